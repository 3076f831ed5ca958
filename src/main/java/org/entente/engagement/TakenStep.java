package org.entente.engagement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.http.InWords;

/** What a transition of a commitment answers: the step that was recorded, and where the commitment stands now. */
@Schema(description = "The step that was recorded, and where the commitment stands now.")
public record TakenStep(StepView step, CommitmentView commitment) implements InWords {

    @Override
    public String inWords() {
        return "recorded step " + step.step() + "; " + commitment.line();
    }
}
