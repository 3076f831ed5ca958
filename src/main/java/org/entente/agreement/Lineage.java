package org.entente.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.access.Caller;
import org.entente.ledger.Times;
import org.entente.lifecycle.PartialDate;

/**
 * A family of texts: what hangs together because one replaces, amends, supplements or extends another.
 *
 * @param asked the member that was asked for
 * @param members the oldest first
 * @param relations those among the members
 * @param goingOn those of the members that have relations to others, which are left out
 */
record Lineage(Agreement asked, List<Member> members, List<Relation.Link> relations, List<Agreement> goingOn) {

    /** More than any agreement of two states has had. */
    static final int MOST = 100;

    private static final Comparator<Member> OLDEST_FIRST = Comparator.comparingInt(Member::step)
            .thenComparing(Member::begun)
            .thenComparing(member -> member.agreement().reference());

    /**
     * An agreement of the family.
     *
     * @param step how many relations it lies from the one asked for, the shortest way, those to older ones counted as
     *     negative
     */
    record Member(Found found, int step) {
        Agreement agreement() {
            return found.agreement();
        }

        private LocalDate begun() {
            Version version = found.version();
            return version.signed()
                    .or(version::inForce)
                    .map(PartialDate::earliest)
                    .orElse(LocalDate.MAX);
        }
    }

    /**
     * Walks from an agreement in both directions, breadth first: one statement for each generation.
     *
     * @param head the position of the latest write, read beforehand, so that all statements see one state
     * @throws org.entente.http.ProblemException 404 if the agreement is not known, or not to this caller
     */
    static Lineage of(String reference, Caller caller, Times times, long head) {
        long known = Math.min(times.known(), head);
        Found asked = Found.required(reference, caller, times.asOf(), known);
        Map<Long, Integer> steps = new HashMap<>(Map.of(asked.agreement().id(), 0));
        Map<Relation.Key, Relation> relations = new LinkedHashMap<>();
        Set<Long> next = Set.copyOf(steps.keySet());
        while (!next.isEmpty()) {
            Set<Long> reached = new HashSet<>();
            for (Relation relation : Relation.ofLineage(next, caller, times.reach(), known)) {
                relations.put(relation.key(), relation);
                reached.addAll(step(relation, steps));
            }
            next = reached;
        }
        return of(asked, steps, relations.values(), caller, times, known);
    }

    /** Steps along a relation to the end that has not been seen, if there is one, and room for it. */
    private static Set<Long> step(Relation relation, Map<Long, Integer> steps) {
        Integer newer = steps.get(relation.fromId());
        Integer older = steps.get(relation.toId());
        if (steps.size() == MOST || newer != null && older != null) {
            return Set.of();
        }
        if (newer != null) {
            steps.put(relation.toId(), newer - 1);
            return Set.of(relation.toId());
        }
        steps.put(relation.fromId(), Objects.requireNonNull(older) + 1);
        return Set.of(relation.fromId());
    }

    private static Lineage of(
            Found asked,
            Map<Long, Integer> steps,
            Collection<Relation> relations,
            Caller caller,
            Times times,
            long known) {
        Set<Long> others = new TreeSet<>(steps.keySet());
        others.remove(asked.agreement().id());
        List<Member> members = Stream.concat(Stream.of(asked), Found.all(others, caller, times.asOf(), known).stream())
                .map(one -> new Member(one, steps.getOrDefault(one.agreement().id(), 0)))
                .sorted(OLDEST_FIRST)
                .toList();
        Map<Long, Agreement> agreements = new HashMap<>();
        members.forEach(member -> agreements.put(member.agreement().id(), member.agreement()));
        List<Relation.Link> within = new ArrayList<>();
        Set<Agreement> goingOn = new LinkedHashSet<>();
        for (Relation relation : relations) {
            Agreement from = agreements.get(relation.fromId());
            Agreement to = agreements.get(relation.toId());
            if (from != null && to != null) {
                within.add(new Relation.Link(relation, from, to, null));
            } else if (from != null || to != null) {
                goingOn.add(from == null ? Objects.requireNonNull(to) : from);
            }
        }
        return new Lineage(asked.agreement(), members, within, List.copyOf(goingOn));
    }
}
