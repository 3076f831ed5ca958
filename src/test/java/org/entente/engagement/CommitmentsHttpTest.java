package org.entente.engagement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.Json.pretty;
import static org.entente.engagement.Commitments.PATH;
import static org.entente.engagement.Commitments.body;
import static org.entente.engagement.Commitments.knownNow;
import static org.entente.engagement.Commitments.met;
import static org.entente.engagement.Commitments.object;
import static org.entente.engagement.Commitments.patch;
import static org.entente.engagement.Commitments.post;
import static org.entente.engagement.Commitments.promised;
import static org.entente.engagement.Commitments.read;
import static org.entente.engagement.Commitments.status;
import static org.entente.engagement.Commitments.take;
import static org.entente.engagement.Commitments.unusedReference;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was proposed or promised, the steps taken since, and what follows from them. */
@QuarkusTest
class CommitmentsHttpTest {
    private static final long SEED = Long.getLong("course.seed", System.nanoTime());

    @Test
    void itIsReadAsItWasPutOnRecord() {
        String engagement = met("FR", "BJ", "2024-03-01", "");
        String reference = unusedReference();
        Response created = post(
                PATH,
                "{ 'reference': '" + reference.toUpperCase() + "', 'titles': { 'fr': 'Formation', 'en': 'Training' },"
                        + " 'by': 'fra', 'to': 'bj', 'addressee': 'A. B.', 'engagement': '" + engagement
                        + "', 'occasion': 'Second round', 'due': '2098-06', 'note': 'As before',"
                        + " 'links': [ { 'agreement': 'SG-VN-transnational-crime-2018', 'act': 2 } ],"
                        + " 'citations': [ { 'source': 'vna-2024-04' } ],"
                        + " 'steps': [ { 'step': 'Propose', 'on': '2024-03-01', 'party': 'FRA', 'person': 'C. D.',"
                        + " 'note': 'In writing', 'citations': [ { 'source': 'vna-2024-04', 'locator': 'p. 2' } ] } ] }");
        created.then()
                .statusCode(201)
                .header("Location", containsString(PATH + "/" + reference))
                .header("ETag", containsString("\"1."));
        String day = LocalDate.now(ZoneOffset.UTC).toString();
        String expected = pretty(
                """
                { "reference": "%1$s", "title": "Training", "titles": { "fr": "Formation", "en": "Training" },
                  "by": "FR", "to": "BJ", "addressee": "A. B.", "status": "PROPOSED", "open": true,
                  "since": "2024-03-01", "certain": true, "due": "2098-06", "overdue": false, "engagement": "%2$s",
                  "occasion": "Second round", "note": "As before",
                  "links": [ { "agreement": "sg-vn-transnational-crime-2018", "act": 2 } ],
                  "citations": [ { "source": "vna-2024-04" } ],
                  "steps": [ { "step": "propose", "on": "2024-03-01", "party": "FR", "person": "C. D.",
                    "note": "In writing", "citations": [ { "source": "vna-2024-04", "locator": "p. 2" } ] } ],
                  "asOf": "%3$s", "recordedAt": "%4$s", "recordedBy": "anonymous", "version": 1 }""".formatted(reference, engagement, day, created.jsonPath().getString("recordedAt")));
        assertThat(pretty(created.asString())).isEqualTo(expected);
        assertThat(pretty(given().get(PATH + "/" + reference.toUpperCase()).asString()))
                .isEqualTo(expected);
    }

    @Test
    void aReferenceIsMadeUpAndNeverUsedTwice() {
        String made = post(
                        PATH,
                        "{ 'titles': { 'en': 'x' }, 'by': 'SG', 'to': 'FR', 'steps': [ { 'step': 'accept', 'on': '2024' } ] }")
                .jsonPath()
                .getString("reference");
        assertThat(made).matches("fr-sg-[a-z2-7]{6}");
        post(PATH, body(made, "DE", "FR", "accept 2024", ""))
                .then()
                .statusCode(409)
                .body("code", equalTo("REFERENCE_TAKEN"));
    }

    @Test
    void aStepIsRecordedAndAnswered() {
        String reference = promised("FR", "DE", "propose 2024-01", "");
        Response taken = given().contentType("application/json")
                .header("If-Match", "\"1\"")
                .body("{ \"on\": \"2024-02\", \"party\": \"DE\", \"person\": \"E. F.\" }")
                .post(PATH + "/" + reference + "/transitions/WELCOME");
        taken.then()
                .statusCode(201)
                .header("Location", containsString(PATH + "/" + reference))
                .header("ETag", containsString("\"2."))
                .body("step.step", equalTo("welcome"))
                .body("step.person", equalTo("E. F."))
                .body("commitment.status", equalTo("WELCOMED"))
                .body("commitment.version", equalTo(2))
                .body("commitment.steps.step", contains("propose", "welcome"));
        assertThat(given().header("Accept", "text/plain")
                        .formParam("on", "2024-03")
                        .formParam("party", "DE")
                        .formParam("source", "vna-2024-04")
                        .post(PATH + "/" + reference + "/transitions/accept")
                        .asString())
                .isEqualTo("recorded step accept; " + reference + ": ACCEPTED since 2024-03\n");
        assertThat(read(PATH + "/" + reference).getList("steps[2].citations.source"))
                .containsExactly("vna-2024-04");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "propose 2024-01                   | propose | 2024-06 | PROPOSED  | already-there | welcome accept start fulfil drop",
                "propose 2024-01; accept 2024-02   | welcome | 2024-06 | ACCEPTED  | already-there | start fulfil drop",
                "propose 2024-01; fulfil 2024-02   | drop    | 2024-06 | FULFILLED | settled       |",
                "accept 2024-01; drop 2024-02      | start   | 2024-06 | DROPPED   | settled       |",
                "propose 2024-03                   | welcome | 2024-01 |           | not-yet-begun | propose accept",
            })
    void aRefusalNamesTheStatusTheStepAndWhatIsOpen(
            String steps, String step, String on, String status, String guard, String open) {
        String reference = promised("FR", "DE", steps, "");
        Response refused = take(reference, step, on);
        refused.then()
                .statusCode(409)
                .body("code", equalTo("STEP_NOT_ALLOWED"))
                .body("commitment", equalTo(reference))
                .body("step", equalTo(step))
                .body("currentStatus", status == null ? nullValue() : equalTo(status))
                .body("guard", equalTo(guard))
                .body("open", equalTo(open == null ? List.of() : List.of(open.split(" "))))
                .body("detail", containsString(step));
        assertThat(read(PATH + "/" + reference).getInt("version")).isEqualTo(1);
    }

    @Test
    void aLateStepThatWouldMakeAnotherImpossibleIsRefusedByThatOne() {
        String reference = promised("FR", "DE", "propose 2024-01; accept 2024-03", "");
        take(reference, "drop", "2024-02")
                .then()
                .statusCode(409)
                .body("step", equalTo("accept"))
                .body("currentStatus", equalTo("DROPPED"))
                .body("detail", containsString("A step on record would become impossible: accept on 2024-03"));
        take(reference, "welcome", "2024-02").then().statusCode(201);
        assertThat(status(reference, "?asOf=2024-02-15")).isEqualTo("WELCOMED");
        assertThat(status(reference, "")).isEqualTo("ACCEPTED");
    }

    @Test
    void whatCanFollowIsTheTable() {
        String reference = promised("FR", "DE", "propose 2024-01; start 2024-03", "");
        assertThat(read(PATH + "/" + reference + "/transitions").getList("items.findAll { it.open }.step"))
                .containsExactly("fulfil", "drop");
        assertThat(read(PATH + "/" + reference + "/transitions?asOf=2024-02-01")
                        .getList("items.findAll { it.open }.to"))
                .containsExactly("WELCOMED", "ACCEPTED", "IN_PROGRESS", "FULFILLED", "DROPPED");
        assertThat(read(PATH + "/" + reference + "/transitions?asOf=2023-01-01").getList("items.guard"))
                .containsExactly(null, "not-yet-begun", null, "not-yet-begun", "not-yet-begun", "not-yet-begun");
        assertThat(read(PATH + "/" + reference + "/transitions").getList("items.findAll { !it.open }.why"))
                .hasSize(4)
                .allSatisfy(why -> assertThat(why.toString()).contains("takes no step back"));
        Object example = read(PATH + "/" + reference + "/transitions?asOf=2024-04-01")
                .get("items.find { it.step == 'fulfil' }.example");
        given().contentType("application/json")
                .body(example)
                .post(PATH + "/" + reference + "/transitions/fulfil?dryRun=true")
                .then()
                .statusCode(201)
                .body("commitment.since", equalTo("2024-04-01"));
        assertThat(status(reference, "")).isEqualTo("IN_PROGRESS");
    }

    @Test
    void whatWasToFollowLaterIsOfferedForNoLaterThanTomorrow() {
        LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        String reference = promised("FR", "DE", "propose 2024-01; accept " + tomorrow, "");
        String transitions = PATH + "/" + reference + "/transitions";
        List<String> open = read(transitions + "?asOf=2090-01-01").getList("items.findAll { it.open }.step");
        assertThat(open).containsExactly("start", "fulfil", "drop");
        for (String step : open) {
            Object example =
                    read(transitions + "?asOf=2090-01-01").get("items.find { it.step == '" + step + "' }.example");
            assertThat(example).isEqualTo(object("{ 'on': '" + tomorrow + "' }"));
            given().contentType("application/json")
                    .body(example)
                    .post(transitions + "/" + step + "?dryRun=true")
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void aStepIsShownFromTheDayOnWhichTheCoursePlacesIt() {
        String at = PATH + "/" + promised("FR", "DE", "welcome 2024; propose 2024-04-05", "");
        assertThat(read(at + "?asOf=2024-03-01").getMap(""))
                .doesNotContainKey("status")
                .containsEntry("steps", List.of());
        assertThat(read(at + "?asOf=2024-04-04").getList("steps")).isEmpty();
        assertThat(read(at + "?asOf=2024-04-05").getList("steps.step")).containsExactly("welcome", "propose");
        assertThat(read(at + "?asOf=2024-04-05").getString("status")).isEqualTo("WELCOMED");
    }

    @Test
    void theDayDecidesAndCutsOff() {
        String reference =
                promised("FR", "DE", "propose 2024-01; welcome 2024-02-10; fulfil 2024-06", ", 'due': '2024-03'");
        String at = PATH + "/" + reference;
        assertThat(read(at + "?asOf=2023-12-31").getMap(""))
                .doesNotContainKeys("status", "since", "certain")
                .containsEntry("open", false)
                .containsEntry("steps", List.of());
        assertThat(read(at + "?asOf=2024-01-15").getString("status")).isEqualTo("PROPOSED");
        assertThat(read(at + "?asOf=2024-01-15").getBoolean("certain")).isFalse();
        assertThat(read(at + "?asOf=2024-02-10").getList("steps.step")).containsExactly("propose", "welcome");
        assertThat(read(at + "?asOf=2024-03-31").getBoolean("overdue")).isFalse();
        assertThat(read(at + "?asOf=2024-04-01").getBoolean("overdue")).isTrue();
        assertThat(read(at + "?asOf=2024-06-01").getBoolean("overdue")).isFalse();
        assertThat(read(at + "?asOf=2024-06-01").getBoolean("open")).isFalse();
        assertThat(read(at).getString("status")).isEqualTo("FULFILLED");
    }

    @Test
    void aMistakeIsCorrectedAndStaysKnown() {
        String reference = promised("FR", "DE", "propose 2024-01; drop 2024-02", "");
        String at = PATH + "/" + reference;
        String before = knownNow(at);
        patch(at, "{ 'steps': [ { 'step': 'propose', 'on': '2024-01' }, { 'step': 'welcome', 'on': '2024-02' } ] }")
                .then()
                .statusCode(200)
                .body("status", equalTo("WELCOMED"))
                .body("version", equalTo(2));
        assertThat(status(reference, "?asKnownAt=" + before)).isEqualTo("DROPPED");
        assertThat(status(reference, "?asOf=2024-01-15&asKnownAt=" + before)).isEqualTo("PROPOSED");
        given().get(at + "?asKnownAt=2024-01-01").then().statusCode(404);
        patch(at, "{ 'steps': [ { 'step': 'welcome', 'on': '2024-02' } ] }")
                .then()
                .statusCode(409)
                .body("code", equalTo("STEP_NOT_ALLOWED"))
                .body("guard", equalTo("not-yet-begun"));
        patch(at, "{ 'steps': [] }").then().statusCode(400).body("errors[0].pointer", equalTo("/steps"));
        patch(at, "{ 'steps': null }").then().statusCode(400).body("errors[0].pointer", equalTo("/steps"));
        patch(at, "{ 'status': 'FULFILLED' }").then().statusCode(400);
        patch(at, "{ 'reference': 'another' }").then().statusCode(400);
        assertThat(read(at).getInt("version")).isEqualTo(2);
    }

    @Test
    void aPatchChangesWhatItNamesAndNothingElse() {
        String engagement = met("FR", "DE", "2024-01", "");
        String reference = promised(
                "FR",
                "DE",
                "propose 2024-01",
                ", 'engagement': '" + engagement
                        + "', 'due': '2024', 'links': [ { 'agreement': 'sg-vn-transnational-crime-2018' } ]");
        String at = PATH + "/" + reference;
        String before = knownNow(at);
        patch(at, "{ 'due': null, 'mutual': true, 'titles': { 'vi': 'Cam kết' } }")
                .then()
                .statusCode(200)
                .body("due", nullValue())
                .body("mutual", equalTo(true))
                .body("titles.size()", equalTo(2))
                .body("engagement", equalTo(engagement))
                .body("links.agreement", contains("sg-vn-transnational-crime-2018"));
        patch(at, "{ 'engagement': null, 'links': null }")
                .then()
                .statusCode(200)
                .body("engagement", nullValue())
                .body("links.size()", equalTo(0));
        patch(at, "{ 'mutual': false }").then().body("mutual", nullValue()).body("version", equalTo(4));
        patch(at, "{ 'mutual': false }").then().statusCode(200).body("version", equalTo(4));
        assertThat(read(at + "?asKnownAt=" + before).getString("engagement")).isEqualTo(engagement);
    }

    @Test
    void aLinkIsOneHoweverItIsWritten() {
        String links = "'links': [ { 'agreement': 'SG-VN-transnational-crime-2018' },"
                + " { 'agreement': 'sg-vn-transnational-crime-2018' } ]";
        String reference = promised("FR", "DE", "propose 2024-01", ", " + links);
        String at = PATH + "/" + reference;
        assertThat(read(at).getList("links.agreement")).containsExactly("sg-vn-transnational-crime-2018");
        patch(at, "{ " + links + " }")
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("links.size()", equalTo(1));
        take(reference, "accept", "2024-02")
                .then()
                .statusCode(201)
                .body("commitment.links.agreement", contains("sg-vn-transnational-crime-2018"));
    }

    @Test
    void theVersionThatWasReadHasToBeNamedAndStillStand() {
        String reference = promised("FR", "DE", "propose 2024-01", "");
        String at = PATH + "/" + reference;
        given().contentType("application/merge-patch+json")
                .body("{ \"note\": \"x\" }")
                .patch(at)
                .then()
                .statusCode(428);
        patch(at, "\"2\"", "{ 'note': 'x' }").then().statusCode(412);
        given().contentType("application/json")
                .header("If-Match", "\"7\"")
                .body("{ \"on\": \"2024\" }")
                .post(at + "/transitions/accept")
                .then()
                .statusCode(412);
        patch(PATH + "/no-such-commitment", "\"1\"", "{}").then().statusCode(404);
        take("no-such-commitment", "accept", "2024").then().statusCode(404);
        take(reference, "sign", "2024").then().statusCode(404).body("detail", containsString("propose, welcome"));
    }

    @Test
    void aDryRunStoresNothing() {
        String reference = promised("FR", "DE", "propose 2024-01", "");
        String at = PATH + "/" + reference;
        String before = given().get(at).asString();
        post(at + "/transitions/fulfil?dryRun=true", "{ 'on': '2024-02' }")
                .then()
                .statusCode(201)
                .body("commitment.status", equalTo("FULFILLED"));
        patch(at + "?dryRun=true", "\"1\"", "{ 'due': '2024' }")
                .then()
                .statusCode(200)
                .body("due", equalTo("2024"));
        String unused = unusedReference();
        post(PATH + "?dryRun=true", body(unused, "FR", "DE", "accept 2024", ""))
                .then()
                .statusCode(201);
        given().get(PATH + "/" + unused).then().statusCode(404);
        assertThat(given().get(at).asString()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/by                     | { 'titles': {'en':'x'}, 'by': 'Atlantis', 'to': 'FR', 'steps': [ {'step':'accept','on':'2024'} ] }",
                "/to                     | { 'titles': {'en':'x'}, 'by': 'FR', 'to': 'FRA', 'steps': [ {'step':'accept','on':'2024'} ] }",
                "/to                     | { 'titles': {'en':'x'}, 'by': 'FR', 'steps': [ {'step':'accept','on':'2024'} ] }",
                "/steps                  | { 'titles': {'en':'x'}, 'by': 'FR', 'to': 'DE', 'steps': [] }",
                "/steps/0/step           | { 'titles': {'en':'x'}, 'by': 'FR', 'to': 'DE', 'steps': [ {'step':'sign','on':'2024'} ] }",
                "/steps/0/step           | { 'titles': {'en':'x'}, 'by': 'FR', 'to': 'DE', 'steps': [ {'on':'2024'} ] }",
                "/steps/0/on             | { 'titles': {'en':'x'}, 'by': 'FR', 'to': 'DE', 'steps': [ {'step':'accept','on':'2024-13'} ] }",
                "/steps/0/on             | { 'titles': {'en':'x'}, 'by': 'FR', 'to': 'DE', 'steps': [ {'step':'accept','on':'2097'} ] }",
                "/steps/0/party          | { 'titles': {'en':'x'}, 'by': 'FR', 'to': 'DE', 'steps': [ {'step':'accept','on':'2024','party':'SG'} ] }",
                "/steps/0/citations/0/source | { 'titles': {'en':'x'}, 'by': 'FR', 'to': 'DE', 'steps': [ {'step':'accept','on':'2024','citations':[{'source':'none'}]} ] }",
                "/citations/0/source     | { 'titles': {'en':'x'}, 'by': 'FR', 'to': 'DE', 'citations':[{'source':'none'}], 'steps': [ {'step':'accept','on':'2024'} ] }",
                "/links/0/agreement      | { 'titles': {'en':'x'}, 'by': 'FR', 'to': 'DE', 'links':[{'agreement':'none'}], 'steps': [ {'step':'accept','on':'2024'} ] }",
                "/links/0/act            | { 'titles': {'en':'x'}, 'by': 'FR', 'to': 'DE', 'links':[{'agreement':'sg-vn-transnational-crime-2024','act':9}], 'steps': [ {'step':'accept','on':'2024'} ] }",
                "/engagement             | { 'titles': {'en':'x'}, 'by': 'FR', 'to': 'DE', 'engagement':'none', 'steps': [ {'step':'accept','on':'2024'} ] }",
                "/due                    | { 'titles': {'en':'x'}, 'by': 'FR', 'to': 'DE', 'due':'soon', 'steps': [ {'step':'accept','on':'2024'} ] }",
                "/titles                 | { 'titles': {}, 'by': 'FR', 'to': 'DE', 'steps': [ {'step':'accept','on':'2024'} ] }",
                "/status                 | { 'status': 'FULFILLED' }",
            })
    void whatIsNotValidIsRefusedWhereItStands(String pointer, String body) {
        post(PATH, body).then().statusCode(400).body("errors.pointer", contains(pointer));
    }

    @Test
    void tomorrowMayHaveBegunElsewhereAndNoLaterDayMay() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String reference = promised("FR", "DE", "propose 2024-01", "");
        take(reference, "accept", today.plusDays(2).toString())
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/on"));
        take(reference, "accept", today.plusDays(1).toString()).then().statusCode(201);
        assertThat(status(reference, "")).isEqualTo("PROPOSED");
        assertThat(status(reference, "?asOf=" + today.plusDays(1))).isEqualTo("ACCEPTED");
    }

    /** {@code -Dcourse.seed=…} for the same once more. */
    @Test
    void recordedOneByOneInAnyOrderItComesToTheSame() {
        Random random = new Random(SEED);
        List<String> steps = Arrays.asList("accept 2024-03", "start 2024-04-15", "fulfil 2024-05/2024-06");
        String atOnce = promised("FR", "DE", "propose 2024-01; " + String.join("; ", steps), "");
        for (int round = 0; round < 4; round++) {
            Collections.shuffle(steps, random);
            String oneByOne = promised("FR", "DE", "propose 2024-01", "");
            for (String step : steps) {
                take(oneByOne, step.split(" ")[0], step.split(" ")[1]).then().statusCode(201);
            }
            for (String day :
                    List.of("2023-12-31", "2024-01-31", "2024-03-31", "2024-04-15", "2024-05-01", "2024-06-30")) {
                List<Object> one = new ArrayList<>();
                List<Object> other = new ArrayList<>();
                for (String field : List.of("status", "since", "certain", "open")) {
                    one.add(read(PATH + "/" + atOnce + "?asOf=" + day).get(field));
                    other.add(read(PATH + "/" + oneByOne + "?asOf=" + day).get(field));
                }
                assertThat(other)
                        .as("-Dcourse.seed=%d, %s on %s", SEED, steps, day)
                        .isEqualTo(one);
            }
        }
    }
}
