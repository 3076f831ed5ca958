package org.entente.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Draws a family of texts as a Mermaid flowchart: the older to the left, arrows from the newer. */
final class LineageDiagram {
    /** Would be obeyed, by a terminal or by whoever shows the text, rather than seen; those two join letters. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zs}\\p{Zl}\\p{Zp}&&[^\\u200c\\u200d]]+");

    /**
     * All but words, commas, and what joins two letters or digits: anything else may mean something to Mermaid, to its
     * Markdown or to HTML.
     */
    private static final Pattern SPECIAL =
            Pattern.compile("[^-/'_\\p{L}\\p{M}\\p{N}\u200c\u200d, ]|(?<!LETTER)[-/'_]|[-/'_](?!LETTER)"
                    .replace("LETTER", "[\\p{L}\\p{M}\\p{N}]"));

    private LineageDiagram() {}

    static String mermaid(LineageView lineage) {
        List<String> references =
                lineage.items().stream().map(LineageView.Member::reference).toList();
        List<String> lines = new ArrayList<>(List.of("flowchart RL"));
        for (LineageView.Member member : lineage.items()) {
            String label = text(member.title()) + "<br/>" + text(standing(member));
            lines.add(node(references, member.reference()) + "[\"" + label + "\"]");
        }
        lines.add("style " + node(references, lineage.agreement()) + " stroke-width:4px");
        for (LineageView.Edge relation : lineage.relations()) {
            String does = " -- \"" + relation.type().words() + "\" --> ";
            lines.add(node(references, relation.from()) + does + node(references, relation.to()));
        }
        if (lineage.goingOn() != null) {
            lines.add("others[\"and others\"]");
            lineage.goingOn().forEach(one -> lines.add(node(references, one) + " --- others"));
        }
        return String.join("\n    ", lines) + "\n";
    }

    private static String standing(LineageView.Member member) {
        return member.status() == null ? "nothing on record" : member.status() + " since " + member.since();
    }

    /** Not the reference, which may be a word of Mermaid's. */
    private static String node(List<String> references, String reference) {
        return "n" + references.indexOf(reference);
    }

    /** Any text as one line of a label, which it does not leave; what is special is written by its number. */
    private static String text(String any) {
        String line = UNSEEN.matcher(any).replaceAll(" ").strip();
        return SPECIAL.matcher(line).replaceAll(special -> "#" + special.group().codePointAt(0) + ";");
    }
}
