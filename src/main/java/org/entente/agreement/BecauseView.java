package org.entente.agreement;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.evidence.Citation;
import org.entente.lifecycle.Because;
import org.jspecify.annotations.Nullable;

/** Why an agreement has a status: the act behind it, or the day that was reached, and the evidence. */
@Schema(name = "Because", description = "The act behind a status, or the day that was reached, and the evidence.")
public record BecauseView(
        @Schema(description = "The act, or the milestone, that brought the status about.", examples = "sign")
        String act,

        @Schema(description = "The id of the act behind it.") @Nullable
        Integer id,

        String explanation,
        @Schema(examples = "VCLT 24(1)") @Nullable String legalBasis,
        @Schema(description = "What the act cites.") List<Citation> citations) {

    static BecauseView of(Because because, List<RecordedAct> acts) {
        Integer number = because.act();
        return new BecauseView(
                because.trigger(),
                number,
                because.explanation(),
                because.legalBasis().isEmpty() ? null : because.legalBasis(),
                acts.stream()
                        .filter(act -> number != null && act.number() == number)
                        .flatMap(act -> act.citations().stream())
                        .toList());
    }
}
