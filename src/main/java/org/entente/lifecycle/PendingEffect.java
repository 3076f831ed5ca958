package org.entente.lifecycle;

import org.jspecify.annotations.Nullable;

/**
 * What has been declared and does not have effect yet: a notice, a claim under VCLT 60 to 62, or a termination that both
 * have agreed for a later day.
 *
 * @param act the act that declared it
 * @param day when it takes effect
 * @param explanation how that day comes about
 */
record PendingEffect(Act act, PartialDate day, String explanation) {

    ActType type() {
        return act.type();
    }

    /** Who declared it; none where both did. */
    @Nullable
    String by() {
        return act.party();
    }

    boolean isBy(@Nullable String party) {
        return party != null && party.equals(by());
    }

    /** Whether it ends the agreement rather than suspends it. */
    boolean ends() {
        return type() != ActType.SUSPEND;
    }

    boolean isNonRenewal() {
        return type() == ActType.GIVE_NON_RENEWAL_NOTICE;
    }

    /** Whether who declared it leaves the agreement thereby. */
    boolean isWithdrawal() {
        return by() != null && (type() != ActType.TERMINATE || act.isClaim());
    }

    PendingEffect movedTo(PartialDate day, int extension) {
        String moved = "the notice of act " + act.number() + " takes effect at the end of the term, which act "
                + extension + " extended";
        return new PendingEffect(act, day, moved);
    }
}
