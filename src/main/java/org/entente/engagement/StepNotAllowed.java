package org.entente.engagement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step for which the table has no row on the day on which it takes its place. */
final class StepNotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Course.Taken refused;
    private final @Nullable CommitmentStatus status;
    private final Step.Refusal refusal;

    StepNotAllowed(Course.Taken refused, @Nullable CommitmentStatus status, Step.Refusal refusal) {
        super(refused.step().slug() + " on " + refused.on() + " is not possible"
                + (status == null ? "" : " while the status is " + status) + ": " + refusal.sentence());
        this.refused = refused;
        this.status = status;
        this.refusal = refusal;
    }

    /** The refused step; not necessarily the newest, since a back-dated step may make a later one illegal. */
    Course.Taken refused() {
        return refused;
    }

    /** The status before it; none before the first step. */
    @Nullable
    CommitmentStatus status() {
        return status;
    }

    Step.Refusal refusal() {
        return refusal;
    }

    /** The steps that were open instead. */
    List<Step> open() {
        return Step.openIn(status);
    }
}
