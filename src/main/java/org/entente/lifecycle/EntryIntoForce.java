package org.entente.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When an agreement enters into force (VCLT 24, 28): on the day that an act states or else on the one that the clause
 * gives, once the parties have done what it waits for; and since when it has been in force.
 */
final class EntryIntoForce {

    /** The day, once it is fixed. */
    private record Entry(
            PartialDate day,
            @Nullable Integer act,
            @Nullable PartialDate effectiveFrom,
            boolean stated) {}

    private final Clauses clauses;
    private final Signatories signatories;
    private final @Nullable PartialDate companion;

    /** The acts that state the entry into force, be it later, by the text that they are about: no clause computes it. */
    private final Map<Integer, Act> statements;

    /** How often a new text was begun after one was given up. */
    private int text;

    private @Nullable Entry entry;
    private @Nullable PartialDate enteredOn;
    private Confidence ground = Confidence.ASSERTED;

    /**
     * @param signatories those on whose consent it depends
     * @param companion when the agreement enters into force together with which this one is to; none if not known
     * @param statements the acts that state the entry into force, by how many texts had been given up before
     */
    EntryIntoForce(
            Clauses clauses, Signatories signatories, @Nullable PartialDate companion, Map<Integer, Act> statements) {
        this.clauses = clauses;
        this.signatories = signatories;
        this.companion = companion;
        this.statements = statements;
    }

    /** @param signatories the copy of those on whose consent it depends */
    EntryIntoForce copy(Signatories signatories) {
        EntryIntoForce copy = new EntryIntoForce(clauses, signatories, companion, statements);
        copy.text = text;
        copy.entry = entry;
        copy.enteredOn = enteredOn;
        copy.ground = ground;
        return copy;
    }

    List<Object> essence() {
        return List.of(Optional.ofNullable(entry), enteredOn != null, text);
    }

    // ------------------------------------------------------------------ what is asked

    /** The day, past or to come; empty while it is not fixed, and if it is not known. */
    Optional<PartialDate> day() {
        return Optional.ofNullable(entry).map(Entry::day);
    }

    /** Whether it is certain that it comes, or came, on a known day. */
    boolean isFixed() {
        return entry != null;
    }

    boolean isStated() {
        return entry != null && entry.stated();
    }

    /** The act that states it. */
    Optional<Integer> statedBy() {
        return Optional.ofNullable(entry).filter(Entry::stated).map(Entry::act);
    }

    /** When it was first in force as far as the record goes, be it only that a source confirms it; empty if never. */
    Optional<PartialDate> enteredOn() {
        return Optional.ofNullable(enteredOn);
    }

    boolean hasEntered() {
        return enteredOn != null;
    }

    /** Whether it follows from a clause, rather than from what an act states. */
    boolean followsFromClause() {
        return clauses.computeEntryIntoForce();
    }

    /** How it is grounded that the agreement is in force. */
    Confidence ground() {
        return ground;
    }

    /** From when it takes effect, where that is earlier than its entry into force (VCLT 28). */
    Optional<PartialDate> effectiveFrom() {
        LocalDate inClause = clauses.effectiveFrom();
        return Optional.ofNullable(entry)
                .map(known -> known.effectiveFrom() != null || inClause == null
                        ? known.effectiveFrom()
                        : PartialDate.of(inClause))
                .filter(from ->
                        entry != null && from.earliest().isBefore(entry.day().earliest()));
    }

    /** The day as the clause computes it; empty if it is not modelled, or if it was left to be stated and has been. */
    Optional<Computed> computed() {
        EntryClause clause = clauses.entryIntoForce();
        return clause == null || clause instanceof EntryClause.Manual && isStated()
                ? Optional.empty()
                : Optional.of(clause.computedFrom(signatories.conditions(companion)));
    }

    /** What the clause computes, where that is surely another day than the stated one; empty otherwise. */
    Optional<Computed> statedOtherwise() {
        return isStated() && followsFromClause()
                ? computed().filter(computed -> computed.date() != null && !agreesWith(computed))
                : Optional.empty();
    }

    /** What is to be said of a stated entry into force where a clause is modelled, too. */
    String besidesTheStated() {
        Computed computed = computed().orElse(null);
        if (computed == null || !followsFromClause()) {
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

    /** Whether the fixed day may be the one that the clause computes. */
    private boolean agreesWith(Computed computed) {
        return entry != null
                && computed.date() != null
                && !entry.day().isBefore(computed.date())
                && !computed.date().isBefore(entry.day());
    }

    /** The day on which it comes, or else on which it becomes certain that it does; empty if neither is in sight. */
    Optional<Due> due(boolean textIsSigned) {
        if (enteredOn != null) {
            return Optional.empty();
        }
        if (entry != null) {
            return dueWhenFixed(entry);
        }
        return textIsSigned ? computed().flatMap(this::dueUnderClause) : Optional.empty();
    }

    private Optional<Due> dueWhenFixed(Entry fixed) {
        if (!fixed.stated() && statements.containsKey(text)) {
            // until it is stated, the clause has only made it certain that it comes
            return Optional.empty();
        }
        Computed source = fixed.stated() ? null : computed().orElse(null);
        String explanation = source != null
                ? source.explanation()
                : "the date of entry into force stated by act " + fixed.act() + " is reached" + besidesTheStated();
        String article = source == null ? null : source.legalBasis();
        return Optional.of(new Due(Milestone.ENTRY_INTO_FORCE, fixed.day(), fixed.act(), explanation, article, fixed));
    }

    private Optional<Due> dueUnderClause(Computed computed) {
        PartialDate ready = computed.ready();
        if (computed.date() == null || ready == null) {
            return Optional.empty();
        }
        Act statement = statements.get(text);
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

    // ------------------------------------------------------------------ what happens

    /**
     * Fixes the day as an act states it: the later of its two dates; an earlier {@code effectiveOn} is a retroactive
     * effect.
     *
     * @return that day
     */
    PartialDate state(Act act, PartialDate since) {
        PartialDate effectiveOn = act.effectiveOn();
        PartialDate day = effectiveOn == null ? since : PartialDate.laterOf(since, effectiveOn);
        boolean retroactive = effectiveOn != null && effectiveOn.isBefore(act.on());
        entry = new Entry(day, act.number(), retroactive ? effectiveOn : null, true);
        return day;
    }

    /** Fixes the day as the clause gives it. */
    void fix(Due due) {
        entry = (Entry) Objects.requireNonNull(due.subject());
    }

    /** It is in force from this day on; derived if the clause leads here, asserted if only an act or a source says so. */
    void enter(PartialDate day) {
        enteredOn = day;
        boolean follows = entry != null
                && (!entry.stated() || computed().filter(this::agreesWith).isPresent());
        ground = follows ? Confidence.DERIVED : Confidence.ASSERTED;
    }

    /** What is in force again was in force before, even if the record does not tell since when. */
    void enterAgain(PartialDate day) {
        enteredOn = enteredOn == null ? day : enteredOn;
    }

    /** An entry into force that was still to come no longer does. */
    void giveUp() {
        if (enteredOn == null) {
            entry = null;
        }
    }

    /** The day, if one was fixed, passed without it. */
    void letPass() {
        entry = null;
    }

    /** Another text is negotiated, which is to be brought into force on its own. */
    void beginAnew() {
        text++;
        entry = null;
    }
}
