package org.entente.lifecycle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The order in which acts are taken. It follows from what they say and never from when they were recorded: an act that
 * lies wholly before another comes first; among those that no other has to precede, the stated ordinal decides, then the
 * kind of act, then what the acts say.
 */
final class ActOrder {
    private static final int MOST_STEPS = 10_000;

    private static final Comparator<Act> BY_CONTENT = Comparator.comparingInt(
                    (Act act) -> act.details().ordinal())
            .thenComparing(Act::type)
            .thenComparing(act -> act.place().earliest())
            .thenComparing(act -> text(act.party()))
            .thenComparing(act -> text(act.details().mode()))
            .thenComparing(act -> text(act.details().reason()))
            .thenComparing(act -> text(act.on()))
            .thenComparing(act -> text(act.receivedOn()))
            .thenComparing(act -> text(act.effectiveOn()))
            .thenComparing(act -> act.details().toString());

    private ActOrder() {}

    static List<Act> of(List<Act> acts) {
        List<Act> remaining = new ArrayList<>(acts);
        List<Act> order = new ArrayList<>(acts.size());
        while (!remaining.isEmpty()) {
            Act first = unpreceded(remaining).stream().min(BY_CONTENT).orElseThrow();
            remaining.remove(first);
            order.add(first);
        }
        return order;
    }

    /**
     * Whether taking the acts in another order, which their dates and ordinals allow too, would be legal and end in
     * another status. Gives up after some thousand steps and then says yes, since it could not be ruled out.
     */
    static boolean matters(Fold beginning, List<Act> acts, Situation end) {
        return new Search(end).differs(beginning, acts);
    }

    private static List<Act> unpreceded(List<Act> remaining) {
        return remaining.stream()
                .filter(act ->
                        remaining.stream().noneMatch(other -> other.place().isBefore(act.place())))
                .toList();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static final class Search {
        private record Place(List<Act> remaining, List<?> essence, Object cursor) {}

        private final Situation end;
        private final Set<Place> seen = new HashSet<>();
        private int steps;

        Search(Situation end) {
            this.end = end;
        }

        boolean differs(Fold fold, List<Act> remaining) {
            if (remaining.isEmpty()) {
                fold.finish();
                return fold.situation().status() != end.status();
            }
            if (!seen.add(new Place(remaining, fold.situation().essence(), fold.cursor()))) {
                return false;
            }
            List<Act> next = unpreceded(remaining);
            int ordinal =
                    next.stream().mapToInt(act -> act.details().ordinal()).min().orElse(0);
            for (Act act : next) {
                if (act.details().ordinal() == ordinal
                        && (++steps > MOST_STEPS || leadsElsewhere(fold, act, remaining))) {
                    return true;
                }
            }
            return false;
        }

        private boolean leadsElsewhere(Fold fold, Act act, List<Act> remaining) {
            List<Act> later = new ArrayList<>(remaining);
            later.remove(act);
            Fold fork = fold.fork();
            try {
                fork.take(act, later);
            } catch (TransitionNotAllowed notLegal) {
                return false;
            }
            return differs(fork, later);
        }
    }
}
