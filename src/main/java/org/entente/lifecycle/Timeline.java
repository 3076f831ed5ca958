package org.entente.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The life of one agreement, past and projected, as it follows from its acts. A pure function: the order in which acts
 * were recorded and the day on which one asks never matter.
 */
public final class Timeline {
    private final List<StatusPeriod> periods;
    private final NavigableMap<LocalDate, Situation> situations;
    private final Situation beginning;
    private final Set<Finding> findings;

    private Timeline(Situation beginning, Fold fold, Set<Finding> findings, @Nullable LocalDate conflictingFrom) {
        this.beginning = beginning;
        this.situations = fold.situations();
        this.findings = findings;
        this.periods = conflictingFrom == null
                ? List.copyOf(fold.periods())
                : fold.periods().stream()
                        .map(period -> period.conflictingFrom(conflictingFrom))
                        .toList();
    }

    /**
     * Replays the acts of an agreement.
     *
     * @param parties the codes of the two parties
     * @param nature whether the agreement binds in law
     * @param acts what was done, in any order
     * @param supersession the later agreement that replaces this one, if one does
     * @throws TransitionNotAllowed if an act is illegal on the day on which it takes its place
     */
    public static Timeline of(
            Set<String> parties, LegalNature nature, List<Act> acts, @Nullable Supersession supersession) {
        Situation beginning = new Situation(parties, nature, supersession);
        List<Act> order =
                ActOrder.of(acts.stream().filter(act -> !act.isAlternative()).toList());
        Fold fold = new Fold(beginning.copy());
        for (int i = 0; i < order.size(); i++) {
            fold.take(order.get(i), order.subList(i + 1, order.size()));
        }
        fold.finish();
        if (ActOrder.matters(new Fold(beginning.copy()), order, fold.situation())) {
            fold.findings().add(Finding.ORDER_ASSUMED);
        }
        LocalDate conflictingFrom = acts.stream()
                .flatMap(act -> Optional.ofNullable(act.details().alternativeTo()).stream())
                .flatMap(disputed -> fold.placeOf(disputed).stream())
                .min(LocalDate::compareTo)
                .orElse(null);
        return new Timeline(beginning, fold, Set.copyOf(fold.findings()), conflictingFrom);
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
        var entry = situations.floorEntry(day);
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
        return atItsEnd().enteredOn();
    }

    /** When its last end begins, past or projected; empty if none is known. */
    public Optional<PartialDate> end() {
        return periods.isEmpty() || !periods.get(periods.size() - 1).status().isEnd()
                ? Optional.empty()
                : Optional.of(periods.get(periods.size() - 1).since());
    }

    /** What a person should look at. */
    public Set<Finding> findings() {
        return findings;
    }
}
