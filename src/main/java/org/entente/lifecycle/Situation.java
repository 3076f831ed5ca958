package org.entente.lifecycle;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
            @Nullable Notice notice) {}

    private record Suspension(
            @Nullable String by, int act, @Nullable PartialDate end) {}

    private record Term(PartialDate end, int act, String explanation) {}

    private final LegalNature nature;
    private final @Nullable Supersession supersession;
    private final Map<String, Progress> parties = new TreeMap<>();
    private final List<Notice> notices = new ArrayList<>();

    /** The status without what lies over it; none before the first act. */
    private @Nullable Status phase;

    private boolean provisional;
    private @Nullable Suspension suspension;
    private @Nullable PartialDate entryIntoForce;
    private int broughtIntoForceBy;
    private @Nullable PartialDate effectiveFrom;
    private @Nullable Term term;
    private boolean wasInForce;
    private boolean entryUnknown;
    private boolean supersessionPast;
    private boolean disputed;
    private @Nullable String part;
    private @Nullable String registration;
    private boolean registered;
    private @Nullable Reason endReason;
    private Confidence confidence = Confidence.DERIVED;

    Situation(Set<String> parties, LegalNature nature, @Nullable Supersession supersession) {
        this.nature = nature;
        this.supersession = supersession;
        parties.forEach(party -> this.parties.put(party, Progress.NONE));
    }

    private Situation(Situation other) {
        nature = other.nature;
        supersession = other.supersession;
        parties.putAll(other.parties);
        notices.addAll(other.notices);
        phase = other.phase;
        provisional = other.provisional;
        suspension = other.suspension;
        entryIntoForce = other.entryIntoForce;
        broughtIntoForceBy = other.broughtIntoForceBy;
        effectiveFrom = other.effectiveFrom;
        term = other.term;
        wasInForce = other.wasInForce;
        entryUnknown = other.entryUnknown;
        supersessionPast = other.supersessionPast;
        disputed = other.disputed;
        part = other.part;
        registration = other.registration;
        registered = other.registered;
        endReason = other.endReason;
        confidence = other.confidence;
    }

    Situation copy() {
        return new Situation(this);
    }

    /** All that the future depends on: two situations with the same essence go on alike. */
    List<@Nullable Object> essence() {
        List<@Nullable Object> essence = new ArrayList<>();
        essence.addAll(List.of(Map.copyOf(parties), List.copyOf(notices), provisional, supersessionPast, registered));
        essence.add(phase);
        essence.add(suspension);
        essence.add(entryIntoForce);
        essence.add(term);
        return essence;
    }

    // ------------------------------------------------------------------ what is asked

    /** Where the agreement stands; none before its first act. */
    public @Nullable Status status() {
        if (phase == null || phase.isEnd()) {
            return phase;
        }
        if (suspension != null) {
            return Status.SUSPENDED;
        }
        if (notices.stream().anyMatch(Notice::ends)) {
            return Status.TERMINATION_PENDING;
        }
        if (phase == Status.IN_FORCE) {
            return phase;
        }
        if (provisional) {
            return Status.PROVISIONALLY_APPLIED;
        }
        return phase == Status.SIGNED && entryIntoForce != null ? Status.PENDING_ENTRY_INTO_FORCE : phase;
    }

    /** How far a party of the agreement has come. */
    public Stage stageOf(String party) {
        return progress(party).stage(wasInForce);
    }

    /** What the parties still owe before the agreement can enter into force; empty once that is fixed. */
    public List<Owed> awaiting() {
        List<Owed> awaiting = new ArrayList<>();
        if (phase == null || entryIntoForce != null) {
            return awaiting;
        }
        switch (phase) {
            case PROPOSED, NEGOTIATING -> {
                ActType next = anyone(Progress::signed) ? ActType.SIGN : ActType.INITIAL;
                if (anyone(Progress::authenticated)) {
                    addOwed(awaiting, next);
                }
            }
            case INITIALLED -> addOwed(awaiting, ActType.SIGN);
            case SIGNED ->
                parties.forEach((party, progress) -> {
                    if (!progress.consented()) {
                        awaiting.add(new Owed(party, ActType.RATIFY));
                    }
                });
            default -> {}
        }
        return awaiting;
    }

    private void addOwed(List<Owed> awaiting, ActType act) {
        parties.forEach((party, progress) -> {
            if (!progress.repeats(act)) {
                awaiting.add(new Owed(party, act));
            }
        });
    }

    /** When it entered, or is to enter, into force (VCLT 24), if that is known. */
    public Optional<PartialDate> entryIntoForce() {
        return Optional.ofNullable(entryIntoForce);
    }

    /** From when it takes effect, where that is earlier than its entry into force (VCLT 28). */
    public Optional<PartialDate> effectiveFrom() {
        return Optional.ofNullable(effectiveFrom);
    }

    /** Whether a party has objected to a claimed termination or suspension (VCLT 65(3)). */
    public boolean disputed() {
        return disputed;
    }

    /** The part that alone is applied provisionally or suspended, where it is not the whole agreement. */
    public Optional<String> part() {
        return Optional.ofNullable(part);
    }

    /** The registration number at the United Nations, as far as recorded. */
    public Optional<String> registration() {
        return Optional.ofNullable(registration);
    }

    /** Why it ended, where the act that ended it says so. */
    public Optional<Reason> endReason() {
        return Optional.ofNullable(endReason);
    }

    /** True where it ended and never was in force; false also where that cannot be told. */
    public boolean neverInForce() {
        return phase == Status.ABANDONED
                || (phase == Status.SUPERSEDED || phase == Status.INVALID) && !wasInForce && !entryUnknown;
    }

    /** How the present status is grounded, conflicts of sources left aside. */
    Confidence confidence() {
        return confidence;
    }

    LegalNature nature() {
        return nature;
    }

    Set<String> parties() {
        return parties.keySet();
    }

    boolean signedByBoth() {
        return parties.values().stream().allMatch(Progress::signed);
    }

    boolean textIsSigned() {
        return phase == Status.SIGNED;
    }

    boolean entryIntoForceIsRecorded() {
        return broughtIntoForceBy != 0;
    }

    boolean isRegistered() {
        return registered;
    }

    /** The parties for which this act would not repeat what they have done. */
    List<String> notYetDone(Act act) {
        return actors(act).stream()
                .filter(party -> !progress(party).repeats(act.type()))
                .toList();
    }

    /** The parties whose signature ad referendum this act would confirm (VCLT 12(2)(b)). */
    List<String> confirming(Act act) {
        return actors(act).stream()
                .filter(party -> progress(party).signature() == Mode.AD_REFERENDUM
                        && !progress(party).consented())
                .toList();
    }

    boolean suspendedBy(@Nullable String party) {
        return suspension != null && java.util.Objects.equals(suspension.by(), party);
    }

    Optional<PartialDate> endOfTerm() {
        return Optional.ofNullable(term).map(Term::end);
    }

    /** The exclusive end that an extension or revival states, if it states one that can be computed. */
    Optional<PartialDate> newEnd(Act act) {
        LocalDate lastDay = act.details().lastDay();
        if (lastDay != null) {
            return Optional.of(PartialDate.of(lastDay.plusDays(1)));
        }
        Period lasting = act.details().lasting();
        if (lasting == null) {
            return Optional.empty();
        }
        return act.type() == ActType.EXTEND
                ? endOfTerm().map(end -> end.plus(lasting))
                : Optional.of(act.place().plus(lasting));
    }

    Optional<Notice> runningNotice(ActType type, @Nullable String party) {
        return notices.stream()
                .filter(notice -> notice.type() == type && party != null && party.equals(notice.by()))
                .findFirst();
    }

    /** The latest notice or claim of a party that is still running. */
    Optional<Notice> latestNoticeOf(@Nullable String party) {
        return notices.stream()
                .filter(notice -> party != null && party.equals(notice.by()))
                .reduce((earlier, later) -> later);
    }

    Optional<Notice> claimAgainst(@Nullable String party) {
        return notices.stream()
                .filter(notice -> notice.claim() && !java.util.Objects.equals(notice.by(), party))
                .findFirst();
    }

    /** What happens next by itself: of the milestones ahead the earliest, in the order in which they are declared. */
    Optional<Due> nextDue() {
        List<Due> due = new ArrayList<>();
        if (entryIntoForce != null && phase != null && !phase.isEnd() && phase != Status.IN_FORCE) {
            due.add(new Due(
                    Milestone.ENTRY_INTO_FORCE,
                    entryIntoForce,
                    broughtIntoForceBy,
                    "the stated date of entry into force is reached",
                    null));
        }
        for (Notice notice : notices) {
            Milestone milestone = notice.ends() ? Milestone.EFFECT_OF_NOTICE : Milestone.EFFECT_OF_SUSPENSION_CLAIM;
            due.add(new Due(milestone, notice.effect(), notice.act(), notice.explanation(), notice));
        }
        if (term != null) {
            due.add(new Due(Milestone.END_OF_TERM, term.end(), term.act(), term.explanation(), null));
        }
        if (suspension != null && suspension.end() != null) {
            due.add(new Due(
                    Milestone.END_OF_SUSPENSION,
                    suspension.end(),
                    suspension.act(),
                    "the stated end of the suspension is reached",
                    null));
        }
        if (supersession != null && !supersessionPast && !(phase != null && phase.isEnd())) {
            due.add(new Due(
                    Milestone.ENTRY_INTO_FORCE_OF_SUCCESSOR,
                    supersession.entryIntoForce(),
                    0,
                    supersession.successor() + ", which replaces this agreement, enters into force",
                    null));
        }
        return due.stream()
                .min(Comparator.comparing((Due d) -> d.day().earliest()).thenComparing(Due::milestone));
    }

    // ------------------------------------------------------------------ what acts do

    /** Does what the act does. To be called only if the table allows it. */
    void perform(Act act, PartialDate since) {
        switch (act.type()) {
            case PROPOSE -> phase = Status.PROPOSED;
            case OPEN_NEGOTIATIONS -> openNegotiations();
            case INITIAL -> initial(act);
            case SIGN -> sign(act);
            case APPROVE_DOMESTICALLY, REFUSE_DOMESTICALLY -> done(act);
            case RATIFY, NOTIFY_COMPLETION -> consent(act);
            case EXCHANGE_INSTRUMENTS -> exchange(act);
            case APPLY_PROVISIONALLY -> {
                provisional = true;
                part = act.details().part();
            }
            case END_PROVISIONAL_APPLICATION -> {
                provisional = false;
                part = null;
            }
            case BRING_INTO_FORCE -> bringIntoForce(act, since);
            case CONFIRM_IN_FORCE -> confirmInForce();
            case EXTEND -> extend(act);
            case SUSPEND -> suspend(act, since);
            case RESUME -> suspension = null;
            case DENOUNCE, GIVE_NON_RENEWAL_NOTICE -> give(notice(act, since));
            case REVOKE_NOTICE -> latestNoticeOf(act.party()).ifPresent(notices::remove);
            case OBJECT ->
                claimAgainst(act.party()).ifPresent(claim -> {
                    notices.remove(claim);
                    disputed = true;
                });
            case TERMINATE -> terminate(act, since);
            case EXPIRE -> {
                entryUnknown |= !wasInForce;
                end(Status.EXPIRED, null, Confidence.ASSERTED);
            }
            case SUPERSEDE -> end(Status.SUPERSEDED, null, Confidence.DERIVED);
            case WITHDRAW_PROPOSAL -> end(Status.ABANDONED, Reason.WITHDRAWN, Confidence.DERIVED);
            case ABANDON -> end(Status.ABANDONED, act.details().reason(), Confidence.DERIVED);
            case INVALIDATE -> end(Status.INVALID, null, Confidence.DERIVED);
            case REVIVE -> revive(act);
            case REGISTER -> {
                registered = true;
                registration = act.details().number();
            }
            case AMEND -> {}
        }
    }

    /** Does what happens by itself on this day. To be called only if the table allows it. */
    void reach(Due due) {
        switch (due.milestone()) {
            case ENTRY_INTO_FORCE -> enterIntoForce(Confidence.ASSERTED);
            case EFFECT_OF_NOTICE -> takeEffect(java.util.Objects.requireNonNull(due.notice()));
            case END_OF_TERM -> end(Status.EXPIRED, null, Confidence.DERIVED);
            case EFFECT_OF_SUSPENSION_CLAIM -> {
                Notice claim = java.util.Objects.requireNonNull(due.notice());
                notices.remove(claim);
                suspension = new Suspension(claim.by(), claim.act(), null);
            }
            case END_OF_SUSPENSION -> suspension = null;
            case ENTRY_INTO_FORCE_OF_SUCCESSOR -> end(Status.SUPERSEDED, null, Confidence.DERIVED);
        }
    }

    /** Lets a milestone pass to which the agreement has nothing left to do. */
    void letPass(Due due) {
        switch (due.milestone()) {
            case ENTRY_INTO_FORCE_OF_SUCCESSOR -> supersessionPast = true;
            case END_OF_TERM -> term = null;
            case ENTRY_INTO_FORCE -> entryIntoForce = null;
            case END_OF_SUSPENSION -> suspension = null;
            case EFFECT_OF_NOTICE, EFFECT_OF_SUSPENSION_CLAIM -> notices.remove(due.notice());
        }
    }

    /** What came before an abandoned text stays in the history and no longer counts. */
    private void openNegotiations() {
        if (phase == Status.ABANDONED) {
            parties.replaceAll((party, progress) -> Progress.NONE);
            endReason = null;
            disputed = false;
        }
        phase = Status.NEGOTIATING;
        confidence = Confidence.DERIVED;
    }

    private void initial(Act act) {
        notYetDone(act)
                .forEach(party ->
                        parties.compute(party, (p, progress) -> progress(p).doing(act.type())));
        advanceText();
    }

    private void sign(Act act) {
        Mode mode = act.details().mode();
        for (String party : notYetDone(act)) {
            parties.put(party, progress(party).signing(mode));
            if (mode == Mode.DEFINITIVE || nature == LegalNature.NON_BINDING) {
                parties.put(party, progress(party).consenting(act.place()));
            }
        }
        if (mode == Mode.DEFINITIVE) {
            confirming(act).forEach(party -> parties.put(party, progress(party).consenting(act.place())));
        }
        advanceText();
    }

    /** Authenticated once both have initialled or signed, signed once both have signed. */
    private void advanceText() {
        if (phase != null && phase.compareTo(Status.INITIALLED) > 0) {
            return;
        }
        if (signedByBoth()) {
            phase = Status.SIGNED;
        } else if (parties.values().stream().allMatch(Progress::authenticated)) {
            phase = Status.INITIALLED;
        } else if (phase == null) {
            phase = Status.NEGOTIATING;
        }
    }

    private void done(Act act) {
        notYetDone(act).forEach(party -> parties.put(party, progress(party).doing(act.type())));
    }

    private void consent(Act act) {
        notYetDone(act)
                .forEach(party ->
                        parties.put(party, progress(party).doing(act.type()).consenting(act.place())));
    }

    /** Before the text is signed this is an exchange of notes, which stands for the signatures (VCLT 13). */
    private void exchange(Act act) {
        consent(act);
        if (phase == null || phase.compareTo(Status.INITIALLED) <= 0) {
            parties.replaceAll((party, progress) -> progress.signed() ? progress : progress.signing(Mode.DEFINITIVE));
            advanceText();
        }
    }

    /** The later of its two dates is the entry into force; an earlier {@code effectiveOn} is a retroactive effect. */
    private void bringIntoForce(Act act, PartialDate since) {
        PartialDate effectiveOn = act.effectiveOn();
        broughtIntoForceBy = act.number();
        if (effectiveOn != null && effectiveOn.isLaterThan(act.on())) {
            entryIntoForce = effectiveOn.notBefore(since.earliest());
            if (phase == null) {
                phase = Status.SIGNED;
            }
        } else {
            entryIntoForce = since;
            effectiveFrom = effectiveOn != null && effectiveOn.isBefore(act.on()) ? effectiveOn : null;
            enterIntoForce(Confidence.ASSERTED);
        }
    }

    private void confirmInForce() {
        if (status() == null || status() == Status.SIGNED) {
            entryUnknown = true;
            enterIntoForce(Confidence.ASSERTED);
        }
    }

    private void enterIntoForce(Confidence ground) {
        phase = Status.IN_FORCE;
        provisional = false;
        part = null;
        wasInForce = true;
        confidence = ground;
    }

    private void extend(Act act) {
        newEnd(act).ifPresent(end -> {
            term = new Term(end, act.number(), "the term runs to " + end + ", as extended by act " + act.number());
            notices.replaceAll(
                    notice -> notice.type() == ActType.GIVE_NON_RENEWAL_NOTICE ? notice.movedTo(end) : notice);
        });
    }

    private void suspend(Act act, PartialDate since) {
        if (act.isClaim()) {
            give(claim(act, since));
        } else if (act.details().part() != null) {
            part = act.details().part();
        } else {
            Period lasting = act.details().lasting();
            LocalDate lastDay = act.details().lastDay();
            PartialDate end = lastDay != null
                    ? PartialDate.of(lastDay.plusDays(1))
                    : lasting != null ? since.plus(lasting) : null;
            suspension = new Suspension(act.party(), act.number(), end);
        }
    }

    private void terminate(Act act, PartialDate since) {
        PartialDate effectiveOn = act.effectiveOn();
        entryUnknown |= !wasInForce;
        if (act.isClaim()) {
            give(claim(act, since));
        } else if (effectiveOn != null && effectiveOn.isLaterThan(act.place())) {
            if (phase == null) {
                phase = Status.IN_FORCE;
                confidence = Confidence.ASSERTED;
            }
            String explanation = "the termination takes effect on the day stated by act " + act.number();
            PartialDate effect = effectiveOn.notBefore(since.earliest());
            Reason reason = act.details().reason();
            give(new Notice(act.type(), act.number(), act.party(), effect, explanation, false, reason));
        } else {
            terminate(act.details().reason());
        }
    }

    private void terminate(@Nullable Reason reason) {
        boolean grounded = reason != Reason.UNKNOWN && !entryUnknown();
        end(
                Status.TERMINATED,
                reason == null ? Reason.CONSENT : reason,
                grounded ? Confidence.DERIVED : Confidence.ASSERTED);
    }

    /** Ended though nothing is recorded of its entry into force. */
    private boolean entryUnknown() {
        return entryUnknown && !wasInForce;
    }

    private Notice notice(Act act, PartialDate since) {
        PartialDate stated = act.effectiveOn();
        PartialDate effect = stated != null ? stated : since.plus(Period.ofMonths(12));
        String explanation = "the notice of act " + act.number() + " takes effect "
                + (stated != null ? "on the day that it states" : "12 months after its receipt (VCLT 56(2))")
                + (act.receivedOn() == null ? "; taken as received on the day it was given" : "");
        return new Notice(
                act.type(), act.number(), act.party(), effect.notBefore(since.earliest()), explanation, false, null);
    }

    /** A claim takes effect three months after its receipt at the earliest, unless urgent (VCLT 65(2)). */
    private static Notice claim(Act act, PartialDate since) {
        PartialDate earliest = act.details().urgent() ? since : since.plus(Period.ofMonths(3));
        PartialDate stated = act.effectiveOn();
        PartialDate effect = stated != null && stated.isLaterThan(earliest) ? stated : earliest;
        String explanation = "the claim of act " + act.number() + " takes effect on " + effect
                + (act.details().urgent() ? ", being urgent" : ", at least three months after receipt")
                + ", no objection having been raised (VCLT 65(2))";
        return new Notice(
                act.type(),
                act.number(),
                act.party(),
                effect,
                explanation,
                true,
                act.details().reason());
    }

    private void give(Notice notice) {
        notices.add(notice);
    }

    private void takeEffect(Notice notice) {
        notices.remove(notice);
        switch (notice.type()) {
            case TERMINATE -> terminate(notice.reason());
            case GIVE_NON_RENEWAL_NOTICE -> end(Status.EXPIRED, null, Confidence.DERIVED);
            default -> end(Status.TERMINATED, null, Confidence.DERIVED);
        }
        if (notice.by() != null) {
            parties.put(notice.by(), progress(notice.by()).withdrawing());
        }
    }

    private void revive(Act act) {
        enterIntoForce(Confidence.DERIVED);
        parties.replaceAll((party, progress) -> progress.rejoining());
        endReason = null;
        newEnd(act)
                .ifPresent(end -> term = new Term(end, act.number(), "the term set by act " + act.number() + " ends"));
    }

    private void end(Status status, @Nullable Reason reason, Confidence ground) {
        phase = status;
        endReason = reason;
        confidence = ground;
        provisional = false;
        part = null;
        suspension = null;
        term = null;
        notices.clear();
    }

    // ------------------------------------------------------------------ small helpers

    private List<String> actors(Act act) {
        return act.party() != null ? List.of(act.party()) : List.copyOf(parties.keySet());
    }

    private Progress progress(String party) {
        return parties.getOrDefault(party, Progress.NONE);
    }

    private boolean anyone(java.util.function.Predicate<Progress> predicate) {
        return parties.values().stream().anyMatch(predicate);
    }
}
