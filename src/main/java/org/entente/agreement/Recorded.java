package org.entente.agreement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.http.InWords;

/** What a transition answers: the act that was recorded, and where the agreement stands now. */
@Schema(description = "The act that was recorded, and where the agreement stands now.")
public record Recorded(ActView act, StatusView status) implements InWords {

    @Override
    public String inWords() {
        return "recorded act " + act.id() + ", " + act.act() + "; " + status.inWords();
    }
}
