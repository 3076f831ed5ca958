package org.entente.lifecycle;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The life of one agreement, past and projected, as it follows from its acts. A pure function: the order in which acts
 * were recorded and the day on which one asks never matter.
 */
public final class Timeline {
    private static final Set<Status> SURVIVED = EnumSet.of(Status.TERMINATED, Status.EXPIRED, Status.SUPERSEDED);

    private final List<Act> acts;
    private final List<Act> order;
    private final Situation beginning;
    private final Fold fold;
    private final List<StatusPeriod> periods;
    private volatile @Nullable List<Observation> observations;

    /**
     * @param acts all acts, those that are only another source's account included
     * @param order those that stand, in the order in which they were taken
     * @param fold what came of them
     */
    private Timeline(List<Act> acts, List<Act> order, Situation beginning, Fold fold) {
        this.acts = acts;
        this.order = order;
        this.beginning = beginning;
        this.fold = fold;
        LocalDate conflictingFrom = acts.stream()
                .flatMap(act -> Optional.ofNullable(act.details().alternativeTo()).stream())
                .flatMap(disputed -> fold.placeOf(disputed).stream())
                .min(LocalDate::compareTo)
                .orElse(null);
        this.periods = conflictingFrom == null
                ? List.copyOf(fold.periods())
                : fold.periods().stream()
                        .map(period -> period.conflictingFrom(conflictingFrom))
                        .toList();
    }

    /**
     * Replays the acts of an agreement.
     *
     * @param terms what its text settles
     * @param acts what was done, in any order
     * @param externals what other agreements contribute
     * @throws TransitionNotAllowed if an act is illegal on the day on which it takes its place
     */
    public static Timeline of(Terms terms, List<Act> acts, Externals externals) {
        List<Act> order = ActOrder.of(acts.stream()
                .filter(act -> !act.isAlternative())
                .map(act -> terms.clauses().countFromSending(act) ? act.asSent() : act)
                .toList());
        Situation beginning = new Situation(terms, externals, statements(order));
        Fold fold = new Fold(beginning.copy());
        for (int i = 0; i < order.size(); i++) {
            fold.take(order.get(i), order.subList(i + 1, order.size()));
        }
        fold.finish();
        return new Timeline(List.copyOf(acts), order, beginning, fold);
    }

    /** The acts that state an entry into force, by how many texts had been given up and taken up again before. */
    private static Map<Integer, Act> statements(List<Act> order) {
        Map<Integer, Act> statements = new HashMap<>();
        int text = 0;
        boolean givenUp = false;
        for (Act act : order) {
            if (act.type() == ActType.ABANDON || act.type() == ActType.WITHDRAW_PROPOSAL) {
                givenUp = true;
            } else if (act.type() == ActType.OPEN_NEGOTIATIONS && givenUp) {
                text++;
                givenUp = false;
            } else if (act.type() == ActType.BRING_INTO_FORCE) {
                statements.putIfAbsent(text, act);
            }
        }
        return statements;
    }

    /** The statuses in order, without overlap and without hole from the first act on. */
    public List<StatusPeriod> periods() {
        return periods;
    }

    /** The period of a day; empty before the first act. */
    public Optional<StatusPeriod> on(LocalDate day) {
        return periods.stream().filter(period -> period.includes(day)).findFirst();
    }

    /** What the parties have brought about up to and including a day. */
    public Situation situationOn(LocalDate day) {
        var entry = fold.situations().floorEntry(day);
        return entry == null ? beginning : entry.getValue();
    }

    /** What is known of the whole life, its projected part included. */
    public Situation atItsEnd() {
        return situationOn(LocalDate.MAX);
    }

    /** When both had signed; empty if they have not, or if it is not on record. */
    public Optional<PartialDate> signedOn() {
        return atItsEnd().signedOn();
    }

    /** When it is first seen in force, past or projected; empty if it never is. */
    public Optional<PartialDate> entryIntoForce() {
        return atItsEnd().entry().enteredOn();
    }

    /** When its last end begins, past or projected; empty if none is known. */
    public Optional<PartialDate> end() {
        return periods.isEmpty() || !periods.get(periods.size() - 1).status().isEnd()
                ? Optional.empty()
                : Optional.of(periods.get(periods.size() - 1).since());
    }

    /** Until when, exclusive, what was begun under it stays protected; empty if it has no end or no such clause. */
    public Optional<PartialDate> survivesUntil() {
        Period survival = beginning.terms().clauses().survival();
        return survival == null || atItsEnd().neverInForce()
                ? Optional.empty()
                : end().filter(end -> SURVIVED.contains(
                                periods.get(periods.size() - 1).status()))
                        .map(end -> end.plus(survival));
    }

    /**
     * What a person should look at. Found out when first asked for: whether another order of the acts would end in
     * another status takes many folds, and who reads a status does not ask.
     */
    public List<Observation> observations() {
        List<Observation> known = observations;
        if (known == null) {
            boolean orderMatters = ActOrder.matters(new Fold(beginning.copy()), order, fold.situation());
            known = Observations.of(acts, fold, orderMatters);
            observations = known; // two threads may both get here, and find out the same
        }
        return known;
    }

    /** The kinds of what a person should look at whatever day is asked about. */
    Set<Finding> findings() {
        return observations().stream()
                .filter(observation -> observation.from() == null)
                .map(Observation::finding)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Finding.class)));
    }

    /** The days, past and to come, that somebody should know beforehand. */
    public List<Deadline> deadlines() {
        return Deadlines.of(periods, fold.situations());
    }
}
