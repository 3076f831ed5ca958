package org.entente.lifecycle;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Draws the transition table as a Mermaid state diagram. */
public final class Diagram {
    private Diagram() {}

    /** One arrow for each pair of statuses, labelled with the acts and milestones that lead along it. */
    public static String mermaid() {
        Map<String, Set<String>> arrows = new LinkedHashMap<>();
        for (TransitionTable.Row row : TransitionTable.rows()) {
            for (Status from : row.from()) {
                for (Status to : row.to()) {
                    if (to != null && to != from) {
                        arrows.computeIfAbsent(name(from) + " --> " + to, arrow -> new TreeSet<>())
                                .add(row.trigger().slug());
                    }
                }
            }
        }
        return arrows.entrySet().stream()
                .map(arrow -> "    " + arrow.getKey() + " : " + String.join(", ", arrow.getValue()))
                .collect(Collectors.joining("\n", "stateDiagram-v2\n", "\n"));
    }

    private static String name(@Nullable Status status) {
        return status == null ? "[*]" : status.name();
    }
}
