package org.entente.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long an agreement continues in force (VCLT 42(2), 54): its term with its renewals, and the notices and claims that
 * run.
 */
final class Continuance {
    private final Clauses clauses;
    private final EntryIntoForce entry;
    private final List<PendingEffect> pending = new ArrayList<>();
    private @Nullable Term term;

    /** How often it had been renewed when the last term ended. */
    private int renewals;

    private boolean disputed;

    /** @param entry that from which an initial term is counted */
    Continuance(Clauses clauses, EntryIntoForce entry) {
        this.clauses = clauses;
        this.entry = entry;
    }

    /** @param entry the copy of that from which an initial term is counted */
    Continuance copy(EntryIntoForce entry) {
        Continuance copy = new Continuance(clauses, entry);
        copy.pending.addAll(pending);
        copy.term = term;
        copy.renewals = renewals;
        copy.disputed = disputed;
        return copy;
    }

    List<Object> essence() {
        return List.of(List.copyOf(pending), Optional.ofNullable(term), renewals);
    }

    // ------------------------------------------------------------------ the term

    /** How often the term has been renewed tacitly by a day. */
    int renewalsBy(LocalDate day) {
        return term == null ? renewals : term.renewalsBy(day);
    }

    /** The exclusive end of the term, or of its period, that runs on a day; empty if it has none or has ended. */
    Optional<PartialDate> endOfPeriodOn(LocalDate day) {
        return Optional.ofNullable(term).map(running -> running.endOfPeriodOn(day));
    }

    /** The exclusive end of the term, or of its period, that runs on a date or has just ended: that may still be moved. */
    Optional<PartialDate> endOfTermOn(PartialDate date) {
        return isEndOfTerm(date) ? Optional.of(date) : endOfPeriodOn(date.earliest());
    }

    /** Whether the period that runs on the day before ends on this one. */
    boolean isEndOfTerm(PartialDate end) {
        return endOfPeriodOn(end.earliest().minusDays(1)).filter(end::equals).isPresent();
    }

    /** Whether its text says that it is concluded without end, rather than nothing. */
    boolean isIndefinite() {
        return clauses.duration() instanceof DurationClause.Indefinite;
    }

    /** Whether a clause, with what was done, says when it ends. */
    boolean endIsComputed() {
        return DenunciationClause.isLimited(clauses.duration())
                && term != null
                && (term.lastEnd().isPresent() || isNotToBeRenewed());
    }

    /** The term whose renewals a notice could stop; empty while such a notice runs, or if it is not renewed. */
    Optional<Term> openToNotice() {
        return isNotToBeRenewed() ? Optional.empty() : renewable();
    }

    private boolean isNotToBeRenewed() {
        return pending.stream().anyMatch(PendingEffect::isNonRenewal);
    }

    private Optional<Term> renewable() {
        return Optional.ofNullable(term).filter(running -> running.renewal() != null);
    }

    private Optional<Term> initialTerm() {
        DurationClause duration = clauses.duration();
        return duration == null
                ? Optional.empty()
                : duration.beginning(entry.day().orElse(null));
    }

    /** The agreement is in force, and its term begins. */
    void begin() {
        term = initialTerm().orElse(null);
    }

    /** The end is moved, and with it the effect of a notice of non-renewal. */
    void extend(Act act, PartialDate since) {
        act.details().statedEnd(endOfTermOn(since).orElse(null)).ifPresent(end -> {
            LocalDate before = isEndOfTerm(since) ? since.earliest().minusDays(1) : since.earliest();
            setTerm(end, renewalsBy(before), act, "as extended by act " + act.number());
            pending.replaceAll(effect -> effect.isNonRenewal() ? effect.movedTo(end, act.number()) : effect);
        });
    }

    /** A new term, if the act states one; the renewals until the end stay counted. */
    void revive(Act act, PartialDate since) {
        act.details().statedEnd(since).ifPresent(end -> setTerm(end, renewals, act, "as set by act " + act.number()));
    }

    /** A new end; tacit renewals run on from it. */
    private void setTerm(PartialDate end, int renewed, Act act, String origin) {
        DurationClause duration = clauses.duration();
        term = duration == null
                ? Term.endingOn(end, null, renewed, act.number(), origin)
                : duration.goingOnTo(end, renewed, act.number(), origin);
    }

    /** The term runs no longer; the renewals until then stay counted. */
    void endTerm(PartialDate end) {
        renewals = renewalsBy(end.earliest().minusDays(1));
        term = null;
    }

    // ------------------------------------------------------------------ notices and claims

    /** Whether something runs that ends the agreement. */
    boolean isEnding() {
        return pending.stream().anyMatch(PendingEffect::ends);
    }

    /** Whether this party has a notice, or a claim, of this kind running. */
    boolean isRunning(ActType type, @Nullable String party) {
        return pending.stream().anyMatch(effect -> effect.type() == type && effect.isBy(party));
    }

    Optional<PendingEffect> latestBy(@Nullable String party) {
        return pending.stream().filter(effect -> effect.isBy(party)).reduce((earlier, later) -> later);
    }

    Optional<PendingEffect> claimAgainst(@Nullable String party) {
        return pending.stream()
                .filter(effect -> effect.act().isClaim() && !effect.isBy(party))
                .findFirst();
    }

    /** What is pending for a day. */
    List<PendingEffect> takingEffectOn(PartialDate day) {
        return pending.stream().filter(effect -> effect.day().equals(day)).toList();
    }

    /** Whether a party has objected to a claimed termination or suspension (VCLT 65(3)). */
    boolean isDisputed() {
        return disputed;
    }

    /** When a denunciation received on a day takes effect at the earliest; empty if there is no right to denounce. */
    Optional<Computed> effectOfDenunciation(PartialDate received, @Nullable Integer act) {
        DenunciationClause clause = clauses.denunciation();
        DenunciationClause applicable = clause == null ? new DenunciationClause.Silent() : clause;
        PartialDate initialEnd = initialTerm().map(initial -> initial.end(0)).orElse(null);
        return applicable.effect(received, act, clauses.duration(), initialEnd);
    }

    /** The day that the clause gives for the effect of a notice; empty unless a modelled clause is denounced under. */
    private Optional<Computed> effectUnderClause(Act notice, PartialDate received) {
        return notice.type() == ActType.DENOUNCE && clauses.denunciation() != null
                ? effectOfDenunciation(received, notice.number()).filter(computed -> computed.date() != null)
                : Optional.empty();
    }

    /** The earliest day that a notice may state for its effect. */
    PartialDate earliestEffect(Act notice) {
        return effectUnderClause(notice, notice.place()).map(Computed::date).orElse(notice.received());
    }

    /** The end at which a notice of non-renewal stops the agreement; empty if it has nothing to stop. */
    Optional<PartialDate> endStoppedBy(Act notice) {
        Optional<Term> renewable = renewable();
        if (renewable.isPresent()) {
            return renewable.get().stoppedBy(notice.place());
        }
        DurationClause duration = clauses.duration();
        boolean unknown = duration == null || duration instanceof DurationClause.TacitRenewal && term == null;
        return unknown ? Optional.ofNullable(notice.effectiveOn()) : Optional.empty();
    }

    /** A notice runs from its receipt, until the day that the term or a clause gives, or else that it states itself. */
    void giveNotice(Act act, PartialDate since) {
        Optional<Term> renewable = act.type() == ActType.GIVE_NON_RENEWAL_NOTICE ? renewable() : Optional.empty();
        pending.add(renewable
                .map(stopped -> PendingEffect.ofNonRenewal(act, since, stopped))
                .or(() -> effectUnderClause(act, since).map(computed -> PendingEffect.ofDenunciation(act, computed)))
                .orElseGet(() -> PendingEffect.ofNotice(act, since)));
    }

    /** Adds what is declared now and takes effect later: a claim, or a termination on which both have agreed. */
    void declare(PendingEffect effect) {
        pending.add(effect);
    }

    void revokeNotice(Act act) {
        latestBy(act.party()).ifPresent(pending::remove);
    }

    /** The claim falls, and the dispute is for the parties to settle (VCLT 65(3)). */
    void object(Act act) {
        claimAgainst(act.party()).ifPresent(pending::remove);
        disputed = true;
    }

    // ------------------------------------------------------------------ what comes by itself

    /** The effects of what is pending, and the end of the term. */
    List<Due> dues() {
        return Stream.concat(
                        pending.stream().map(PendingEffect::due), Optional.ofNullable(term).flatMap(Term::due).stream())
                .toList();
    }

    /** It is pending no longer, whether or not it had an effect. */
    void letPass(PendingEffect effect) {
        pending.remove(effect);
    }

    /** The agreement has ended: no term and no notice runs on. */
    void end(PartialDate since) {
        endTerm(since);
        pending.clear();
    }

    /** A dispute about an earlier text does not concern the new one. */
    void beginAnew() {
        disputed = false;
    }
}
