package org.entente.engagement;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.evidence.Citation;
import org.jspecify.annotations.Nullable;

/** A step as it is shown. */
@Schema(name = "CommitmentStep", description = "What was done about a commitment.")
public record StepView(
        @Schema(ref = "Step") String step,

        @Schema(ref = "PartialDate") String on,

        @Schema(description = "Left out where both parties acted.") @Nullable
        String party,

        @Schema(description = "Who did it for the party.") @Nullable
        String person,

        @Nullable String note,
        List<Citation> citations) {

    static StepView of(NewStep step) {
        return new StepView(
                step.taken().step().slug(), step.on(), step.party(), step.person(), step.note(), step.evidence());
    }
}
