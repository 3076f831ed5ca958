package org.entente.agreement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import org.entente.SqlLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The price of a request: how many statements it sends, and that none of them looks where the caller may not. */
@QuarkusTest
class StatementsHttpTest {
    private static final String CASE = "/v1/agreements/sg-vn-transnational-crime-2018";
    private static final Pattern REGISTER = Pattern.compile(
            "\\b(agreement|source|version|act|period|relation|deadline|finding|correction|retraction|commitment)\\b");

    @ParameterizedTest
    @CsvSource({
        "'',                                    1",
        "?asOf=2020-01-01&asKnownAt=2024-06-01, 1",
        "/status,                               2",
        "/transitions,                          2",
        "/acts,                                 2",
        "/acts/1,                               2",
        "/parties,                              2",
        "/relations,                            2",
        "/relations?retracted=true,             2",
        "/timeline,                             3",
        "/clauses,                              2",
        "/acts?corrections=true,                3",
    })
    void aReadOfOneAgreementTakes(String path, int statements) {
        assertThat(sql(CASE + path)).hasSize(statements).allSatisfy(StatementsHttpTest::asksForTheAudience);
    }

    @Test
    void aReadOfOneRelationTakesTheHeadAndTwo() {
        String proposal = "/v1/agreements/sg-vn-transnational-crime-2024";
        List<String> statements = sql(proposal + "/relations/proposed-to-replace/sg-vn-transnational-crime-2018");
        assertThat(statements).hasSize(3);
        assertThat(statements.get(0)).contains(" head ");
        assertThat(statements.subList(1, 3)).allSatisfy(StatementsHttpTest::asksForTheAudience);
    }

    /** Beside the one asked for: the two that hang on it, on which hangs nothing else, and what they are. */
    @ParameterizedTest
    @CsvSource({
        "sg-vn-transnational-crime-2018,                       '',           2",
        "sg-vn-transnational-crime-2018,                       /diagram,     2",
        "sg-vn-transnational-crime-2024,                       '',           3",
        "sg-vn-transnational-crime-2018?asKnownAt=2024-01-01,  '',           2"
    })
    void aLineageTakesTheHeadTheOneAskedForEachGenerationAndTheOthers(String asked, String below, int generations) {
        String[] parts = asked.split("(?=\\?)", 2);
        List<String> statements =
                sql("/v1/agreements/" + parts[0] + "/lineage" + below + (parts.length == 2 ? parts[1] : ""));
        assertThat(statements).hasSize(1 + 1 + generations + 1);
        assertThat(statements.get(0)).contains(" head ");
        assertThat(statements.subList(1, statements.size())).allSatisfy(StatementsHttpTest::asksForTheAudience);
    }

    @Test
    void aLineageOfOneTakesThree() {
        assertThat(sql("/v1/agreements/" + Agreements.recorded("sign") + "/lineage"))
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/agreements",
        "/v1/agreements?party=VN",
        "/v1/agreements?party=VN&party=SG&inEffect=true&kind=TREATY&subject=transnational-crime",
        "/v1/agreements?status=IN_FORCE&status=SUSPENDED&limit=1",
        "/v1/agreements?inEffect=false&asOf=2017-01-01&asKnownAt=2024-06-01",
        "/v1/agreements?q=transnational crime",
        "/v1/agreements?q=crime&sort=-registration&limit=1",
        "/v1/agreements?sort=updated&updatedSince=2024-01-01",
        "/v1/sources",
        "/v1/quality",
        "/v1/quality?party=VN&finding=sources-conflict&asOf=2024-06-01",
    })
    void aListTakesTheHeadAndOnePage(String path) {
        List<String> statements = sql(path);
        assertThat(statements).hasSize(2);
        assertThat(statements.get(0)).contains(" head ");
        asksForTheAudience(statements.get(1));
    }

    @Test
    void theEndOfASortedListTakesThoseWithoutADateAsWell() {
        for (String year : List.of("2001", "2002")) {
            given().contentType("application/json")
                    .body("""
                            { "titles": { "en": "Statements" }, "kind": "TREATY",
                              "parties": [ { "code": "AM" }, { "code": "GE" } ],
                              "acts": [ { "act": "sign", "on": "%s" } ] }""".formatted(year))
                    .post("/v1/agreements")
                    .then()
                    .statusCode(201);
        }
        assertThat(sql("/v1/agreements?party=AM&party=GE&sort=-signedOn&limit=1"))
                .hasSize(2);
        List<String> statements = sql("/v1/agreements?party=AM&party=GE&sort=-signedOn");
        assertThat(statements).hasSize(3);
        assertThat(statements.get(0)).contains(" head ");
        assertThat(statements.subList(1, 3)).allSatisfy(StatementsHttpTest::asksForTheAudience);
    }

    @Test
    void aTotalTakesOneMore() {
        List<String> statements = SqlLog.during(() -> given().header("Prefer", "return=total-count")
                .get("/v1/agreements?party=VN&q=crime")
                .then()
                .statusCode(200));
        assertThat(statements).hasSize(3);
        assertThat(statements.get(0)).contains(" head ");
        assertThat(statements.subList(1, 3)).allSatisfy(StatementsHttpTest::asksForTheAudience);
    }

    @ParameterizedTest
    @CsvSource({"json, 4", "calendar, 3"}) // to wait is no event, so no title is asked for
    void deadlinesTakeTheHeadThoseOfAgreementsAndOfCommitmentsAndTheTitles(String format, int statements) {
        given().contentType("application/json")
                .body("""
                        { "titles": { "en": "Statements" }, "kind": "TREATY",
                          "parties": [ { "code": "AM" }, { "code": "AZ" } ],
                          "acts": [ { "act": "sign", "on": "2001" }, { "act": "ratify", "party": "AM", "on": "2001" } ] }""")
                .post("/v1/agreements")
                .then()
                .statusCode(201);
        List<String> sent = sql("/v1/deadlines?party=AZ&format=" + format);
        assertThat(sent).hasSize(statements);
        assertThat(sent.get(0)).contains(" head ");
        assertThat(sent.subList(1, sent.size())).allSatisfy(StatementsHttpTest::asksForTheAudience);
    }

    @Test
    void theLifeCycleTakesNone() {
        assertThat(sql("/v1/lifecycle")).isEmpty();
    }

    @Test
    void aTransitionTakesTheLockFirst() {
        String reference = given().contentType("application/json")
                .body("""
                        { "titles": { "en": "Statements" }, "kind": "TREATY",
                          "parties": [ { "code": "AD" }, { "code": "AE" } ], "acts": [ { "act": "sign", "on": "2001" } ] }""")
                .post("/v1/agreements")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
        List<String> statements = SqlLog.during(() -> given().contentType("application/json")
                .body("{ \"on\": \"2002\" }")
                .post("/v1/agreements/" + reference + "/transitions/bring-into-force")
                .then()
                .statusCode(201));
        assertThat(statements.get(0)).isEqualTo("select position from head where id = ? for update");
        assertThat(statements).hasSizeLessThanOrEqualTo(24);
    }

    @Test
    void aRelationAndItsRetractionTakeTheLockFirst() {
        String old = Agreements.recorded("bring-into-force on 2001-01-01");
        String young = Agreements.recorded("bring-into-force on 2010-07-01");
        List<String> related = SqlLog.during(() -> Agreements.replaces(young, old));
        List<String> retracted = SqlLog.during(() -> Relations.retracted(young, "REPLACES", old));
        for (List<String> statements : List.of(related, retracted)) {
            assertThat(statements.get(0)).isEqualTo("select position from head where id = ? for update");
            assertThat(statements).hasSizeLessThanOrEqualTo(45);
        }
    }

    private static List<String> sql(String path) {
        return SqlLog.during(() -> given().get(path).then().statusCode(200));
    }

    /** Each register table that is read stands beside an agreement, or a source, whose audience is asked for. */
    private static void asksForTheAudience(String statement) {
        assertThat(statement).containsPattern(REGISTER).contains("audience_a", "audience_b", "known_from");
        // a correction stands for ever
        assertThat(statement).containsAnyOf("known_to", " from correction ");
    }
}
