package org.entente.engagement;

import static org.entente.engagement.CommitmentStatus.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.lifecycle.Slug;
import org.jspecify.annotations.Nullable;

/**
 * The life of a commitment, a row a line: what can be done about it, in which statuses, and where it leads. Whatever
 * decides, offers, refuses or documents a step reads it here. Records are often incomplete, so steps may be skipped; none
 * leads back.
 */
public enum Step {
    // spotless:off
    PROPOSE(fromNothing(),                                       PROPOSED),
    WELCOME(from(PROPOSED),                                      WELCOMED),
    ACCEPT (fromNothingOr(PROPOSED, WELCOMED),                   ACCEPTED),
    START  (from(PROPOSED, WELCOMED, ACCEPTED),                  IN_PROGRESS),
    FULFIL (from(PROPOSED, WELCOMED, ACCEPTED, IN_PROGRESS),     FULFILLED),
    DROP   (from(PROPOSED, WELCOMED, ACCEPTED, IN_PROGRESS),     DROPPED);
    // spotless:on

    /** Why a step is not open: there is no row for it. */
    public enum Refusal {
        NOT_YET_BEGUN("nothing is recorded before it; record first how the commitment came about"),
        ALREADY_THERE("the commitment has come as far as that, and takes no step back"),
        SETTLED("the commitment is settled, and nothing follows");

        private final String sentence;

        Refusal(String sentence) {
            this.sentence = sentence;
        }

        /** What is said, without its end. */
        public String sentence() {
            return sentence;
        }

        public String slug() {
            return Slug.of(this);
        }
    }

    /** The statuses in which a step is possible. */
    private record From(boolean nothing, Set<CommitmentStatus> statuses) {}

    private final From from;
    private final CommitmentStatus to;

    Step(From from, CommitmentStatus to) {
        this.from = from;
        this.to = to;
    }

    private static From fromNothing() {
        return new From(true, EnumSet.noneOf(CommitmentStatus.class));
    }

    private static From fromNothingOr(CommitmentStatus... statuses) {
        return new From(true, Set.of(statuses));
    }

    private static From from(CommitmentStatus... statuses) {
        return new From(false, Set.of(statuses));
    }

    /** The steps that are possible in a status; null stands for none yet. */
    static List<Step> openIn(@Nullable CommitmentStatus status) {
        return Arrays.stream(values())
                .filter(step -> step.refusedIn(status).isEmpty())
                .toList();
    }

    /** Why this step is not possible in a status; empty if it is. */
    Optional<Refusal> refusedIn(@Nullable CommitmentStatus status) {
        if (status == null) {
            return from.nothing() ? Optional.empty() : Optional.of(Refusal.NOT_YET_BEGUN);
        }
        if (from.statuses().contains(status)) {
            return Optional.empty();
        }
        return Optional.of(status.isSettled() ? Refusal.SETTLED : Refusal.ALREADY_THERE);
    }

    /** The status to which it leads. */
    public CommitmentStatus to() {
        return to;
    }

    /** The step as the API writes it. */
    public String slug() {
        return Slug.of(this);
    }

    /** The step that the API writes so, in any case. */
    static Optional<Step> ofSlug(String slug) {
        return Arrays.stream(values())
                .filter(step -> step.slug().equalsIgnoreCase(slug))
                .findFirst();
    }

    /** All of them, as the API writes them. */
    static String slugs() {
        return slugs(List.of(values()));
    }

    static String slugs(List<Step> steps) {
        return String.join(", ", steps.stream().map(Step::slug).toList());
    }
}
