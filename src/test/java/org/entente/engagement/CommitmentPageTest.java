package org.entente.engagement;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Optional;
import org.entente.GeneratedPage;
import org.junit.jupiter.api.Test;

class CommitmentPageTest {

    @Test
    void thePageIsWhatTheTableSays() {
        String page = """
                # The life of a commitment

                Written from `Step` by a test. A commitment is what one side proposed or promised to the other, or both
                agreed; its status follows from the steps that were taken. Steps may be skipped, since records are often
                incomplete; none leads back, and each is taken once. They may be recorded in any order, as long as the whole
                is possible in the order of their days; where their dates do not tell, in the order of this table.

                ## Steps

                The first column is before the first step. Elsewhere stands the condition that fails.

                | step | leads to | (none) | %s |
                |---|---|%s
                %s

                ## Conditions

                | name | what is said when it fails |
                |---|---|
                %s
                """.formatted(
                Arrays.stream(CommitmentStatus.values()).map(Enum::name).collect(joining(" | ")),
                "---|".repeat(CommitmentStatus.values().length + 1),
                Arrays.stream(Step.values()).map(CommitmentPageTest::row).collect(joining("\n")),
                Arrays.stream(Step.Refusal.values())
                        .map(refusal -> "| `" + refusal.slug() + "` | " + refusal.sentence() + " |")
                        .collect(joining("\n")));
        GeneratedPage.assertIsUpToDate("docs/commitments.md", page);
    }

    private static String row(Step step) {
        return "| `" + step.slug() + "` | " + step.to() + " | " + cell(step, null) + " | "
                + Arrays.stream(CommitmentStatus.values())
                        .map(status -> cell(step, status))
                        .collect(joining(" | "))
                + " |";
    }

    private static String cell(Step step, CommitmentStatus status) {
        Optional<Step.Refusal> refusal = step.refusedIn(status);
        return refusal.map(why -> "`" + why.slug() + "`").orElse("●");
    }
}
