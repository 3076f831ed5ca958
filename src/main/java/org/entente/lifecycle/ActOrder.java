package org.entente.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
            .thenComparing(Act::details, ActOrder::byText);

    /** Between acts that say the same it does not matter; it only has to be one of them. */
    private static final Comparator<Act> TOTAL = BY_CONTENT.thenComparingInt(Act::number);

    private ActOrder() {}

    static List<Act> of(List<Act> acts) {
        List<Act> remaining = new ArrayList<>(acts);
        List<Act> order = new ArrayList<>(acts.size());
        while (!remaining.isEmpty()) {
            Act first = unpreceded(remaining).stream().min(TOTAL).orElseThrow();
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

    /** The acts that none of the others lies wholly before. */
    private static List<Act> unpreceded(List<Act> remaining) {
        LocalDate first = remaining.stream()
                .map(act -> act.place().latest())
                .min(LocalDate::compareTo)
                .orElseThrow();
        return remaining.stream()
                .filter(act -> !act.place().earliest().isAfter(first))
                .toList();
    }

    /** Of those, the ones that could come next: those with the smallest ordinal, of equal ones the first. */
    private static List<Act> candidates(List<Act> remaining) {
        List<Act> unpreceded = unpreceded(remaining);
        int ordinal = unpreceded.stream()
                .mapToInt(act -> act.details().ordinal())
                .min()
                .orElse(0);
        TreeSet<Act> different = new TreeSet<>(BY_CONTENT);
        unpreceded.stream().filter(act -> act.details().ordinal() == ordinal).forEach(different::add);
        return List.copyOf(different);
    }

    /** Spells out only what differs: most details are the same, and none. */
    private static int byText(Details one, Details other) {
        return one.equals(other) ? 0 : one.toString().compareTo(other.toString());
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

        boolean differs(Fold fold, List<Act> acts) {
            List<Act> remaining = new ArrayList<>(acts);
            List<Act> next = List.of();
            while (!remaining.isEmpty()) {
                next = candidates(remaining);
                if (next.size() > 1) {
                    break;
                }
                remaining.remove(next.get(0));
                if (!isLegal(fold, next.get(0), remaining)) {
                    return false;
                }
            }
            if (remaining.isEmpty()) {
                fold.finish();
                return fold.situation().status() != end.status();
            }
            if (!seen.add(new Place(remaining, fold.situation().essence(), fold.cursor()))) {
                return false;
            }
            for (Act act : next) {
                if (++steps > MOST_STEPS || leadsElsewhere(fold, act, remaining)) {
                    return true;
                }
            }
            return false;
        }

        private boolean leadsElsewhere(Fold fold, Act act, List<Act> remaining) {
            List<Act> later = new ArrayList<>(remaining);
            later.remove(act);
            Fold fork = fold.fork();
            return isLegal(fork, act, later) && differs(fork, later);
        }

        private static boolean isLegal(Fold fold, Act act, List<Act> later) {
            try {
                fold.take(act, later);
                return true;
            } catch (TransitionNotAllowed notLegal) {
                return false;
            }
        }
    }
}
