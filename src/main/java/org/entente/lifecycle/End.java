package org.entente.lifecycle;

import org.jspecify.annotations.Nullable;

/**
 * How an agreement ended (VCLT 42(2)).
 *
 * @param status the end
 * @param reason why; none if nobody says so
 * @param ground how it is grounded
 * @param wasInForce whether it was in force until then, be it that nobody knows since when
 */
record End(Status status, @Nullable Reason reason, Confidence ground, boolean wasInForce) {

    static End of(Status status) {
        return new End(status, null, Confidence.DERIVED, false);
    }

    /** It had not come about, and now it will not. */
    static End ofText(@Nullable Reason reason) {
        return new End(Status.ABANDONED, reason, Confidence.DERIVED, false);
    }

    /** Both consent where no reason is given; what ended it for an unknown one is a source's word alone. */
    static End ofTermination(@Nullable Reason reason) {
        return new End(
                Status.TERMINATED,
                reason == null ? Reason.CONSENT : reason,
                reason == Reason.UNKNOWN ? Confidence.ASSERTED : Confidence.DERIVED,
                false);
    }

    /** Nothing on record leads to it. */
    End asserted() {
        return new End(status, reason, Confidence.ASSERTED, wasInForce);
    }

    /** The end of what stood there before; of an agreement whose beginning is not on record it is only asserted. */
    End after(@Nullable Status before, boolean beginningIsKnown) {
        boolean endsWhatBegan = status == Status.TERMINATED || status == Status.EXPIRED;
        End end = new End(status, reason, ground, before != null && before.inForce());
        return endsWhatBegan && !beginningIsKnown ? end.asserted() : end;
    }

    /** True where there surely was no day in force; false also where that cannot be told. */
    boolean neverInForce(EntryIntoForce entry) {
        return switch (status) {
            case ABANDONED -> true;
            case SUPERSEDED, INVALID -> !entry.hasEntered() && !wasInForce;
            default -> false;
        };
    }
}
