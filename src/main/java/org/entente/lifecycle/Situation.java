package org.entente.lifecycle;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the acts up to a day have brought about: the state that the fold carries along. The status is read off it and
 * kept nowhere, since several things may lie over one another: a suspension over a running notice over an agreement in
 * force, or provisional application over a signed text.
 *
 * <p>Whether an act is allowed is not decided here but in {@link TransitionTable}; the verbs only do it.
 */
public final class Situation {

    /** What a party still owes, such as {@code ratify}; no party where both owe it together. */
    public record Owed(@Nullable String party, ActType act) {}

    /** A day to come on which something happens by itself. */
    record Due(
            Milestone milestone,
            PartialDate day,
            int act,
            String explanation,
            @Nullable Object subject) {}

    /** The entry into force as an act states it. */
    private record Entry(PartialDate day, int act, @Nullable PartialDate effectiveFrom) {}

    private record Term(PartialDate end, int act, String explanation) {}

    private record Suspension(
            @Nullable String by,
            int act,
            @Nullable PartialDate end,
            @Nullable String part) {}

    private record Registration(@Nullable String number) {}

    private final LegalNature nature;
    private final Signatories signatories;
    private final List<PendingEffect> pending = new ArrayList<>();
    private final List<Suspension> suspensions = new ArrayList<>();
    private @Nullable Supersession supersession;

    /** The status beneath what lies over it; none before the first act. */
    private @Nullable Status phase;

    private boolean provisional;
    private @Nullable String provisionalPart;
    private @Nullable Entry entry;
    private @Nullable PartialDate enteredOn;
    private @Nullable Term term;
    private @Nullable Registration registration;
    private boolean disputed;
    private boolean endedInEffect;
    private @Nullable Reason endReason;
    private Confidence endGround = Confidence.DERIVED;

    Situation(Set<String> parties, LegalNature nature, @Nullable Supersession supersession) {
        this.nature = nature;
        this.signatories = new Signatories(parties);
        this.supersession = supersession;
    }

    private Situation(Situation other) {
        nature = other.nature;
        signatories = other.signatories.copy();
        pending.addAll(other.pending);
        suspensions.addAll(other.suspensions);
        supersession = other.supersession;
        phase = other.phase;
        provisional = other.provisional;
        provisionalPart = other.provisionalPart;
        entry = other.entry;
        enteredOn = other.enteredOn;
        term = other.term;
        registration = other.registration;
        disputed = other.disputed;
        endedInEffect = other.endedInEffect;
        endReason = other.endReason;
        endGround = other.endGround;
    }

    Situation copy() {
        return new Situation(this);
    }

    /** All that the future depends on: two situations with the same essence go on alike. */
    List<Object> essence() {
        List<Object> essence = new ArrayList<>(List.of(
                signatories.essence(), List.copyOf(pending), List.copyOf(suspensions), provisional, enteredOn != null));
        essence.add(Optional.ofNullable(supersession));
        essence.add(Optional.ofNullable(phase));
        essence.add(Optional.ofNullable(entry));
        essence.add(Optional.ofNullable(term));
        essence.add(Optional.ofNullable(registration));
        return essence;
    }

    // ------------------------------------------------------------------ what is asked

    /** Where the agreement stands; none before its first act. */
    public @Nullable Status status() {
        if (phase == null || phase.isEnd()) {
            return phase;
        }
        if (suspensions.stream().anyMatch(suspension -> suspension.part() == null)) {
            return Status.SUSPENDED;
        }
        if (pending.stream().anyMatch(PendingEffect::ends)) {
            return Status.TERMINATION_PENDING;
        }
        if (phase == Status.IN_FORCE) {
            return phase;
        }
        if (provisional) {
            return Status.PROVISIONALLY_APPLIED;
        }
        return phase == Status.SIGNED && entry != null ? Status.PENDING_ENTRY_INTO_FORCE : phase;
    }

    /** How the present status is grounded, conflicts of sources left aside. */
    Confidence confidence() {
        Status status = status();
        if (status == null || !status.inForce()) {
            return status != null && status.isEnd() ? endGround : Confidence.DERIVED;
        }
        return Confidence.ASSERTED; // until clauses compute a date, an entry into force is as stated
    }

    /** How far a party of the agreement has come. */
    public Stage stageOf(String party) {
        return signatories.stageOf(party, enteredOn != null);
    }

    /** What the parties still owe before the agreement can enter into force; empty once that is fixed. */
    public List<Owed> awaiting() {
        Status status = status();
        return phase == null || status == null || status.inForce() || entry != null
                ? List.of()
                : signatories.awaiting(phase);
    }

    /** When both had signed (VCLT 11); empty while one has not, or if it is not on record. */
    public Optional<PartialDate> signedOn() {
        return signatories.signedOn();
    }

    /** When it entered, or is to enter, into force (VCLT 24); empty if that is not known. */
    public Optional<PartialDate> entryIntoForce() {
        return Optional.ofNullable(entry).map(Entry::day);
    }

    /** When it was first in force as far as the record goes, be it only that a source confirms it; empty if never. */
    Optional<PartialDate> enteredOn() {
        return Optional.ofNullable(enteredOn);
    }

    /** From when it takes effect, where that is earlier than its entry into force (VCLT 28). */
    public Optional<PartialDate> effectiveFrom() {
        return Optional.ofNullable(entry).map(Entry::effectiveFrom);
    }

    /** Whether a party has objected to a claimed termination or suspension (VCLT 65(3)). */
    public boolean disputed() {
        return disputed;
    }

    /** The part that alone is applied provisionally or suspended, where it is not the whole agreement. */
    public Optional<String> part() {
        return provisionalPart != null
                ? Optional.of(provisionalPart)
                : suspensions.stream()
                        .flatMap(suspension -> Optional.ofNullable(suspension.part()).stream())
                        .findFirst();
    }

    /** The registration number at the United Nations, as far as recorded. */
    public Optional<String> registration() {
        return Optional.ofNullable(registration).map(Registration::number);
    }

    /** Why it ended, where the act that ended it says so. */
    public Optional<Reason> endReason() {
        return Optional.ofNullable(endReason);
    }

    /** True where it ended and never was in force; false also where that cannot be told. */
    public boolean neverInForce() {
        return phase == Status.ABANDONED
                || (phase == Status.SUPERSEDED || phase == Status.INVALID) && enteredOn == null && !endedInEffect;
    }

    LegalNature nature() {
        return nature;
    }

    Set<String> parties() {
        return signatories.parties();
    }

    boolean hasSigned(String party) {
        return signatories.hasSigned(party);
    }

    boolean textIsSigned() {
        return phase == Status.SIGNED;
    }

    /** Whether the act does something that the party, or one of both, has not done yet. */
    boolean isNew(Act act) {
        return !signatories.notYetDone(act).isEmpty()
                || !signatories.confirming(act).isEmpty();
    }

    boolean entryIntoForceIsStated() {
        return entry != null;
    }

    boolean isRegistered() {
        return registration != null;
    }

    boolean isSuspendedBy(@Nullable String party) {
        return suspensions.stream()
                .anyMatch(suspension -> suspension.part() == null && Objects.equals(suspension.by(), party));
    }

    Optional<PartialDate> endOfTerm() {
        return Optional.ofNullable(term).map(Term::end);
    }

    /** The exclusive end that an act states, counted from a day if it states a length; empty if it states none. */
    Optional<PartialDate> statedEnd(Act act, @Nullable PartialDate from) {
        LocalDate lastDay = act.details().lastDay();
        Period lasting = act.details().lasting();
        if (lastDay != null) {
            return Optional.of(PartialDate.of(lastDay.plusDays(1)));
        }
        return lasting == null || from == null ? Optional.empty() : Optional.of(from.plus(lasting));
    }

    boolean isPending(ActType type, @Nullable String party) {
        return pending.stream().anyMatch(effect -> effect.type() == type && effect.isBy(party));
    }

    Optional<PendingEffect> latestPendingOf(@Nullable String party) {
        return pending.stream().filter(effect -> effect.isBy(party)).reduce((earlier, later) -> later);
    }

    Optional<PendingEffect> claimAgainst(@Nullable String party) {
        return pending.stream()
                .filter(effect -> effect.act().isClaim() && !effect.isBy(party))
                .findFirst();
    }

    /** What happens by itself, in order: by day and, on one day, as the milestones are declared. */
    List<Due> dues() {
        List<Due> dues = new ArrayList<>();
        if (entry != null && enteredOn == null) {
            String explanation = "the date of entry into force stated by act " + entry.act() + " is reached";
            dues.add(new Due(Milestone.ENTRY_INTO_FORCE, entry.day(), entry.act(), explanation, null));
        }
        for (PendingEffect effect : pending) {
            Milestone milestone = effect.ends() ? Milestone.EFFECT_OF_NOTICE : Milestone.EFFECT_OF_SUSPENSION_CLAIM;
            dues.add(new Due(milestone, effect.day(), effect.act().number(), effect.explanation(), effect));
        }
        if (term != null) {
            dues.add(new Due(Milestone.END_OF_TERM, term.end(), term.act(), term.explanation(), null));
        }
        for (Suspension suspension : suspensions) {
            if (suspension.end() != null) {
                String explanation = "the end of the suspension stated by act " + suspension.act() + " is reached";
                dues.add(new Due(
                        Milestone.END_OF_SUSPENSION, suspension.end(), suspension.act(), explanation, suspension));
            }
        }
        if (supersession != null) {
            String explanation = supersession.successor() + ", which replaces this agreement, enters into force";
            dues.add(new Due(
                    Milestone.ENTRY_INTO_FORCE_OF_SUCCESSOR, supersession.entryIntoForce(), 0, explanation, null));
        }
        dues.sort(Comparator.comparing((Due due) -> due.day().earliest()).thenComparing(Due::milestone));
        return dues;
    }

    // ------------------------------------------------------------------ what happens

    /**
     * Does what the act does. To be called only if the table allows it.
     *
     * @param since the day of the act, without the days on which it can no longer lie
     * @return when the status to which it leads begins
     */
    PartialDate perform(Act act, PartialDate since) {
        switch (act.type()) {
            case PROPOSE -> phase = Status.PROPOSED;
            case OPEN_NEGOTIATIONS -> openNegotiations();
            case INITIAL -> {
                signatories.initial(act);
                return advanceText(since);
            }
            case SIGN -> {
                signatories.sign(act, nature == LegalNature.NON_BINDING);
                return advanceText(since);
            }
            case EXCHANGE_INSTRUMENTS -> {
                return exchange(act, since);
            }
            case APPROVE_DOMESTICALLY, REFUSE_DOMESTICALLY -> signatories.approveOrRefuse(act);
            case RATIFY, NOTIFY_COMPLETION -> signatories.consent(act);
            case APPLY_PROVISIONALLY -> {
                provisional = true;
                provisionalPart = act.details().part();
            }
            case END_PROVISIONAL_APPLICATION -> endProvisionalApplication();
            case BRING_INTO_FORCE -> {
                return bringIntoForce(act, since);
            }
            case CONFIRM_IN_FORCE -> {
                if (TransitionTable.leadsTo(Status.IN_FORCE, status(), act.type())) {
                    enterIntoForce(since);
                }
            }
            case EXTEND -> extend(act);
            case AMEND -> {}
            case SUSPEND -> {
                if (act.isClaim()) {
                    pending.add(claim(act, since));
                } else {
                    suspend(act, since);
                }
            }
            case RESUME ->
                suspensions.removeIf(suspension -> suspension.part() == null
                        && (act.party() == null || act.party().equals(suspension.by())));
            case DENOUNCE, GIVE_NON_RENEWAL_NOTICE -> pending.add(notice(act, since));
            case REGISTER -> registration = new Registration(act.details().number());
            case REVOKE_NOTICE -> latestPendingOf(act.party()).ifPresent(pending::remove);
            case OBJECT -> {
                claimAgainst(act.party()).ifPresent(pending::remove);
                disputed = true;
            }
            case TERMINATE -> {
                return terminate(act, since);
            }
            case EXPIRE -> end(Status.EXPIRED, null, Confidence.ASSERTED);
            case SUPERSEDE -> end(Status.SUPERSEDED, null, Confidence.DERIVED);
            case WITHDRAW_PROPOSAL -> end(Status.ABANDONED, Reason.WITHDRAWN, Confidence.DERIVED);
            case ABANDON -> end(Status.ABANDONED, act.details().reason(), Confidence.DERIVED);
            case INVALIDATE -> end(Status.INVALID, null, Confidence.DERIVED);
            case REVIVE -> revive(act, since);
        }
        return since;
    }

    /** Does what happens by itself. To be called only if the table allows it. */
    void reach(Due due, PartialDate since) {
        if (due.milestone() != Milestone.ENTRY_INTO_FORCE) { // of which the record stays
            letPass(due);
        }
        switch (due.milestone()) {
            case ENTRY_INTO_FORCE -> enterIntoForce(since);
            case EFFECT_OF_NOTICE -> takeEffect((PendingEffect) Objects.requireNonNull(due.subject()));
            case END_OF_TERM -> end(Status.EXPIRED, null, Confidence.DERIVED);
            case EFFECT_OF_SUSPENSION_CLAIM ->
                suspend(((PendingEffect) Objects.requireNonNull(due.subject())).act(), since);
            case END_OF_SUSPENSION -> {}
            case ENTRY_INTO_FORCE_OF_SUCCESSOR -> end(Status.SUPERSEDED, null, Confidence.DERIVED);
        }
    }

    /** It is no longer ahead, whether or not it had something to do. */
    void letPass(Due due) {
        switch (due.milestone()) {
            case ENTRY_INTO_FORCE -> entry = null;
            case EFFECT_OF_NOTICE, EFFECT_OF_SUSPENSION_CLAIM -> pending.remove(due.subject());
            case END_OF_TERM -> term = null;
            case END_OF_SUSPENSION -> suspensions.remove(due.subject());
            case ENTRY_INTO_FORCE_OF_SUCCESSOR -> supersession = null;
        }
    }

    /** What came before an abandoned text stays in the history and no longer counts. */
    private void openNegotiations() {
        if (phase == Status.ABANDONED) {
            signatories.beginAnew();
            entry = null;
            endReason = null;
            disputed = false;
        }
        phase = Status.NEGOTIATING;
    }

    /** Authenticated once both have initialled or signed, signed once both have signed, each on the later of two days. */
    private PartialDate advanceText(PartialDate since) {
        if (phase != null && phase.compareTo(Status.INITIALLED) > 0) {
            return since;
        }
        Optional<PartialDate> signed = signatories.signedOn();
        Optional<PartialDate> authenticated = signatories.authenticatedOn();
        if (signed.isPresent()) {
            phase = Status.SIGNED;
            return signed.get().notBefore(since.earliest());
        }
        if (authenticated.isPresent()) {
            phase = Status.INITIALLED;
            return authenticated.get().notBefore(since.earliest());
        }
        if (phase == null) {
            phase = Status.NEGOTIATING;
        }
        return since;
    }

    /** Before the text is signed this is an exchange of notes, which stands for the signatures (VCLT 13). */
    private PartialDate exchange(Act act, PartialDate since) {
        if (phase == null || phase.compareTo(Status.INITIALLED) <= 0) {
            signatories.exchangeNotes(act);
            return advanceText(since);
        }
        signatories.consent(act);
        return since;
    }

    /** The later of its two dates is the entry into force; an earlier {@code effectiveOn} is a retroactive effect. */
    private PartialDate bringIntoForce(Act act, PartialDate since) {
        PartialDate effectiveOn = act.effectiveOn();
        PartialDate day = effectiveOn == null ? since : PartialDate.laterOf(since, effectiveOn);
        boolean retroactive = effectiveOn != null && effectiveOn.isBefore(act.on());
        entry = new Entry(day, act.number(), retroactive ? effectiveOn : null);
        if (day.earliest().isAfter(since.earliest())) {
            if (phase == null) {
                phase = Status.SIGNED;
            }
            return since;
        }
        enterIntoForce(day);
        return day;
    }

    private void enterIntoForce(PartialDate day) {
        phase = Status.IN_FORCE;
        enteredOn = day;
        endProvisionalApplication();
    }

    private void endProvisionalApplication() {
        provisional = false;
        provisionalPart = null;
    }

    private void extend(Act act) {
        statedEnd(act, endOfTerm().orElse(null)).ifPresent(end -> {
            String explanation = "the term runs to " + end + " (exclusive), as extended by act " + act.number();
            term = new Term(end, act.number(), explanation);
            pending.replaceAll(effect ->
                    effect.type() == ActType.GIVE_NON_RENEWAL_NOTICE ? effect.movedTo(end, act.number()) : effect);
        });
    }

    private void suspend(Act act, PartialDate since) {
        suspensions.add(new Suspension(
                act.party(),
                act.number(),
                statedEnd(act, since).orElse(null),
                act.details().part()));
    }

    private PartialDate terminate(Act act, PartialDate since) {
        if (act.isClaim()) {
            pending.add(claim(act, since));
            return since;
        }
        PartialDate effect =
                act.effectiveOn() == null ? since : act.effectiveOn().notBefore(since.earliest());
        if (effect.earliest().isAfter(since.earliest())) {
            if (phase == null) {
                phase = Status.IN_FORCE;
            }
            pending.add(new PendingEffect(
                    act, effect, "the termination takes effect on the day stated by act " + act.number()));
            return since;
        }
        terminate(act.details().reason());
        return effect;
    }

    /** An end whose beginning is not on record is only asserted. */
    private void terminate(@Nullable Reason reason) {
        boolean grounded = reason != Reason.UNKNOWN && entry != null && enteredOn != null;
        end(
                Status.TERMINATED,
                reason == null ? Reason.CONSENT : reason,
                grounded ? Confidence.DERIVED : Confidence.ASSERTED);
    }

    private static PendingEffect notice(Act act, PartialDate since) {
        PartialDate stated = act.effectiveOn();
        PartialDate effect = stated != null ? stated.notBefore(since.earliest()) : since.plus(Period.ofMonths(12));
        String explanation = "the notice of act " + act.number() + " takes effect "
                + (stated != null ? "on the day that it states" : "12 months after its receipt (VCLT 56(2))")
                + (act.receivedOn() == null ? "; taken as received on the day it was given" : "");
        return new PendingEffect(act, effect, explanation);
    }

    /** A claim takes effect three months after its receipt at the earliest, unless urgent (VCLT 65(2)). */
    private static PendingEffect claim(Act act, PartialDate since) {
        boolean urgent = act.details().urgent();
        PartialDate earliest = urgent ? since : since.plus(Period.ofMonths(3));
        PartialDate effect = act.effectiveOn() == null ? earliest : PartialDate.laterOf(earliest, act.effectiveOn());
        String explanation = "the claim of act " + act.number() + " takes effect on " + effect
                + (urgent ? ", being urgent" : ", at least three months after receipt")
                + ", no objection having been raised (VCLT 65(2))";
        return new PendingEffect(act, effect, explanation);
    }

    /** Whoever had given notice for the same day leaves on that day too. */
    private void takeEffect(PendingEffect effect) {
        List<PendingEffect> others = List.copyOf(pending);
        switch (effect.type()) {
            case TERMINATE -> terminate(effect.act().details().reason());
            case GIVE_NON_RENEWAL_NOTICE -> end(Status.EXPIRED, null, Confidence.DERIVED);
            default -> end(Status.TERMINATED, null, Confidence.DERIVED);
        }
        withdraw(effect);
        others.stream().filter(other -> other.day().equals(effect.day())).forEach(this::withdraw);
    }

    private void withdraw(PendingEffect effect) {
        if (effect.isWithdrawal()) {
            signatories.withdraw(Objects.requireNonNull(effect.by()));
        }
    }

    private void revive(Act act, PartialDate since) {
        phase = Status.IN_FORCE;
        enteredOn = enteredOn == null ? since : enteredOn;
        signatories.rejoin();
        endReason = null;
        statedEnd(act, since)
                .ifPresent(end -> term = new Term(end, act.number(), "the term set by act " + act.number() + " ends"));
    }

    private void end(Status status, @Nullable Reason reason, Confidence ground) {
        Status before = status();
        endedInEffect = before != null && before.inForce();
        phase = status;
        endReason = reason;
        endGround = ground;
        endProvisionalApplication();
        suspensions.clear();
        pending.clear();
        term = null;
        if (enteredOn == null) {
            entry = null;
        }
    }
}
