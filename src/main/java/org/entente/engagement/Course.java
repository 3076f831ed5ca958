package org.entente.engagement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.entente.lifecycle.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The course that a commitment takes: its statuses as they follow from its steps.
 *
 * @param periods one after the other, without gaps; the last is open
 * @param beginnings the day on which each step has its place, never before that of the step ahead of it
 */
record Course(List<Period> periods, Map<Step, LocalDate> beginnings) {

    /** A step, and when it was taken. */
    record Taken(Step step, PartialDate on) {}

    /**
     * A status from one day on.
     *
     * @param from its first day, if the dates mean their earliest
     * @param to the day after its last; none if it is open
     * @param since when it began, as precise as the sources are
     */
    record Period(
            CommitmentStatus status,
            LocalDate from,
            @Nullable LocalDate to,
            PartialDate since) {

        /** Whether it holds on a day, whichever of its days the date of its beginning means. */
        boolean isCertainOn(LocalDate day) {
            return !day.isBefore(since.latest());
        }
    }

    /** Of steps whose dates do not tell: in the order of the table, which is that of a life. */
    private static final Comparator<Taken> BY_ROW = Comparator.comparing(Taken::step)
            .thenComparing(taken -> taken.on().earliest())
            .thenComparing(taken -> taken.on().latest())
            .thenComparing(taken -> taken.on().text());

    /**
     * What follows from these steps, in whichever order they were recorded.
     *
     * @throws StepNotAllowed if one is not possible in the status that it meets
     */
    static Course of(List<Taken> steps) {
        List<Period> periods = new ArrayList<>();
        Map<Step, LocalDate> beginnings = new EnumMap<>(Step.class);
        CommitmentStatus status = null;
        LocalDate day = LocalDate.MIN;
        for (Taken taken : inOrder(steps)) {
            Optional<Step.Refusal> refusal = taken.step().refusedIn(status);
            if (refusal.isPresent()) {
                throw new StepNotAllowed(taken, status, refusal.get());
            }
            // a step never begins before the one placed ahead of it
            PartialDate since = taken.on().notBefore(day);
            day = since.earliest();
            status = taken.step().to();
            beginnings.put(taken.step(), day);
            end(periods, day);
            periods.add(new Period(status, day, null, since));
        }
        return new Course(List.copyOf(periods), Map.copyOf(beginnings));
    }

    /** Those that surely came earlier first. */
    private static List<Taken> inOrder(List<Taken> steps) {
        List<Taken> ordered = new ArrayList<>();
        List<Taken> remaining = new ArrayList<>(steps);
        while (!remaining.isEmpty()) {
            Taken next = remaining.stream()
                    .filter(one ->
                            remaining.stream().noneMatch(other -> other.on().isBefore(one.on())))
                    .min(BY_ROW)
                    .orElseThrow();
            remaining.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    /** A status that lasts no day is not part of it. */
    private static void end(List<Period> periods, LocalDate day) {
        if (!periods.isEmpty()) {
            Period last = periods.remove(periods.size() - 1);
            if (last.from().isBefore(day)) {
                periods.add(new Period(last.status(), last.from(), day, last.since()));
            }
        }
    }

    /** The status on a day; empty before the first step. */
    Optional<Period> on(LocalDate day) {
        return periods.stream()
                .filter(period -> !period.from().isAfter(day)
                        && (period.to() == null || period.to().isAfter(day)))
                .findFirst();
    }

    /** The day on which one of its steps has its place, which may be later than the first that its date means. */
    LocalDate beginningOf(Step step) {
        return Objects.requireNonNull(beginnings.get(step));
    }

    /** The day on which it began. */
    LocalDate openedOn() {
        return periods.get(0).from();
    }

    /** The day from which on nothing is left to do. */
    Optional<LocalDate> settledOn() {
        return Optional.of(periods.get(periods.size() - 1))
                .filter(last -> last.status().isSettled())
                .map(Period::from);
    }
}
