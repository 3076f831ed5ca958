package org.entente.pair;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.agreement.RelationType;
import org.entente.agreement.Replacement;
import org.entente.lifecycle.Status;
import org.jspecify.annotations.Nullable;

/** Agreements each of which replaces one before it, or is proposed to. */
@Schema(name = "Chain", description = "Agreements of which each replaces one before it, or is proposed to.")
public record Chain(List<Link> agreements) {

    /** An agreement of the chain. */
    @Schema(name = "ChainLink")
    public record Link(
            String reference,

            @Schema(description = "Left out before its first act.") @Nullable
            Status status,

            @Schema(description = "The earlier agreement; left out for the oldest.") @Nullable
            String replaces,

            @Schema(description = "True if it is only proposed to replace it.") @Nullable
            Boolean proposed) {

        private String inWords() {
            return reference + (status == null ? "" : " (" + status + ")");
        }
    }

    /** The chains, each from an agreement that replaces no other to whatever came of it. */
    static List<Chain> of(List<Replacement> replacements) {
        Map<String, List<Replacement>> byOlder =
                replacements.stream().collect(groupingBy(Replacement::older, LinkedHashMap::new, toList()));
        Set<String> newer = replacements.stream().map(Replacement::newer).collect(toSet());
        return replacements.stream()
                .filter(one -> !newer.contains(one.older()))
                .map(one -> new Link(one.older(), one.olderStatus(), null, null))
                .distinct()
                .map(oldest -> new Chain(from(oldest, byOlder)))
                .toList();
    }

    /** Breadth first, and each agreement once: two that replace one may both be replaced by a third. */
    private static List<Link> from(Link oldest, Map<String, List<Replacement>> byOlder) {
        Map<String, Link> links = new LinkedHashMap<>(Map.of(oldest.reference(), oldest));
        Deque<String> next = new ArrayDeque<>(links.keySet());
        while (!next.isEmpty()) {
            String older = next.remove();
            for (Replacement one : byOlder.getOrDefault(older, List.of())) {
                Boolean proposed = one.type() == RelationType.PROPOSED_TO_REPLACE ? true : null;
                Link link = new Link(one.newer(), one.newerStatus(), older, proposed);
                Link known = links.putIfAbsent(one.newer(), link);
                if (known == null) {
                    next.add(one.newer());
                } else if (proposed == null && older.equals(known.replaces())) {
                    links.put(one.newer(), link); // what was proposed has come
                }
            }
        }
        return List.copyOf(links.values());
    }

    String inWords() {
        return agreements.get(0).inWords()
                + agreements.stream()
                        .skip(1)
                        .map(link -> (Boolean.TRUE.equals(link.proposed())
                                        ? ", proposed to be replaced by "
                                        : ", replaced by ")
                                + link.inWords())
                        .collect(joining());
    }
}
