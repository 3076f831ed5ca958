package org.entente.engagement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.Json.pretty;
import static org.entente.engagement.Commitments.PATH;
import static org.entente.engagement.Commitments.knownNow;
import static org.entente.engagement.Commitments.patch;
import static org.entente.engagement.Commitments.promised;
import static org.entente.engagement.Commitments.read;
import static org.entente.engagement.Commitments.take;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.entente.SqlLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commitments among what comes: when they are due, and as long as they are overdue. */
@QuarkusTest
class CommitmentDeadlinesHttpTest {

    private static JsonPath deadlines(String query) {
        return read("/v1/deadlines?" + query);
    }

    /** Such as {@code 2024-06 COMMITMENT_DUE}. */
    private static List<String> days(String query) {
        return deadlines(query).getList("items.collect { it.on + ' ' + it.kind }");
    }

    private static List<VEvent> events(String query) {
        return Biweekly.parse(
                        given().get("/v1/deadlines?format=calendar&" + query).asString())
                .first()
                .getEvents();
    }

    @Test
    void itIsDueAndThenOverdueUntilItIsSettled() {
        String reference = promised("NE", "TD", "propose 2023-01; fulfil 2024-09-10", ", 'due': '2024-06'");
        assertThat(pretty(given().get("/v1/deadlines?party=NE&asOf=2024-05-01").asString()))
                .isEqualTo(pretty("""
                { "items": [ { "on": "2024-06", "kind": "COMMITMENT_DUE", "commitment": "%1$s",
                  "title": "Promise %1$s", "parties": [ "NE", "TD" ], "party": "NE",
                  "explanation": "to be fulfilled by 2024-06", "key": "commitment-due", "changedAt": "%2$s" } ] }""".formatted(reference, knownNow(PATH + "/" + reference))));
        assertThat(pretty(given().get("/v1/deadlines?party=NE&party=TD&asOf=2024-07-01")
                        .asString()))
                .isEqualTo(pretty("""
                { "items": [ { "on": "2024-07-01", "kind": "COMMITMENT_OVERDUE", "commitment": "%1$s",
                  "title": "Promise %1$s", "parties": [ "NE", "TD" ], "party": "NE",
                  "explanation": "was due 2024-06, and is not settled", "key": "commitment-overdue",
                  "changedAt": "%2$s" } ] }""".formatted(reference, knownNow(PATH + "/" + reference))));
        assertThat(days("party=NE&asOf=2024-01-01&within=P30D")).isEmpty();
        assertThat(days("party=NE&asOf=2024-05-31&within=P1D")).containsExactly("2024-06 COMMITMENT_DUE");
        assertThat(days("party=NE&asOf=2024-06-30&within=P0D")).containsExactly("2024-06 COMMITMENT_DUE");
        assertThat(days("party=NE&asOf=2024-06-30&within=P1Y")).containsExactly("2024-06 COMMITMENT_DUE");
        assertThat(days("party=NE&asOf=2024-09-09")).containsExactly("2024-07-01 COMMITMENT_OVERDUE");
        assertThat(days("party=NE&asOf=2024-09-10")).isEmpty();
        assertThat(days("party=NE&asOf=2024-09-09&kind=COMMITMENT_DUE")).isEmpty();
        assertThat(days("party=NE&asOf=2024-09-09&kind=WAITING_FOR_PARTY")).isEmpty();
        assertThat(days("party=NE&asOf=2024-09-09&kind=commitment_overdue")).hasSize(1);
    }

    @Test
    void whatIsSettledBeforeItIsDueIsNoDeadline() {
        promised("ML", "TD", "propose 2023-01; drop 2024-05-20", ", 'due': '2024-06-01'");
        assertThat(days("party=ML&asOf=2024-05-01")).isEmpty();
        assertThat(days("party=ML&asOf=2024-07-01")).isEmpty();
        promised("ML", "TD", "propose 2023-01; fulfil 2024-06-10", ", 'due': '2024-06', 'mutual': true");
        assertThat(days("party=ML&asOf=2024-06-09")).containsExactly("2024-06 COMMITMENT_DUE");
        assertThat(deadlines("party=ML&asOf=2024-06-09").getString("items[0].party"))
                .isNull();
        assertThat(days("party=ML&asOf=2024-06-10")).isEmpty();
    }

    @Test
    void whatWasNotYetSaidIsNotOverdue() {
        promised("GW", "TD", "propose 2024-02", ", 'due': '2010'");
        assertThat(days("party=GW&asOf=2009-12-01")).containsExactly("2010 COMMITMENT_DUE");
        assertThat(days("party=GW&asOf=2020-01-01")).isEmpty();
        assertThat(days("party=GW&asOf=2024-01-31")).isEmpty();
        assertThat(days("party=GW&asOf=2024-02-01")).containsExactly("2011-01-01 COMMITMENT_OVERDUE");
    }

    @Test
    void whatWasKnownThenStaysKnown() {
        String reference = promised("BF", "TD", "propose 2023-01", ", 'due': '2024-06-01'");
        String before = knownNow(PATH + "/" + reference);
        patch(PATH + "/" + reference, "{ 'due': '2024-08-01' }").then().statusCode(200);
        assertThat(days("party=BF&asOf=2024-05-01")).containsExactly("2024-08-01 COMMITMENT_DUE");
        assertThat(days("party=BF&asOf=2024-05-01&asKnownAt=" + before)).containsExactly("2024-06-01 COMMITMENT_DUE");
        take(reference, "fulfil", "2024-05-15").then().statusCode(201);
        assertThat(days("party=BF&asOf=2024-05-01")).isEmpty();
        assertThat(days("party=BF&asOf=2090-01-01&asKnownAt=" + before))
                .containsExactly("2024-06-02 COMMITMENT_OVERDUE");
    }

    @Test
    void theCalendarShowsWhatIsDueAndWhatWasCalledOff() {
        String reference = promised("GN", "TD", "propose 2023-01", ", 'due': '2024-06-01'");
        String query = "party=GN&asOf=2024-05-01";
        VEvent event = events(query).get(0);
        assertThat(event.getUid().getValue()).isEqualTo(reference + ".commitment-due@entente");
        assertThat(event.getSummary().getValue()).isEqualTo("Due: Promise " + reference + " (GN – TD)");
        assertThat(event.getStatus().isConfirmed()).isTrue();
        assertThat(events("party=GN&asOf=2024-07-01"))
                .as("to be overdue is no event")
                .isEmpty();
        patch(PATH + "/" + reference, "{ 'due': '2024-06-15' }").then().statusCode(200);
        assertThat(events(query)).hasSize(1);
        assertThat(events(query)
                        .get(0)
                        .getDateStart()
                        .getValue()
                        .getRawComponents()
                        .toString(false, true))
                .isEqualTo("2024-06-15");
        patch(PATH + "/" + reference, "{ 'due': '2027' }").then().statusCode(200);
        assertThat(events(query)).hasSize(1);
        assertThat(events(query).get(0).getStatus().isCancelled())
                .as("moved out of sight")
                .isTrue();
        patch(PATH + "/" + reference, "{ 'due': '2024-06-02' }").then().statusCode(200);
        assertThat(events(query).get(0).getStatus().isConfirmed()).isTrue();
        take(reference, "drop", "2024-04-01").then().statusCode(201);
        assertThat(events(query).get(0).getStatus().isCancelled())
                .as("dropped before")
                .isTrue();
    }

    @Test
    void theyStandAmongTheOthersInTheOrderOfTheirDaysAndInPages() {
        given().contentType("application/json")
                .body("""
                        { "reference": "mr-td-deadlines", "titles": { "en": "Between" }, "kind": "TREATY",
                          "parties": [ { "code": "MR" }, { "code": "TD" } ],
                          "clauses": { "duration": { "rule": "UNTIL", "lastDay": "2024-06-09" } },
                          "acts": [ { "act": "bring-into-force", "on": "2020-01-01" } ] }""")
                .post("/v1/agreements")
                .then()
                .statusCode(201);
        promised("MR", "TD", "propose 2023-01", ", 'due': '2024-06-05'");
        promised("MR", "TD", "propose 2023-01", ", 'due': '2024-06-15'");
        promised("MR", "TD", "propose 2023-01", ", 'due': '2024-01-01'");
        List<String> seen = new ArrayList<>();
        String list = "/v1/deadlines?party=MR&asOf=2024-06-01&limit=1";
        for (String next = list; next != null; ) {
            JsonPath page = given().urlEncodingEnabled(false).get(next).jsonPath();
            seen.addAll(page.getList("items.collect { it.on + ' ' + it.kind }"));
            promised("MR", "TD", "propose 2023-01", ", 'due': '2024-06-07'");
            String cursor = page.getString("next");
            next = cursor == null ? null : list + "&cursor=" + cursor;
        }
        assertThat(seen)
                .containsExactly(
                        "2024-01-02 COMMITMENT_OVERDUE",
                        "2024-06-05 COMMITMENT_DUE",
                        "2024-06-10 END_OF_TERM",
                        "2024-06-15 COMMITMENT_DUE");
    }

    @ParameterizedTest
    @CsvSource({"json, 3", "calendar, 3"})
    void theyCostOneStatement(String format, int statements) {
        promised("DJ", "TD", "propose 2023-01", ", 'due': '2024-06'");
        List<String> sent = SqlLog.during(() -> given().get("/v1/deadlines?party=DJ&asOf=2024-05-01&format=" + format)
                .then()
                .statusCode(200));
        assertThat(sent).as("head, agreements, commitments; no titles").hasSize(statements);
        assertThat(sent.get(0)).contains(" head ");
        assertThat(sent.get(2)).contains(" commitment ", "audience_a", "audience_b", "known_from", "known_to");
    }
}
