package org.entente.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.agreement.Agreements.THE_DAY;
import static org.entente.agreement.Agreements.act;
import static org.entente.agreement.Agreements.findings;
import static org.entente.agreement.Agreements.on;
import static org.entente.agreement.Agreements.perform;
import static org.entente.agreement.Agreements.read;
import static org.entente.agreement.Agreements.recorded;
import static org.entente.agreement.Agreements.recordedOneByOne;
import static org.entente.agreement.Agreements.register;
import static org.entente.agreement.Agreements.replaces;
import static org.entente.agreement.Agreements.statusOn;
import static org.entente.agreement.Agreements.unusedReference;
import static org.entente.agreement.Agreements.wayTo;
import static org.entente.agreement.TransitionCases.superseded;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.agreement.TransitionCases.Case;
import org.entente.lifecycle.LegalNature;
import org.entente.lifecycle.Status;
import org.entente.lifecycle.TransitionTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the transition table, from each of its statuses and to each of its outcomes, over HTTP. */
@QuarkusTest
class TransitionRowsHttpTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.entente.agreement.TransitionCases#acts")
    void anActLeadsWhereItsRowSays(Case one) {
        String reference = one.from() == null ? unusedReference() : recorded(one.history());
        List<String> findings = new ArrayList<>();
        Status now;
        if (one.from() == null) {
            Response answer = register(reference, "FR", LegalNature.UNSPECIFIED, List.of(act(one.words(), THE_DAY)));
            answer.then().statusCode(201);
            now = Status.valueOf(answer.jsonPath().getString("status"));
        } else {
            findings.addAll(findings(reference));
            findings.remove("dormant"); // any act is news
            Response answer = perform(reference, one.words());
            answer.then().statusCode(201);
            now = Status.valueOf(answer.jsonPath().getString("status.status"));
        }
        assertThat(on(THE_DAY.minusDays(1), reference)).isEqualTo(one.from());
        assertThat(now).isEqualTo(one.to() == null ? one.from() : one.to()).isEqualTo(on(THE_DAY, reference));
        if (one.row().finding() != null) {
            findings.add(one.row().finding().slug());
        }
        assertThat(findings(reference)).containsAll(findings);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.entente.agreement.TransitionCases#days")
    void aDayBringsWhatItsRowSays(Case one) {
        String reference = recordedOneByOne(one.history());
        assertThat(on(one.day().minusDays(1), reference)).isEqualTo(one.from());
        assertThat(on(one.day(), reference)).isEqualTo(one.to() == null ? one.from() : one.to());
        if (one.to() == null) {
            return;
        }
        assertBegan(reference, one);
        if (one.row().finding() != null) {
            assertThat(findings(reference)).contains(one.row().finding().slug());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.entente.agreement.TransitionCases#living")
    void theEntryIntoForceOfItsSuccessorSupersedesWhatHasNotEnded(Status from) {
        String older = recorded(wayTo(from));
        replaces(recorded("bring-into-force on " + THE_DAY), older);
        assertThat(on(THE_DAY.minusDays(1), older)).isEqualTo(from);
        assertBegan(older, superseded(from));
    }

    private static void assertBegan(String reference, Case one) {
        JsonPath status = statusOn(reference, one.day()).jsonPath();
        assertThat(status.getString("status")).isEqualTo(one.to().name());
        assertThat(status.getString("since")).isEqualTo(one.day().toString());
        assertThat(status.getString("because.act")).isEqualTo(one.trigger().slug());
        // a clause has an article of its own
        assertThat(status.getString("because.legalBasis")).startsWith(one.row().legalBasis());
        boolean toCome = one.day().isAfter(LocalDate.now(ZoneOffset.UTC));
        assertThat(status.<Boolean>get("projected")).isEqualTo(toCome ? true : null);
        assertThat(read(reference, "/timeline").jsonPath().getList("items.from"))
                .contains(one.day().toString());
    }

    @Test
    void nothingInTheTableIsLeftOut() {
        Set<String> untold = new TreeSet<>();
        TransitionTable.rows().forEach(row -> {
            String trigger = row.trigger().slug();
            row.from().forEach(from -> untold.add(trigger + " from " + from));
            row.to().forEach(to -> untold.add(trigger + " from " + row.from() + " to " + to));
        });
        Stream.of(
                        TransitionCases.acts(),
                        TransitionCases.days(),
                        TransitionCases.living().stream()
                                .map(TransitionCases::superseded)
                                .toList())
                .flatMap(List::stream)
                .forEach(one -> {
                    untold.remove(one.trigger().slug() + " from " + one.from());
                    untold.remove(one.trigger().slug() + " from " + one.row().from() + " to " + one.to());
                });
        assertThat(untold).isEqualTo(TransitionCases.OUT_OF_REACH);
    }
}
