package org.entente.agreement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.agreement.Agreements.PATH;
import static org.entente.agreement.Agreements.corrected;
import static org.entente.agreement.Agreements.knownNow;
import static org.entente.agreement.Agreements.perform;
import static org.entente.agreement.Agreements.recorded;
import static org.entente.agreement.Agreements.recordedWith;
import static org.entente.agreement.Agreements.relate;
import static org.entente.agreement.Agreements.replaces;
import static org.entente.agreement.Agreements.restate;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.TheClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When it was true, and when it was known: who names both gets the same answer for ever. */
@QuarkusTest
class TwoAxesHttpTest {
    private static final String CLAUSES = "{'entryIntoForce':{'rule':'ON_LATER_NOTIFICATION','plus':'P30D'},"
            + "'duration':{'rule':'TACIT_RENEWAL','initial':'P10Y','period':'P5Y','notice':'P6M'}}";
    private static final String HISTORY =
            "sign on 2001-01-01; notify-completion by FR on 2001-02; notify-completion by DE on 2001-03-01";
    private static final List<String> OF_ONE = List.of(
            "",
            "/status",
            "/timeline",
            "/acts",
            "/acts?corrections=true",
            "/acts/1",
            "/clauses",
            "/parties",
            "/relations",
            "/relations?retracted=true",
            "/lineage",
            "/lineage/diagram",
            "/transitions");
    private static final List<String> OF_ALL = List.of(
            "/v1/agreements?party=FR&party=DE&limit=500",
            "/v1/agreements?party=FR&status=IN_FORCE&limit=500",
            "/v1/deadlines?party=FR&within=P20Y&limit=500",
            "/v1/quality?party=FR&limit=500");

    @AfterEach
    void setBack() {
        TheClock.reset();
    }

    private static List<String> questions(String reference, String known) {
        List<String> questions = new ArrayList<>();
        for (String day : List.of("2000-12-31", "2001-03-15", "2011-04-01", "2030-01-01")) {
            String times = "asOf=" + day + "&asKnownAt=" + known;
            OF_ONE.forEach(
                    below -> questions.add(PATH + "/" + reference + below + (below.contains("?") ? "&" : "?") + times));
            OF_ALL.forEach(list -> questions.add(list + "&" + times));
        }
        return questions;
    }

    private static Map<String, String> answers(List<String> questions) {
        Map<String, String> answers = new LinkedHashMap<>();
        questions.forEach(question -> {
            Response answer = given().get(question);
            // the first act is not yet done on the first day
            assertThat(answer.statusCode()).as(question).isIn(200, 404);
            answers.put(question, answer.statusCode() == 404 ? "nothing" : answer.asString());
        });
        return answers;
    }

    @Test
    void whatIsRecordedLaterChangesNoAnswerAboutWhatWasKnown() {
        String old = recordedWith(CLAUSES, HISTORY);
        String young = recorded("sign on 2009-01-01");
        replaces(young, old);
        String known = knownNow(young);
        List<String> questions = questions(old, known);
        Map<String, String> before = answers(questions);

        perform(young, "bring-into-force on 2010-01-01").then().statusCode(201);
        corrected(old, 1, "sign on 2000-06-01");
        corrected(old, 2, "retract");
        corrected(old, 2, "notify-completion by FR on 2001-02-20");
        restate(old, "{'entryIntoForce':{'rule':'DEFAULT'}}").then().statusCode(200);
        corrected(young, 2, "retract");
        perform(old, "denounce by FR on 2012-01-01").then().statusCode(201);
        relate(recorded("propose"), "PROPOSED_TO_REPLACE", old).then().statusCode(201);
        relate(recorded("sign"), "AMENDS", young).then().statusCode(201);
        Relations.retracted(young, "REPLACES", old);
        given().contentType("application/merge-patch+json")
                .header("If-Match", given().get(PATH + "/" + old).header("ETag"))
                .body("{\"titles\":{\"en\":\"Another title\"},\"subjects\":[\"trade\"]}")
                .patch(PATH + "/" + old)
                .then()
                .statusCode(200);
        recordedWith(CLAUSES, HISTORY);

        assertThat(answers(questions)).isEqualTo(before);
    }

    @Test
    void whatIsSettledMayBeKeptForEver() {
        String reference = recordedWith(CLAUSES, HISTORY);
        String known = knownNow(reference);
        List<String> questions = questions(reference, known);
        questions.forEach(question -> assertThat(caching(question)).isIn("private, no-cache", "no-store"));
        Map<String, String> before = answers(questions);
        TheClock.set(TheClock.now().plus(Duration.ofSeconds(90)));
        questions.forEach(question ->
                assertThat(caching(question)).as(question).isIn("public, max-age=31536000, immutable", "no-store"));
        assertThat(answers(questions)).isEqualTo(before);
        TheClock.set(TheClock.now().plus(Duration.ofDays(4000)));
        assertThat(answers(questions)).as("years later").isEqualTo(before);
    }

    @Test
    void whoNamesOneTimeOnlyHasToAskAgain() {
        String reference = recordedWith(CLAUSES, HISTORY);
        String known = knownNow(reference);
        TheClock.set(TheClock.now().plus(Duration.ofSeconds(90)));
        assertThat(caching(PATH + "/" + reference + "?asKnownAt=" + known)).isEqualTo("private, no-cache");
        assertThat(caching(PATH + "/" + reference + "?asOf=2011-01-01")).isEqualTo("private, no-cache");
    }

    @Test
    void beforeItWasRecordedNothingWasKnown() {
        String reference = recordedWith(CLAUSES, HISTORY);
        String known = given().get(PATH + "/" + reference).jsonPath().getString("recordedAt");
        String before = Instant.parse(known).minusNanos(1000).toString();
        for (String below : OF_ONE) {
            given().get(PATH + "/" + reference + below + (below.contains("?") ? "&" : "?") + "asKnownAt=" + before)
                    .then()
                    .statusCode(404);
        }
        for (String list : OF_ALL) {
            assertThat(given().get(list + "&asOf=2011-01-01&asKnownAt=" + before)
                            .asString())
                    .doesNotContain("\"" + reference + "\"");
        }
    }

    private static String caching(String question) {
        return given().get(question).header("Cache-Control");
    }
}
