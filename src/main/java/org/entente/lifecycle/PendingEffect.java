package org.entente.lifecycle;

import java.time.Period;
import java.util.Objects;
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

    /** A notice that stops the renewals of a term. */
    static PendingEffect ofNonRenewal(Act act, PartialDate since, Term term) {
        PartialDate end = term.stoppedBy(since).orElse(since);
        String explanation = "the notice of act " + act.number() + " stops the renewal at the end of the period, " + end
                + " (exclusive): " + term.origin();
        return new PendingEffect(act, end, explanation + asReceived(act));
    }

    /**
     * A denunciation under a clause.
     *
     * @param computed the day that the clause gives; the act may state a later one
     */
    static PendingEffect ofDenunciation(Act act, Computed computed) {
        PartialDate earliest = Objects.requireNonNull(computed.date());
        PartialDate effect = act.effectiveOn() == null ? earliest : PartialDate.laterOf(act.effectiveOn(), earliest);
        String asStated = effect.equals(earliest) ? "" : "; act " + act.number() + " states a later day";
        return new PendingEffect(act, effect, computed.explanation() + asStated + asReceived(act));
    }

    /** A notice of whose effect no clause says anything: on the day that it states, else after twelve months. */
    static PendingEffect ofNotice(Act act, PartialDate since) {
        PartialDate stated = act.effectiveOn();
        PartialDate effect =
                stated != null ? stated.notBefore(since.earliest()) : since.plus(DenunciationClause.TWELVE_MONTHS);
        String explanation = "the notice of act " + act.number() + " takes effect "
                + (stated != null ? "on the day that it states" : "12 months after its receipt (VCLT 56(2))");
        return new PendingEffect(act, effect, explanation + asReceived(act));
    }

    /** A claim takes effect three months after its receipt at the earliest, unless urgent (VCLT 65(2)). */
    static PendingEffect ofClaim(Act act, PartialDate since) {
        boolean urgent = act.details().urgent();
        PartialDate earliest = urgent ? since : since.plus(Period.ofMonths(3));
        PartialDate effect = act.effectiveOn() == null ? earliest : PartialDate.laterOf(earliest, act.effectiveOn());
        String explanation = "the claim of act " + act.number() + " takes effect on " + effect
                + (urgent ? ", being urgent" : ", at least three months after receipt")
                + ", no objection having been raised (VCLT 65(2))";
        return new PendingEffect(act, effect, explanation);
    }

    /** A termination that both have agreed for a later day. */
    static PendingEffect ofTermination(Act act, PartialDate effect) {
        return new PendingEffect(act, effect, "the termination takes effect on the day stated by act " + act.number());
    }

    private static String asReceived(Act act) {
        return act.receivedOn() == null ? "; taken as received on the day it was given" : "";
    }

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

    /** The end that it brings, unless it only suspends. */
    End end() {
        return switch (type()) {
            case TERMINATE -> End.ofTermination(act.details().reason());
            case GIVE_NON_RENEWAL_NOTICE -> End.of(Status.EXPIRED);
            default -> End.of(Status.TERMINATED);
        };
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

    /** The day on which it takes effect. */
    Due due() {
        Milestone milestone = ends() ? Milestone.EFFECT_OF_NOTICE : Milestone.EFFECT_OF_SUSPENSION_CLAIM;
        return new Due(milestone, day, act.number(), explanation, null, this);
    }

    PendingEffect movedTo(PartialDate day, int extension) {
        String moved = "the notice of act " + act.number() + " takes effect at the end of the term, which act "
                + extension + " extended";
        return new PendingEffect(act, day, moved);
    }
}
