package org.entente.engagement;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step as it is open, or not. */
@Schema(name = "CommitmentTransition", description = "A step as it is open, or not, and where it leads.")
public record StepMoveView(
        @Schema(ref = "Step") String step,

        @Schema(description = "The status to which it leads.")
        CommitmentStatus to,

        boolean open,

        @Schema(description = "The fields that its body must have.")
        List<String> requires,

        @Schema(description = "The fields that its body may have besides.")
        List<String> accepts,

        @Schema(description = "A body that could be posted, on that day.") @Nullable
        NewStep example,

        @Schema(description = "The condition that fails, if it is not open.") @Nullable
        String guard,

        @Schema(description = "Why it is not open.") @Nullable
        String why) {

    private static final List<String> REQUIRES = List.of("on");
    private static final List<String> ACCEPTS = List.of("party", "person", "note", "citations");

    /** Every step, on a day. */
    static List<StepMoveView> of(Commitment commitment, LocalDate day) {
        CommitmentStatus status =
                commitment.course().on(day).map(Course.Period::status).orElse(null);
        return Arrays.stream(Step.values())
                .map(step -> of(step, step.refusedIn(status), day))
                .toList();
    }

    private static StepMoveView of(Step step, Optional<Step.Refusal> refusal, LocalDate day) {
        return new StepMoveView(
                step.slug(),
                step.to(),
                refusal.isEmpty(),
                REQUIRES,
                ACCEPTS,
                refusal.isEmpty() ? new NewStep(null, day.toString(), null, null, null, null) : null,
                refusal.map(Step.Refusal::slug).orElse(null),
                refusal.map(Step.Refusal::sentence).orElse(null));
    }
}
