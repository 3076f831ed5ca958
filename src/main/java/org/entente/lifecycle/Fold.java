package org.entente.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Goes through acts in a given order and does what they do, and in between what happens by itself, writing down every
 * status that lasts at least a day.
 */
final class Fold {
    private final Situation situation;
    private final List<StatusPeriod> periods = new ArrayList<>();
    private final TreeMap<LocalDate, Situation> situations = new TreeMap<>();
    private final TreeMap<Integer, LocalDate> places = new TreeMap<>();
    private final Map<Finding, List<Integer>> noted = new EnumMap<>(Finding.class);

    /** Nothing begins before this day any more. */
    private LocalDate cursor = LocalDate.MIN;

    Fold(Situation beginning) {
        situation = beginning;
    }

    private Fold(Fold other) {
        this(other.situation.copy());
        cursor = other.cursor;
    }

    /** The same place in the same story, without what was written down; to try out what might follow. */
    Fold fork() {
        return new Fold(this);
    }

    /**
     * Takes the next act.
     *
     * @param later the acts that are still to come
     * @throws TransitionNotAllowed if the table refuses it
     */
    void take(Act act, List<Act> later) {
        LocalDate day = latest(cursor, act.place().earliest());
        settle(day, act, later);
        Optional<Guard> refusal = refusal(situation, act, later);
        if (refusal.isPresent()) {
            throw new TransitionNotAllowed(act, refusal.get(), situation.copy(), day);
        }
        TransitionTable.Row row =
                TransitionTable.row(situation.status(), act.type()).orElseThrow();
        cursor = day;
        places.put(act.number(), day);
        Status before = situation.status();
        PartialDate since = situation.perform(act, act.place().notBefore(day));
        if (before == Status.SIGNED && act.type() == ActType.CONFIRM_IN_FORCE && !periods.isEmpty()) {
            // the entry into force may lie anywhere between the signatures and the day that the source speaks of
            periods.add(periods.remove(periods.size() - 1).neverCertain());
        }
        write(row, before, since, new Because(act.type().slug(), act.number(), explain(act), row.legalBasis()));
    }

    private String explain(Act act) {
        String explanation = act.describe();
        if (situation.status() == Status.TERMINATION_PENDING && act.receivedOn() == null && act.party() != null) {
            explanation += ", taken as received on that day";
        }
        return switch (act.type()) {
            case CONFIRM_IN_FORCE ->
                explanation + ": a source says that it operates; when it entered into force is not on record";
            case BRING_INTO_FORCE ->
                explanation + ": the date is as the sources state it"
                        + situation.entry().besidesTheStated();
            default -> explanation;
        };
    }

    /** Lets everything happen that is still ahead. */
    void finish() {
        settle(LocalDate.MAX, null, List.of());
    }

    private void settle(LocalDate until, @Nullable Act next, List<Act> later) {
        Optional<Due> due = firstDue(until, next, later);
        while (due.isPresent()) {
            reach(due.get());
            due = firstDue(until, next, later);
        }
    }

    private Optional<Due> firstDue(LocalDate until, @Nullable Act next, List<Act> later) {
        return situation.dues().stream()
                .filter(due -> !due.day().earliest().isAfter(until))
                .filter(due -> next == null || !waitsFor(next, due, later))
                .findFirst();
    }

    private void reach(Due due) {
        Optional<TransitionTable.Row> row = TransitionTable.row(situation.status(), due.milestone());
        if (row.isEmpty()) {
            situation.letPass(due);
            return;
        }
        cursor = latest(cursor, due.day().earliest());
        PartialDate since = due.day().notBefore(cursor);
        Status before = situation.status();
        situation.reach(due, since);
        Because because = new Because(due.milestone().slug(), due.act(), due.explanation(), due.legalBasis(row.get()));
        write(row.get(), before, since, because);
    }

    /**
     * What happens by itself on a day comes before the acts of that day, with two exceptions: an extension is in time on
     * the very day of the end, and an uncertain day leaves room for acts that would otherwise be refused.
     */
    private boolean waitsFor(Act act, Due due, List<Act> later) {
        if (due.day().isBefore(act.place())) {
            return false;
        }
        if (act.type() == ActType.EXTEND && situation.continuance().isEndOfTerm(due.day())) {
            return true;
        }
        if (due.day().isExact()) {
            return false;
        }
        if (TransitionTable.row(situation.status(), due.milestone()).isEmpty()) {
            return situation.status() == null;
        }
        return needsRoom(act, due, later);
    }

    /** Whether one of the acts that may lie before the milestone would be refused after it, and only then. */
    private boolean needsRoom(Act act, Due due, List<Act> later) {
        Situation without = situation.copy();
        Situation with = situation.copy();
        with.reach(due, due.day());
        List<Act> ahead = new ArrayList<>(later);
        ahead.add(0, act);
        while (!ahead.isEmpty() && !due.day().isBefore(ahead.get(0).place())) {
            Act next = ahead.remove(0);
            if (refusal(without, next, ahead).isPresent()) {
                return false;
            }
            if (refusal(with, next, ahead).isPresent()) {
                return true;
            }
            without.perform(next, next.place());
            with.perform(next, next.place());
        }
        return false;
    }

    /** The first guard that fails; empty if the act is allowed. */
    static Optional<Guard> refusal(Situation situation, Act act, List<Act> later) {
        Optional<TransitionTable.Row> row = TransitionTable.row(situation.status(), act.type());
        if (row.isEmpty()) {
            return Optional.of(Guard.withoutRow(situation.status(), act.type()));
        }
        return row.get().guards().stream()
                .filter(guard -> !guard.holds(situation, act, later))
                .findFirst();
    }

    private void write(TransitionTable.Row row, @Nullable Status before, PartialDate since, Because because) {
        Status now = situation.status();
        boolean foreseen = row.to().contains(now) || now == before && row.to().contains(null);
        if (!foreseen) {
            throw new IllegalStateException(row.trigger().slug() + " led from " + before + " to " + now
                    + ", of which the transition table knows nothing");
        }
        situations.put(cursor, situation.copy());
        Finding finding = row.finding();
        if (finding == Finding.AFTER_ENTRY_INTO_FORCE
                || finding == Finding.BEFORE_SIGNATURE && now != null && now.inEffect()) {
            List<Integer> acts = noted.computeIfAbsent(finding, none -> new ArrayList<>());
            if (because.act() != null) {
                acts.add(because.act());
            }
        }
        if (now == before || now == null) {
            return;
        }
        boolean lastedNoDay = !periods.isEmpty() && last().from().equals(cursor);
        if (lastedNoDay) {
            periods.remove(periods.size() - 1);
        }
        if (!periods.isEmpty()) {
            if (last().status() == now) {
                periods.add(periods.remove(periods.size() - 1).endingOn(null));
                return;
            }
            periods.add(periods.remove(periods.size() - 1).endingOn(cursor));
        }
        periods.add(new StatusPeriod(now, cursor, null, since.latest(), since, because, situation.confidence(), null));
    }

    private StatusPeriod last() {
        return periods.get(periods.size() - 1);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    Situation situation() {
        return situation;
    }

    LocalDate cursor() {
        return cursor;
    }

    List<StatusPeriod> periods() {
        return periods;
    }

    NavigableMap<LocalDate, Situation> situations() {
        return situations;
    }

    /** The day on which an act took its place. */
    Optional<LocalDate> placeOf(int act) {
        return Optional.ofNullable(places.get(act));
    }

    /** What rows of the table made note of, and the acts behind it. */
    Map<Finding, List<Integer>> noted() {
        return noted;
    }
}
