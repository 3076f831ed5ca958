package org.entente.lifecycle;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
            @Nullable Integer act,
            String explanation,
            @Nullable String article,
            @Nullable Object subject) {

        String legalBasis(TransitionTable.Row row) {
            return article == null ? row.legalBasis() : article;
        }
    }

    /** The entry into force as an act states it, or else as the clause computes it. */
    private record Entry(
            PartialDate day,
            @Nullable Integer act,
            @Nullable PartialDate effectiveFrom,
            boolean stated) {}

    private record Suspension(
            @Nullable String by,
            int act,
            @Nullable PartialDate end,
            @Nullable String part) {}

    private record Registration(@Nullable String number) {}

    private final Terms terms;
    private final @Nullable PartialDate companion;

    /** The acts that state the entry into force, be it later, by the text that they are about: no clause computes it. */
    private final Map<Integer, Act> statements;

    /** How often a new text was begun after one was given up. */
    private int text;

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
    private Confidence entryGround = Confidence.ASSERTED;
    private @Nullable Term term;
    private int renewals;
    private @Nullable Registration registration;
    private boolean disputed;
    private boolean endedInEffect;
    private @Nullable Reason endReason;
    private Confidence endGround = Confidence.DERIVED;

    /** @param statements the acts that state the entry into force, by how many texts had been given up before */
    Situation(Terms terms, Externals externals, Map<Integer, Act> statements) {
        this.terms = terms;
        this.companion = externals.companion();
        this.statements = statements;
        this.signatories = new Signatories(terms.parties());
        this.supersession = externals.supersession();
    }

    private Situation(Situation other) {
        terms = other.terms;
        companion = other.companion;
        statements = other.statements;
        text = other.text;
        signatories = other.signatories.copy();
        pending.addAll(other.pending);
        suspensions.addAll(other.suspensions);
        supersession = other.supersession;
        phase = other.phase;
        provisional = other.provisional;
        provisionalPart = other.provisionalPart;
        entry = other.entry;
        enteredOn = other.enteredOn;
        entryGround = other.entryGround;
        term = other.term;
        renewals = other.renewals;
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
        essence.add(renewals);
        essence.add(text);
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
        if (status == null) {
            return Confidence.DERIVED;
        }
        return status.isEnd() ? endGround : status.inForce() ? entryGround : Confidence.DERIVED;
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
                : signatories.awaiting(phase, clauses().entryIntoForce());
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
        LocalDate inClause = clauses().effectiveFrom();
        return Optional.ofNullable(entry)
                .map(known -> known.effectiveFrom() != null || inClause == null
                        ? known.effectiveFrom()
                        : PartialDate.of(inClause))
                .filter(from ->
                        entry != null && from.earliest().isBefore(entry.day().earliest()));
    }

    /**
     * The entry into force as the clause computes it from what has been done; empty if it is not modelled, or if it was
     * left to be stated and has been.
     */
    public Optional<Computed> computedEntryIntoForce() {
        EntryClause clause = clauses().entryIntoForce();
        return clause == null || clause instanceof EntryClause.Manual && entryIntoForceIsStated()
                ? Optional.empty()
                : Optional.of(clause.computedFrom(signatories.conditions(companion)));
    }

    /** How often the term has been renewed tacitly by a day. */
    public int renewalsBy(LocalDate day) {
        return term == null ? renewals : term.renewalsBy(day);
    }

    /** The exclusive end of the term, or of its period, that runs on a day; empty if it has none or has ended. */
    public Optional<PartialDate> currentPeriodEnd(LocalDate day) {
        return Optional.ofNullable(term).map(running -> running.endOfPeriodOn(day));
    }

    /**
     * The last day, today or later, on which receipt of a notice keeps the term from being renewed; empty while such a
     * notice runs, or if no renewal is left.
     */
    public Optional<PartialDate> lastNoticeDate(LocalDate day) {
        return openToNotice().flatMap(running -> running.noticeFrom(day)).map(Term.Notice::lastDay);
    }

    /** The term whose renewals a notice could stop; empty while such a notice runs, or if it is not renewed. */
    Optional<Term> openToNotice() {
        return pending.stream().anyMatch(PendingEffect::isNonRenewal)
                ? Optional.empty()
                : Optional.ofNullable(term).filter(running -> running.renewal() != null);
    }

    /** When a denunciation received on a day takes effect at the earliest; empty if there is no right to denounce. */
    public Optional<Computed> effectOfDenunciation(PartialDate received, @Nullable Integer act) {
        DenunciationClause clause = clauses().denunciation();
        DenunciationClause applicable = clause == null ? new DenunciationClause.Silent() : clause;
        PartialDate initialEnd = initialTerm().map(initial -> initial.end(0)).orElse(null);
        return applicable.effect(received, act, clauses().duration(), initialEnd);
    }

    private Optional<Term> initialTerm() {
        DurationClause duration = clauses().duration();
        return duration == null ? Optional.empty() : duration.beginning(entry == null ? null : entry.day());
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
        return terms.nature();
    }

    Clauses clauses() {
        return terms.clauses();
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
        return entry != null && entry.stated();
    }

    boolean isRegistered() {
        return registration != null;
    }

    boolean isSuspendedBy(@Nullable String party) {
        return suspensions.stream()
                .anyMatch(suspension -> suspension.part() == null && Objects.equals(suspension.by(), party));
    }

    /** The exclusive end of the term, or of its period, that runs on a date or has just ended: that may still be moved. */
    Optional<PartialDate> endOfTermOn(PartialDate date) {
        return isEndOfTerm(date) ? Optional.of(date) : currentPeriodEnd(date.earliest());
    }

    /** Whether the period that runs on the day before ends on this one. */
    boolean isEndOfTerm(PartialDate end) {
        return currentPeriodEnd(end.earliest().minusDays(1)).filter(end::equals).isPresent();
    }

    /** Whether a clause, with what was done, says when it ends. */
    boolean endIsComputed() {
        return DenunciationClause.isLimited(clauses().duration())
                && term != null
                && (term.lastEnd().isPresent() || pending.stream().anyMatch(PendingEffect::isNonRenewal));
    }

    /** The earliest day on which a notice may take effect; empty if its stated day is not what counts. */
    Optional<PartialDate> earliestEffect(Act act) {
        if (act.type() == ActType.DENOUNCE && clauses().denunciation() != null) {
            return effectOfDenunciation(act.place(), act.number()).map(Computed::date);
        }
        return act.type() == ActType.GIVE_NON_RENEWAL_NOTICE && isRenewable()
                ? Optional.empty()
                : Optional.of(act.received());
    }

    /** The end at which a notice of non-renewal stops the agreement; empty if it has nothing to stop. */
    Optional<PartialDate> endStoppedBy(Act act) {
        if (isRenewable()) {
            return Objects.requireNonNull(term).stoppedBy(act.place());
        }
        DurationClause duration = clauses().duration();
        boolean unknown = duration == null || duration instanceof DurationClause.TacitRenewal && term == null;
        return unknown ? Optional.ofNullable(act.effectiveOn()) : Optional.empty();
    }

    private boolean isRenewable() {
        return term != null && term.renewal() != null;
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
        if (enteredOn == null) {
            entryIntoForceDue().ifPresent(dues::add);
        }
        for (PendingEffect effect : pending) {
            Milestone milestone = effect.ends() ? Milestone.EFFECT_OF_NOTICE : Milestone.EFFECT_OF_SUSPENSION_CLAIM;
            dues.add(new Due(milestone, effect.day(), effect.act().number(), effect.explanation(), null, effect));
        }
        if (term != null && term.lastEnd().isPresent()) {
            PartialDate end = term.lastEnd().get();
            String explanation = "the term ends on " + end + " (exclusive): " + term.origin()
                    + (term.renewal() == null ? "" : ", and no renewal is left");
            dues.add(new Due(Milestone.END_OF_TERM, end, term.act(), explanation, null, null));
        }
        for (Suspension suspension : suspensions) {
            if (suspension.end() != null) {
                String explanation = "the end of the suspension stated by act " + suspension.act() + " is reached";
                dues.add(new Due(
                        Milestone.END_OF_SUSPENSION,
                        suspension.end(),
                        suspension.act(),
                        explanation,
                        null,
                        suspension));
            }
        }
        if (supersession != null) {
            String explanation = supersession.successor() + ", which replaces this agreement, enters into force";
            dues.add(new Due(
                    Milestone.ENTRY_INTO_FORCE_OF_SUCCESSOR,
                    supersession.entryIntoForce(),
                    null,
                    explanation,
                    null,
                    null));
        }
        dues.sort(Comparator.comparing((Due due) -> due.day().earliest()).thenComparing(Due::milestone));
        return dues;
    }

    private Optional<Due> entryIntoForceDue() {
        Act statement = statements.get(text);
        Computed computed = computedEntryIntoForce().orElse(null);
        if (entry != null) {
            Computed source = entry.stated() ? null : computed;
            String explanation = source != null
                    ? source.explanation()
                    : "the date of entry into force stated by act " + entry.act() + " is reached" + besidesTheStated();
            String article = source == null ? null : source.legalBasis();
            // until it is stated, the clause has only made it certain that it comes
            return statement != null && !entry.stated()
                    ? Optional.empty()
                    : Optional.of(
                            new Due(Milestone.ENTRY_INTO_FORCE, entry.day(), entry.act(), explanation, article, null));
        }
        PartialDate ready = computed == null ? null : computed.ready();
        if (phase != Status.SIGNED || computed == null || computed.date() == null || ready == null) {
            return Optional.empty();
        }
        PartialDate day = statement == null ? computed.date() : statement.entryIntoForce();
        boolean toCome = ready.earliest().isBefore(day.earliest());
        if (statement != null && !toCome) {
            return Optional.empty();
        }
        Integer act = computed.lastAct().orElse(null);
        return Optional.of(new Due(
                toCome ? Milestone.CONDITIONS_MET : Milestone.ENTRY_INTO_FORCE,
                toCome ? ready : day,
                act,
                computed.explanation() + (statement == null ? "" : "; act " + statement.number() + " states " + day),
                computed.legalBasis(),
                new Entry(day, act, null, false)));
    }

    /** What is to be said of a stated entry into force where a clause is modelled, too. */
    String besidesTheStated() {
        Computed computed = computedEntryIntoForce().orElse(null);
        if (computed == null || !clauses().computeEntryIntoForce()) {
            return "";
        }
        String clause;
        if (computed.date() == null) {
            clause = "; the clause alone could not tell: ";
        } else {
            clause =
                    agreesWith(computed) ? "; the clause gives the same: " : "; the clause alone would say otherwise: ";
        }
        return clause + computed.explanation();
    }

    /** What the clause computes, where that is surely another day than the stated one; empty otherwise. */
    Optional<Computed> statedOtherwise() {
        return entry != null && entry.stated() && clauses().computeEntryIntoForce()
                ? computedEntryIntoForce().filter(computed -> computed.date() != null && !agreesWith(computed))
                : Optional.empty();
    }

    /** The act that states the entry into force. */
    Optional<Integer> statedBy() {
        return Optional.ofNullable(entry).filter(Entry::stated).map(Entry::act);
    }

    /** Whether the stated day of entry into force may be the one that the clause computes. */
    private boolean agreesWith(Computed computed) {
        return entry != null
                && computed.date() != null
                && !entry.day().isBefore(computed.date())
                && !computed.date().isBefore(entry.day());
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
            case EXTEND -> extend(act, since);
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
            case EXPIRE -> end(Status.EXPIRED, null, Confidence.ASSERTED, since);
            case SUPERSEDE -> end(Status.SUPERSEDED, null, Confidence.DERIVED, since);
            case WITHDRAW_PROPOSAL -> end(Status.ABANDONED, Reason.WITHDRAWN, Confidence.DERIVED, since);
            case ABANDON -> end(Status.ABANDONED, act.details().reason(), Confidence.DERIVED, since);
            case INVALIDATE -> end(Status.INVALID, null, Confidence.DERIVED, since);
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
            case CONDITIONS_MET -> entry = (Entry) Objects.requireNonNull(due.subject());
            case ENTRY_INTO_FORCE -> {
                entry = due.subject() == null ? entry : (Entry) due.subject();
                enterIntoForce(since);
            }
            case EFFECT_OF_NOTICE -> takeEffect((PendingEffect) Objects.requireNonNull(due.subject()), since);
            case END_OF_TERM -> end(Status.EXPIRED, null, Confidence.DERIVED, since);
            case EFFECT_OF_SUSPENSION_CLAIM ->
                suspend(((PendingEffect) Objects.requireNonNull(due.subject())).act(), since);
            case END_OF_SUSPENSION -> {}
            case ENTRY_INTO_FORCE_OF_SUCCESSOR -> end(Status.SUPERSEDED, null, Confidence.DERIVED, since);
        }
    }

    /** It is no longer ahead, whether or not it had something to do. */
    void letPass(Due due) {
        switch (due.milestone()) {
            case CONDITIONS_MET, ENTRY_INTO_FORCE -> entry = null;
            case EFFECT_OF_NOTICE, EFFECT_OF_SUSPENSION_CLAIM -> pending.remove(due.subject());
            case END_OF_TERM -> {
                renewals = renewalsBy(due.day().earliest().minusDays(1));
                term = null;
            }
            case END_OF_SUSPENSION -> suspensions.remove(due.subject());
            case ENTRY_INTO_FORCE_OF_SUCCESSOR -> supersession = null;
        }
    }

    /** What came before an abandoned text stays in the history and no longer counts. */
    private void openNegotiations() {
        if (phase == Status.ABANDONED) {
            signatories.beginAnew();
            text++;
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
        entry = new Entry(day, act.number(), retroactive ? effectiveOn : null, true);
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
        boolean follows = entry != null
                && (!entry.stated()
                        || computedEntryIntoForce().filter(this::agreesWith).isPresent());
        entryGround = follows ? Confidence.DERIVED : Confidence.ASSERTED;
        term = initialTerm().orElse(null);
    }

    private void endProvisionalApplication() {
        provisional = false;
        provisionalPart = null;
    }

    private void extend(Act act, PartialDate since) {
        statedEnd(act, endOfTermOn(since).orElse(null)).ifPresent(end -> {
            LocalDate before = isEndOfTerm(since) ? since.earliest().minusDays(1) : since.earliest();
            setTerm(end, renewalsBy(before), act, "as extended by act " + act.number());
            pending.replaceAll(effect -> effect.isNonRenewal() ? effect.movedTo(end, act.number()) : effect);
        });
    }

    /** A new end; tacit renewals run on from it. */
    private void setTerm(PartialDate end, int renewed, Act act, String origin) {
        DurationClause duration = clauses().duration();
        term = duration == null
                ? Term.endingOn(end, null, renewed, act.number(), origin)
                : duration.goingOnTo(end, renewed, act.number(), origin);
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
        terminate(act.details().reason(), effect);
        return effect;
    }

    private void terminate(@Nullable Reason reason, PartialDate since) {
        end(
                Status.TERMINATED,
                reason == null ? Reason.CONSENT : reason,
                reason == Reason.UNKNOWN ? Confidence.ASSERTED : Confidence.DERIVED,
                since);
    }

    private PendingEffect notice(Act act, PartialDate since) {
        String taken = act.receivedOn() == null ? "; taken as received on the day it was given" : "";
        if (act.type() == ActType.GIVE_NON_RENEWAL_NOTICE && isRenewable()) {
            PartialDate end = Objects.requireNonNull(term).stoppedBy(since).orElse(since);
            String explanation = "the notice of act " + act.number() + " stops the renewal at the end of the period, "
                    + end + " (exclusive): " + term.origin();
            return new PendingEffect(act, end, explanation + taken);
        }
        Computed computed = act.type() == ActType.DENOUNCE && clauses().denunciation() != null
                ? effectOfDenunciation(since, act.number()).orElse(null)
                : null;
        PartialDate stated = act.effectiveOn();
        if (computed != null && computed.date() != null) {
            PartialDate effect = stated == null ? computed.date() : PartialDate.laterOf(stated, computed.date());
            String asStated = effect.equals(computed.date()) ? "" : "; act " + act.number() + " states a later day";
            return new PendingEffect(act, effect, computed.explanation() + asStated + taken);
        }
        PartialDate effect =
                stated != null ? stated.notBefore(since.earliest()) : since.plus(DenunciationClause.TWELVE_MONTHS);
        String explanation = "the notice of act " + act.number() + " takes effect "
                + (stated != null ? "on the day that it states" : "12 months after its receipt (VCLT 56(2))");
        return new PendingEffect(act, effect, explanation + taken);
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
    private void takeEffect(PendingEffect effect, PartialDate since) {
        List<PendingEffect> others = List.copyOf(pending);
        switch (effect.type()) {
            case TERMINATE -> terminate(effect.act().details().reason(), since);
            case GIVE_NON_RENEWAL_NOTICE -> end(Status.EXPIRED, null, Confidence.DERIVED, since);
            default -> end(Status.TERMINATED, null, Confidence.DERIVED, since);
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
        statedEnd(act, since).ifPresent(end -> setTerm(end, renewals, act, "as set by act " + act.number()));
    }

    /** An end whose beginning is not on record is only asserted. */
    private void end(Status status, @Nullable Reason reason, Confidence ground, PartialDate since) {
        Status before = status();
        renewals = renewalsBy(since.earliest().minusDays(1));
        boolean beginningIsKnown = entry != null && enteredOn != null;
        endedInEffect = before != null && before.inForce();
        phase = status;
        endReason = reason;
        endGround = beginningIsKnown || status != Status.TERMINATED && status != Status.EXPIRED
                ? ground
                : Confidence.ASSERTED;
        endProvisionalApplication();
        suspensions.clear();
        pending.clear();
        term = null;
        if (enteredOn == null) {
            entry = null;
        }
    }
}
