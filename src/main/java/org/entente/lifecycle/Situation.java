package org.entente.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    private record Registration(@Nullable String number) {}

    private final Terms terms;
    private final Signatories signatories;
    private final EntryIntoForce entry;
    private final Continuance continuance;
    private final Operation operation;

    /** The status beneath what lies over it; none before the first act. */
    private @Nullable Status phase;

    private @Nullable Supersession supersession;
    private @Nullable Registration registration;
    private @Nullable End end;

    /** @param statements the acts that state the entry into force, by how many texts had been given up before */
    Situation(Terms terms, Externals externals, Map<Integer, Act> statements) {
        this.terms = terms;
        this.signatories = new Signatories(terms.parties());
        this.entry = new EntryIntoForce(terms.clauses(), signatories, externals.companion(), statements);
        this.continuance = new Continuance(terms.clauses(), entry);
        this.operation = new Operation();
        this.supersession = externals.supersession();
    }

    private Situation(Situation other) {
        terms = other.terms;
        signatories = other.signatories.copy();
        entry = other.entry.copy(signatories);
        continuance = other.continuance.copy(entry);
        operation = other.operation.copy();
        phase = other.phase;
        supersession = other.supersession;
        registration = other.registration;
        end = other.end;
    }

    Situation copy() {
        return new Situation(this);
    }

    /** All that the future depends on: two situations with the same essence go on alike. */
    List<Object> essence() {
        return List.of(
                signatories.essence(),
                entry.essence(),
                continuance.essence(),
                operation.essence(),
                Optional.ofNullable(phase),
                Optional.ofNullable(supersession),
                Optional.ofNullable(registration));
    }

    // ------------------------------------------------------------------ what is asked

    /** Where the agreement stands; none before its first act. */
    public @Nullable Status status() {
        if (phase == null || phase.isEnd()) {
            return phase;
        }
        if (operation.isSuspended()) {
            return Status.SUSPENDED;
        }
        if (continuance.isEnding()) {
            return Status.TERMINATION_PENDING;
        }
        if (phase == Status.IN_FORCE) {
            return phase;
        }
        if (operation.isProvisional()) {
            return Status.PROVISIONALLY_APPLIED;
        }
        return phase == Status.SIGNED && entry.isFixed() ? Status.PENDING_ENTRY_INTO_FORCE : phase;
    }

    /** How the present status is grounded, conflicts of sources left aside. */
    Confidence confidence() {
        Status status = status();
        if (end != null) {
            return end.ground();
        }
        return status != null && status.inForce() ? entry.ground() : Confidence.DERIVED;
    }

    /** How far a party of the agreement has come. */
    public Stage stageOf(String party) {
        return signatories.stageOf(party, entry.hasEntered());
    }

    /** What the parties still owe before the agreement can enter into force; empty once that is fixed. */
    public List<Owed> awaiting() {
        Status status = status();
        return phase == null || status == null || status.inForce() || entry.isFixed()
                ? List.of()
                : signatories.awaiting(phase, terms.clauses().entryIntoForce());
    }

    /** When both had signed (VCLT 11); empty while one has not, or if it is not on record. */
    public Optional<PartialDate> signedOn() {
        return signatories.signedOn();
    }

    /** When it entered, or is to enter, into force (VCLT 24); empty if that is not known. */
    public Optional<PartialDate> entryIntoForce() {
        return entry.day();
    }

    /** From when it takes effect, where that is earlier than its entry into force (VCLT 28). */
    public Optional<PartialDate> effectiveFrom() {
        return entry.effectiveFrom();
    }

    /**
     * The entry into force as the clause computes it from what has been done; empty if it is not modelled, or if it was
     * left to be stated and has been.
     */
    public Optional<Computed> computedEntryIntoForce() {
        return entry.computed();
    }

    /** How often the term has been renewed tacitly by a day. */
    public int renewalsBy(LocalDate day) {
        return continuance.renewalsBy(day);
    }

    /** The exclusive end of the term, or of its period, that runs on a day; empty if it has none or has ended. */
    public Optional<PartialDate> currentPeriodEnd(LocalDate day) {
        return continuance.endOfPeriodOn(day);
    }

    /**
     * The last day, today or later, on which receipt of a notice keeps the term from being renewed; empty while such a
     * notice runs, or if no renewal is left.
     */
    public Optional<PartialDate> lastNoticeDate(LocalDate day) {
        return continuance
                .openToNotice()
                .flatMap(running -> running.noticeFrom(day))
                .map(Term.Notice::lastDay);
    }

    /** When a denunciation received on a day takes effect at the earliest; empty if there is no right to denounce. */
    public Optional<Computed> effectOfDenunciation(PartialDate received, @Nullable Integer act) {
        return continuance.effectOfDenunciation(received, act);
    }

    /** Whether a party has objected to a claimed termination or suspension (VCLT 65(3)). */
    public boolean disputed() {
        return continuance.isDisputed();
    }

    /** The part that alone is applied provisionally or suspended, where it is not the whole agreement. */
    public Optional<String> part() {
        return operation.part();
    }

    /** The registration number at the United Nations, as far as recorded. */
    public Optional<String> registration() {
        return Optional.ofNullable(registration).map(Registration::number);
    }

    /** Why it ended, where the act that ended it says so. */
    public Optional<Reason> endReason() {
        return Optional.ofNullable(end).map(End::reason);
    }

    /** True where it ended and never was in force; false also where that cannot be told. */
    public boolean neverInForce() {
        return end != null && end.neverInForce(entry);
    }

    boolean textIsSigned() {
        return phase == Status.SIGNED;
    }

    boolean isRegistered() {
        return registration != null;
    }

    Terms terms() {
        return terms;
    }

    Signatories signatories() {
        return signatories;
    }

    EntryIntoForce entry() {
        return entry;
    }

    Continuance continuance() {
        return continuance;
    }

    Operation operation() {
        return operation;
    }

    /** What happens by itself, in order: by day and, on one day, as the milestones are declared. */
    List<Due> dues() {
        List<Due> dues = new ArrayList<>();
        entry.due(textIsSigned()).ifPresent(dues::add);
        dues.addAll(continuance.dues());
        dues.addAll(operation.dues());
        if (supersession != null) {
            dues.add(supersession.due());
        }
        dues.sort(Due.IN_ORDER);
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
                signatories.sign(act, terms.nature() == LegalNature.NON_BINDING);
                return advanceText(since);
            }
            case EXCHANGE_INSTRUMENTS -> {
                exchangeInstruments(act);
                return advanceText(since);
            }
            case APPROVE_DOMESTICALLY, REFUSE_DOMESTICALLY -> signatories.approveOrRefuse(act);
            case RATIFY, NOTIFY_COMPLETION -> signatories.consent(act);
            case APPLY_PROVISIONALLY -> operation.applyProvisionally(act);
            case END_PROVISIONAL_APPLICATION -> operation.endProvisionalApplication();
            case BRING_INTO_FORCE -> {
                return bringIntoForce(act, since);
            }
            case CONFIRM_IN_FORCE -> {
                if (TransitionTable.leadsTo(Status.IN_FORCE, status(), act.type())) {
                    enterIntoForce(since);
                }
            }
            case EXTEND -> continuance.extend(act, since);
            case AMEND -> {}
            case SUSPEND -> {
                if (act.isClaim()) {
                    continuance.declare(PendingEffect.ofClaim(act, since));
                } else {
                    operation.suspend(act, since);
                }
            }
            case RESUME -> operation.resume(act);
            case DENOUNCE, GIVE_NON_RENEWAL_NOTICE -> continuance.giveNotice(act, since);
            case REGISTER -> registration = new Registration(act.details().number());
            case REVOKE_NOTICE -> continuance.revokeNotice(act);
            case OBJECT -> continuance.object(act);
            case TERMINATE -> {
                return terminate(act, since);
            }
            case EXPIRE -> end(End.of(Status.EXPIRED).asserted(), since);
            case SUPERSEDE -> end(End.of(Status.SUPERSEDED), since);
            case WITHDRAW_PROPOSAL -> end(End.ofText(Reason.WITHDRAWN), since);
            case ABANDON -> end(End.ofText(act.details().reason()), since);
            case INVALIDATE -> end(End.of(Status.INVALID), since);
            case REVIVE -> revive(act, since);
        }
        return since;
    }

    /** Does what happens by itself. To be called only if the table allows it. */
    void reach(Due due, PartialDate since) {
        if (due.milestone().compareTo(Milestone.ENTRY_INTO_FORCE) > 0) { // of which the record stays
            letPass(due);
        }
        switch (due.milestone()) {
            case CONDITIONS_MET -> entry.fix(due);
            case ENTRY_INTO_FORCE -> {
                entry.fix(due);
                enterIntoForce(since);
            }
            case EFFECT_OF_NOTICE -> takeEffect(due.effect(), since);
            case END_OF_TERM -> end(End.of(Status.EXPIRED), since);
            case EFFECT_OF_SUSPENSION_CLAIM -> operation.suspend(due.effect().act(), since);
            case END_OF_SUSPENSION -> {}
            case ENTRY_INTO_FORCE_OF_SUCCESSOR -> end(End.of(Status.SUPERSEDED), since);
        }
    }

    /** It is no longer ahead, whether or not it had something to do. */
    void letPass(Due due) {
        switch (due.milestone()) {
            case CONDITIONS_MET, ENTRY_INTO_FORCE -> entry.letPass();
            case EFFECT_OF_NOTICE, EFFECT_OF_SUSPENSION_CLAIM -> continuance.letPass(due.effect());
            case END_OF_TERM -> continuance.endTerm(due.day());
            case END_OF_SUSPENSION -> operation.letPass(due);
            case ENTRY_INTO_FORCE_OF_SUCCESSOR -> supersession = null;
        }
    }

    /** What came before an abandoned text stays in the history and no longer counts. */
    private void openNegotiations() {
        if (phase == Status.ABANDONED) {
            signatories.beginAnew();
            entry.beginAnew();
            continuance.beginAnew();
            end = null;
        }
        phase = Status.NEGOTIATING;
    }

    /** Authenticated once both have initialled or signed, signed once both have signed, each on the later of two days. */
    private PartialDate advanceText(PartialDate since) {
        if (textIsSettled()) {
            return since;
        }
        Optional<PartialDate> signed = signatories.signedOn();
        Optional<PartialDate> authenticated = signatories.authenticatedOn();
        if (signed.isPresent()) {
            phase = Status.SIGNED;
        } else if (authenticated.isPresent()) {
            phase = Status.INITIALLED;
        } else if (phase == null) {
            phase = Status.NEGOTIATING;
        }
        return signed.or(() -> authenticated)
                .map(later -> later.notBefore(since.earliest()))
                .orElse(since);
    }

    /** Whether the text is past the point where initials and signatures could still move the status. */
    private boolean textIsSettled() {
        return phase != null && phase.compareTo(Status.INITIALLED) > 0;
    }

    /** Before the text is signed this is an exchange of notes, which stands for the signatures (VCLT 13). */
    private void exchangeInstruments(Act act) {
        if (textIsSettled()) {
            signatories.consent(act);
        } else {
            signatories.exchangeNotes(act);
        }
    }

    /** On the day that the act states; until a later one, the agreement is taken as signed if nothing is on record. */
    private PartialDate bringIntoForce(Act act, PartialDate since) {
        PartialDate day = entry.state(act, since);
        if (day.earliest().isAfter(since.earliest())) {
            phase = phase == null ? Status.SIGNED : phase;
            return since;
        }
        enterIntoForce(day);
        return day;
    }

    private void enterIntoForce(PartialDate day) {
        phase = Status.IN_FORCE;
        entry.enter(day);
        continuance.begin();
        operation.endProvisionalApplication();
    }

    /** At once, unless a claim has to wait or both have agreed on a later day: it is pending until then. */
    private PartialDate terminate(Act act, PartialDate since) {
        if (act.isClaim()) {
            continuance.declare(PendingEffect.ofClaim(act, since));
            return since;
        }
        PartialDate effect =
                act.effectiveOn() == null ? since : act.effectiveOn().notBefore(since.earliest());
        if (effect.earliest().isAfter(since.earliest())) {
            phase = phase == null ? Status.IN_FORCE : phase;
            continuance.declare(PendingEffect.ofTermination(act, effect));
            return since;
        }
        end(End.ofTermination(act.details().reason()), effect);
        return effect;
    }

    /** Whoever had given notice for the same day leaves on that day too. */
    private void takeEffect(PendingEffect effect, PartialDate since) {
        List<PendingEffect> others = continuance.takingEffectOn(effect.day());
        end(effect.end(), since);
        withdraw(effect);
        others.forEach(this::withdraw);
    }

    private void withdraw(PendingEffect effect) {
        if (effect.isWithdrawal()) {
            signatories.withdraw(Objects.requireNonNull(effect.by()));
        }
    }

    /** In force again by consent of both, those that had left included. */
    private void revive(Act act, PartialDate since) {
        phase = Status.IN_FORCE;
        end = null;
        signatories.rejoin();
        entry.enterAgain(since);
        continuance.revive(act, since);
    }

    /** Whatever ran, or was still to come, does so no longer. */
    private void end(End how, PartialDate since) {
        end = how.after(status(), entry.isFixed() && entry.hasEntered());
        phase = how.status();
        entry.giveUp();
        continuance.end(since);
        operation.end();
    }
}
