package org.entente.lifecycle;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.entente.GeneratedPage;
import org.junit.jupiter.api.Test;

class LifecyclePageTest {

    @Test
    void thePageIsWhatTheTableSays() {
        String page = """
                # The life cycle of an agreement

                Written from `TransitionTable` by a test. Acts are what parties do; what is in *italics* happens by itself
                when its day is reached. VCLT is the Vienna Convention on the Law of Treaties (1969).

                ```mermaid
                %s```

                ## Transitions

                | from | act | condition | to | basis |
                |---|---|---|---|---|
                %s

                ## Conditions

                | name | what is said when it fails |
                |---|---|
                %s

                ## Statuses and acts

                Each act in each status: ● possible, under its conditions; · refused. The first column is before the first act.

                | act | (none) | %s |
                |---|%s
                %s

                ## Words

                What statuses and acts are called; after a stroke, of an instrument that does not bind, where that differs.

                | | English | French | Vietnamese |
                |---|---|---|---|
                %s
                %s
                """.formatted(
                Diagram.mermaid(),
                TransitionTable.rows().stream().map(LifecyclePageTest::row).collect(joining("\n")),
                Arrays.stream(Guard.values())
                        .map(guard -> "| `" + guard.slug() + "` | " + guard.sentence() + " |")
                        .collect(joining("\n")),
                Arrays.stream(Status.values()).map(Enum::name).collect(joining(" | ")),
                "---|".repeat(Status.values().length + 1),
                Arrays.stream(ActType.values()).map(LifecyclePageTest::cells).collect(joining("\n")),
                Arrays.stream(Status.values())
                        .map(status -> words(
                                status.name(),
                                Labels.of(status, LegalNature.BINDING),
                                Labels.of(status, LegalNature.NON_BINDING)))
                        .collect(joining("\n")),
                Arrays.stream(ActType.values())
                        .map(act -> words(
                                act.slug(),
                                Labels.of(act, LegalNature.BINDING),
                                Labels.of(act, LegalNature.NON_BINDING)))
                        .collect(joining("\n")));
        GeneratedPage.assertIsUpToDate("docs/lifecycle.md", page);
    }

    private static String words(String name, Map<String, String> usual, Map<String, String> nonBinding) {
        return "| `" + name + "` | "
                + Labels.LANGUAGES.stream()
                        .map(language -> usual.get(language)
                                + (usual.equals(nonBinding) ? "" : " / " + nonBinding.get(language)))
                        .collect(joining(" | "))
                + " |";
    }

    private static String row(TransitionTable.Row row) {
        String trigger = row.trigger() instanceof Milestone
                ? "*" + row.trigger().slug() + "*"
                : "`" + row.trigger().slug() + "`";
        String guards =
                row.guards().stream().map(guard -> "`" + guard.slug() + "`").collect(joining(", "));
        String finding =
                row.finding() == null ? "" : ", finding `" + row.finding().slug() + "`";
        return "| " + names(row.from(), "(none)") + " | " + trigger + " | " + guards + " | "
                + names(row.to(), "unchanged") + finding + " | " + row.legalBasis() + " |";
    }

    private static String names(List<Status> statuses, String none) {
        return statuses.stream()
                .map(status -> status == null ? none : status.name())
                .collect(joining(", "));
    }

    private static String cells(ActType act) {
        String none = cell(null, act);
        return "| `" + act.slug() + "` | " + none + " | "
                + Arrays.stream(Status.values())
                        .map(status -> cell(status, act))
                        .collect(joining(" | ")) + " |";
    }

    private static String cell(Status status, ActType act) {
        return TransitionTable.row(status, act).isPresent() ? "●" : "·";
    }
}
