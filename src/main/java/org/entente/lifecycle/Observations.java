package org.entente.lifecycle;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Looks through a life for what a person should look at. */
final class Observations {
    /** After so long without any news, a text that is only signed is taken to have been forgotten. */
    private static final Period LONG = Period.ofYears(10);

    private final List<Observation> found = new ArrayList<>();

    private Observations() {}

    static List<Observation> of(List<Act> acts, Fold fold, boolean orderMatters) {
        Observations observations = new Observations();
        fold.noted().forEach(observations::noted);
        if (orderMatters) {
            observations.orderAssumed(acts);
        }
        observations.datesDiffer(fold.situation().entry());
        observations.sourcesConflict(acts);
        fold.periods().forEach(observations::imprecise);
        observations.dormant(acts, fold.periods());
        if (acts.stream().allMatch(Act::isAlternative)) {
            observations.found.add(Observation.always(Finding.NO_ACT_LEFT, List.of(), "no act stands any more"));
        }
        return List.copyOf(observations.found);
    }

    private void noted(Finding finding, List<Integer> acts) {
        String explanation = finding == Finding.BEFORE_SIGNATURE
                ? "the agreement was applied or in force before it was signed"
                : "a party signed or consented only after the agreement was in force";
        found.add(Observation.always(finding, acts, explanation));
    }

    private void orderAssumed(List<Act> acts) {
        List<Integer> loose = acts.stream()
                .filter(act -> !act.isAlternative() && acts.stream().anyMatch(other -> mayBeEitherWay(act, other)))
                .map(Act::number)
                .sorted()
                .toList();
        found.add(Observation.always(
                Finding.ORDER_ASSUMED,
                loose,
                "the dates of these acts leave their order open, and another order would end in another status"));
    }

    private static boolean mayBeEitherWay(Act act, Act other) {
        return !other.isAlternative()
                && act.number() != other.number()
                && act.details().ordinal() == other.details().ordinal()
                && !act.place().isBefore(other.place())
                && !other.place().isBefore(act.place());
    }

    private void datesDiffer(EntryIntoForce entry) {
        entry.statedOtherwise().ifPresent(computed -> {
            TreeSet<Integer> acts = new TreeSet<>();
            entry.statedBy().ifPresent(acts::add);
            computed.inputs().stream()
                    .flatMap(input -> Optional.ofNullable(input.act()).stream())
                    .forEach(acts::add);
            String stated = entry.day().map(PartialDate::text).orElse("");
            found.add(Observation.always(
                    Finding.DATES_DIFFER,
                    List.copyOf(acts),
                    "the entry into force is stated as " + stated + "; " + computed.explanation()));
        });
    }

    private void sourcesConflict(List<Act> acts) {
        TreeSet<Integer> disputed = new TreeSet<>();
        for (Act act : acts) {
            Integer other = act.details().alternativeTo();
            if (other != null && acts.stream().anyMatch(one -> one.number() == other)) {
                disputed.add(act.number());
                disputed.add(other);
            }
        }
        if (!disputed.isEmpty()) {
            found.add(Observation.always(
                    Finding.SOURCES_CONFLICT, List.copyOf(disputed), "sources give different accounts of an act"));
        }
    }

    private void imprecise(StatusPeriod period) {
        LocalDate to = period.to();
        LocalDate certain = to == null || period.certainFrom().isBefore(to) ? period.certainFrom() : to;
        if (certain.isAfter(period.from())) {
            Integer act = period.because().act();
            found.add(new Observation(
                    Finding.IMPRECISE,
                    act == null ? List.of() : List.of(act),
                    period.from(),
                    certain,
                    period.status() + " since " + period.since()
                            + ": on these days it cannot be told for certain whether it had begun"));
        }
    }

    private void dormant(List<Act> acts, List<StatusPeriod> periods) {
        StatusPeriod last = periods.isEmpty() ? null : periods.get(periods.size() - 1);
        if (last == null || last.status() != Status.SIGNED) {
            return;
        }
        LocalDate news = acts.stream()
                .map(act -> act.place().latest())
                .max(LocalDate::compareTo)
                .orElse(last.from());
        List<Integer> newest = acts.stream()
                .filter(act -> act.place().latest().equals(news))
                .map(Act::number)
                .toList();
        found.add(new Observation(
                Finding.DORMANT, newest, news.plus(LONG), null, "signed, and nothing on record since " + news));
    }
}
