package org.entente.engagement;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.ledger.Times;
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

        @Schema(description = "A body that could be posted: on that day, but no later than tomorrow.") @Nullable
        NewStep example,

        @Schema(description = "The condition that fails, if it is not open.") @Nullable
        String guard,

        @Schema(description = "Why it is not open.") @Nullable
        String why) {

    private static final List<String> REQUIRES = List.of("on");
    private static final List<String> ACCEPTS = List.of("party", "person", "note", "citations");

    /** Every step, on the day that is asked about. */
    static List<StepMoveView> of(Commitment commitment, Times times) {
        LocalDate day = times.asOf();
        CommitmentStatus status =
                commitment.course().on(day).map(Course.Period::status).orElse(null);
        LocalDate latest = NewStep.latestDay(times.today());
        LocalDate on = day.isAfter(latest) ? latest : day;
        return Arrays.stream(Step.values())
                .map(step -> of(step, step.refusedIn(status), on))
                .toList();
    }

    private static StepMoveView of(Step step, Optional<Step.Refusal> refusal, LocalDate on) {
        return new StepMoveView(
                step.slug(),
                step.to(),
                refusal.isEmpty(),
                REQUIRES,
                ACCEPTS,
                refusal.isEmpty() ? new NewStep(null, on.toString(), null, null, null, null) : null,
                refusal.map(Step.Refusal::slug).orElse(null),
                refusal.map(Step.Refusal::sentence).orElse(null));
    }
}
