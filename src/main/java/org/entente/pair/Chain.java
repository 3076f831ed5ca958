package org.entente.pair;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.agreement.RelationType;
import org.entente.agreement.Replacement;
import org.entente.lifecycle.Status;
import org.jspecify.annotations.Nullable;

/** Agreements that hang together because one replaces another, or is proposed to. */
@Schema(name = "Chain", description = "Agreements that hang together because one replaces another, or is proposed to.")
public record Chain(
        @Schema(description = "Each after those that it replaces.")
        List<Member> agreements,

        List<Step> replacements) {

    /** An agreement of the chain. */
    @Schema(name = "ChainMember")
    public record Member(
            String reference,

            @Schema(description = "Left out before its first act.") @Nullable
            Status status) {

        private String inWords() {
            return reference + (status == null ? "" : " (" + status + ")");
        }
    }

    /** From one agreement to the next. */
    @Schema(name = "ChainStep")
    public record Step(
            @Schema(description = "The newer one.") String agreement,
            @Schema(description = "The older one.") String replaces,

            @Schema(description = "Whether that is only proposed.")
            boolean proposed) {}

    /** The chains into which these replacements fall. */
    static List<Chain> of(List<Replacement> replacements) {
        Map<String, Member> members = new LinkedHashMap<>();
        Map<String, Set<String>> beside = new LinkedHashMap<>();
        for (Replacement one : replacements) {
            members.put(one.older(), new Member(one.older(), one.olderStatus()));
            members.put(one.newer(), new Member(one.newer(), one.newerStatus()));
            beside.computeIfAbsent(one.older(), none -> new TreeSet<>()).add(one.newer());
            beside.computeIfAbsent(one.newer(), none -> new TreeSet<>()).add(one.older());
        }
        List<Step> steps = steps(replacements);
        List<Chain> chains = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (String reference : members.keySet()) {
            if (!seen.contains(reference)) {
                Set<String> chain = reached(reference, beside);
                seen.addAll(chain);
                chains.add(new Chain(
                        inOrder(chain, steps).stream().map(members::get).toList(),
                        steps.stream()
                                .filter(step -> chain.contains(step.agreement()))
                                .toList()));
            }
        }
        return chains;
    }

    /** What was proposed and has come is no longer only proposed. */
    private static List<Step> steps(List<Replacement> replacements) {
        Map<List<String>, Step> steps = new LinkedHashMap<>();
        for (Replacement one : replacements) {
            boolean proposed = one.type() == RelationType.PROPOSED_TO_REPLACE;
            steps.merge(
                    List.of(one.newer(), one.older()),
                    new Step(one.newer(), one.older(), proposed),
                    (known, other) -> known.proposed() ? other : known);
        }
        return steps.values().stream()
                .sorted(Comparator.comparing(Step::agreement).thenComparing(Step::replaces))
                .toList();
    }

    private static Set<String> reached(String from, Map<String, Set<String>> beside) {
        Set<String> reached = new LinkedHashSet<>(Set.of(from));
        Deque<String> next = new ArrayDeque<>(reached);
        while (!next.isEmpty()) {
            beside.getOrDefault(next.remove(), Set.of()).stream()
                    .filter(reached::add)
                    .forEach(next::add);
        }
        return reached;
    }

    /** Each after whatever it replaces: relations of a pair never lead in a circle. */
    private static List<String> inOrder(Set<String> chain, List<Step> steps) {
        List<String> ordered = new ArrayList<>();
        Set<String> left = new TreeSet<>(chain);
        while (!left.isEmpty()) {
            List<String> ready = left.stream()
                    .filter(one -> steps.stream()
                            .noneMatch(step -> step.agreement().equals(one) && left.contains(step.replaces())))
                    .toList();
            ordered.addAll(ready);
            if (!left.removeAll(ready)) {
                throw new IllegalStateException("replacements lead in a circle: " + left);
            }
        }
        return ordered;
    }

    /** A line for each replacement. */
    List<String> inWords() {
        Map<String, String> words = new LinkedHashMap<>();
        agreements.forEach(member -> words.put(member.reference(), member.inWords()));
        return replacements.stream()
                .map(step -> words.get(step.agreement())
                        + (step.proposed() ? ", proposed to replace " : ", replaces ")
                        + words.get(step.replaces()))
                .toList();
    }
}
