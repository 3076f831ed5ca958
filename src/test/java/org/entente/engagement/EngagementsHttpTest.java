package org.entente.engagement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.Json.pretty;
import static org.entente.engagement.Commitments.ENGAGEMENTS;
import static org.entente.engagement.Commitments.knownNow;
import static org.entente.engagement.Commitments.met;
import static org.entente.engagement.Commitments.patch;
import static org.entente.engagement.Commitments.post;
import static org.entente.engagement.Commitments.read;
import static org.entente.engagement.Commitments.unusedReference;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where parties met. */
@QuarkusTest
class EngagementsHttpTest {

    @Test
    void itIsReadAsItWasPutOnRecord() {
        String reference = unusedReference();
        Response created = post(
                ENGAGEMENTS,
                "{ 'reference': '" + reference.toUpperCase() + "', 'titles': { 'en': 'Summit' }, 'kind': 'SUMMIT',"
                        + " 'begins': '2024-05-30', 'ends': '2024-06', 'place': 'Bern', 'parties': ['vnm', 'EU', 'CH', 'VN'],"
                        + " 'participants': [ { 'name': 'A. B.', 'title': 'Minister', 'party': 'VNM', 'role': 'host' },"
                        + " { 'name': 'C. D.', 'organisation': 'World Bank' } ], 'note': 'In two rounds',"
                        + " 'links': [ { 'agreement': 'sg-vn-transnational-crime-2018', 'act': 1 },"
                        + " { 'agreement': 'sg-vn-transnational-crime-2024' } ],"
                        + " 'citations': [ { 'source': 'vna-2024-04', 'quote': 'Et' } ] }");
        created.then()
                .statusCode(201)
                .header("Location", containsString(ENGAGEMENTS + "/" + reference))
                .header("ETag", containsString("\"1."));
        String expected = pretty("""
                { "reference": "%s", "title": "Summit", "titles": { "en": "Summit" }, "kind": "SUMMIT",
                  "begins": "2024-05-30", "ends": "2024-06", "place": "Bern",
                  "parties": [ { "code": "CH", "name": "Switzerland" }, { "code": "EU", "name": "European Union" },
                    { "code": "VN", "name": "Viet Nam" } ],
                  "participants": [ { "name": "A. B.", "title": "Minister", "party": "VN", "role": "host" },
                    { "name": "C. D.", "organisation": "World Bank" } ],
                  "note": "In two rounds",
                  "links": [ { "agreement": "sg-vn-transnational-crime-2018", "act": 1 },
                    { "agreement": "sg-vn-transnational-crime-2024" } ],
                  "citations": [ { "source": "vna-2024-04", "quote": "Et" } ],
                  "recordedAt": "%s", "recordedBy": "anonymous", "version": 1 }""".formatted(reference, created.jsonPath().getString("recordedAt")));
        assertThat(pretty(created.asString())).isEqualTo(expected);
        assertThat(pretty(
                        given().get(ENGAGEMENTS + "/" + reference.toUpperCase()).asString()))
                .isEqualTo(expected);
        assertThat(given().header("Accept", "text/plain")
                        .get(ENGAGEMENTS + "/" + reference)
                        .asString())
                .contains("parties       CH EU VN", "links         sg-vn-transnational-crime-2018 ");
    }

    @Test
    void aReferenceIsMadeUpAndNeverUsedTwice() {
        String made = post(
                        ENGAGEMENTS,
                        "{ 'titles': { 'en': 'x' }, 'kind': 'CALL', 'begins': '2024', 'parties': ['VN', 'SG', 'LA'] }")
                .jsonPath()
                .getString("reference");
        assertThat(made).matches("la-sg-[a-z2-7]{6}");
        post(
                        ENGAGEMENTS,
                        "{ 'reference': '" + made
                                + "', 'titles': { 'en': 'x' }, 'kind': 'CALL', 'begins': '2024', 'parties': ['VN'] }")
                .then()
                .statusCode(409)
                .body("code", equalTo("REFERENCE_TAKEN"));
    }

    @Test
    void aPatchMakesAVersionAndTheOldOneStaysKnown() {
        String reference = met("FR", "DE", "2024-01-01", ", 'place': 'Bonn'");
        String at = ENGAGEMENTS + "/" + reference;
        String before = knownNow(at);
        String old = given().get(at + "?asKnownAt=" + before).asString();
        patch(at, "{ 'place': null, 'begins': '2024-01-02', 'parties': ['FR', 'CH'] }")
                .then()
                .statusCode(200)
                .header("ETag", containsString("\"2."))
                .body("place", nullValue())
                .body("begins", equalTo("2024-01-02"))
                .body("parties.code", contains("CH", "FR"))
                .body("titles.en", equalTo("Meeting " + reference))
                .body("version", equalTo(2));
        assertThat(given().get(at + "?asKnownAt=" + before).asString()).isEqualTo(old);
        assertThat(read(at + "?asKnownAt=" + before).getString("place")).isEqualTo("Bonn");
        given().get(at + "?asKnownAt=2024-01-01").then().statusCode(404);
        patch(at, "{ 'place': null }").then().statusCode(200).body("version", equalTo(2));
        patch(at, "{ 'links': [ { 'agreement': 'sg-vn-transnational-crime-2018', 'act': 2 } ] }")
                .then()
                .body("links.act", contains(2))
                .body("version", equalTo(3));
        patch(at, "{ 'note': 'Of an act' }").then().body("links.act", contains(2));
    }

    @Test
    void aPatchIsHeldToTheSameRules() {
        String at = ENGAGEMENTS + "/" + met("FR", "DE", "2024-01-01", "");
        patch(at, "{ 'titles': null }").then().statusCode(400).body("errors.pointer", contains("/titles"));
        patch(at, "{ 'parties': [] }").then().statusCode(400).body("errors.pointer", contains("/parties"));
        patch(at, "{ 'participants': [ { 'title': 'x', 'party': 'FR' } ] }")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/participants/0/name"));
        patch(at, "{ 'ends': '2023' }").then().statusCode(400).body("errors.pointer", contains("/ends"));
        patch(at, "{ 'reference': 'other' }").then().statusCode(400);
        patch(at, "{ 'kind': 'PARTY' }").then().statusCode(400);
        patch(at, "\"9\"", "{ 'note': 'x' }").then().statusCode(412);
        given().contentType("application/merge-patch+json")
                .body("{}")
                .patch(at)
                .then()
                .statusCode(428);
        patch(ENGAGEMENTS + "/no-such-meeting", "\"1\"", "{}").then().statusCode(404);
        assertThat(read(at).getInt("version")).isEqualTo(1);
    }

    @Test
    void aDryRunStoresNothing() {
        String reference = met("FR", "DE", "2024-01-01", "");
        String at = ENGAGEMENTS + "/" + reference;
        String before = given().get(at).asString();
        patch(at + "?dryRun=true", "\"1\"", "{ 'place': 'Bonn' }")
                .then()
                .statusCode(200)
                .body("place", equalTo("Bonn"));
        String unused = unusedReference();
        post(
                        ENGAGEMENTS + "?dryRun=true",
                        "{ 'reference': '" + unused
                                + "', 'titles': {'en':'x'}, 'kind': 'CALL', 'begins': '2024', 'parties': ['FR'] }")
                .then()
                .statusCode(201);
        given().get(ENGAGEMENTS + "/" + unused).then().statusCode(404);
        assertThat(given().get(at).asString()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/parties              | { 'titles': {'en':'x'}, 'kind': 'CALL', 'begins': '2024', 'parties': [] }",
                "/parties/1            | { 'titles': {'en':'x'}, 'kind': 'CALL', 'begins': '2024', 'parties': ['FR', 'Atlantis'] }",
                "/begins               | { 'titles': {'en':'x'}, 'kind': 'CALL', 'begins': 'soon', 'parties': ['FR'] }",
                "/begins               | { 'titles': {'en':'x'}, 'kind': 'CALL', 'begins': '0999', 'parties': ['FR'] }",
                "/ends                 | { 'titles': {'en':'x'}, 'kind': 'CALL', 'begins': '2024', 'ends': '2023', 'parties': ['FR'] }",
                "/participants/0/party | { 'titles': {'en':'x'}, 'kind': 'CALL', 'begins': '2024', 'parties': ['FR'], 'participants': [ {'name':'A', 'party':'DE'} ] }",
                "/participants/0/party | { 'titles': {'en':'x'}, 'kind': 'CALL', 'begins': '2024', 'parties': ['FR'], 'participants': [ {'name':'A'} ] }",
                "/participants/0/name  | { 'titles': {'en':'x'}, 'kind': 'CALL', 'begins': '2024', 'parties': ['FR'], 'participants': [ {'name':' ', 'party':'FR'} ] }",
                "/links/0/agreement    | { 'titles': {'en':'x'}, 'kind': 'CALL', 'begins': '2024', 'parties': ['FR'], 'links': [ {'agreement':'none'} ] }",
                "/links/0/act          | { 'titles': {'en':'x'}, 'kind': 'CALL', 'begins': '2024', 'parties': ['FR'], 'links': [ {'agreement':'sg-vn-transnational-crime-2024','act':7} ] }",
                "/citations/0/source   | { 'titles': {'en':'x'}, 'kind': 'CALL', 'begins': '2024', 'parties': ['FR'], 'citations': [ {'source':'none'} ] }",
                "/kind                 | { 'titles': {'en':'x'}, 'begins': '2024', 'parties': ['FR'] }",
                "/titles/xx-           | { 'titles': {'xx-':'x'}, 'kind': 'CALL', 'begins': '2024', 'parties': ['FR'] }",
            })
    void whatIsNotValidIsRefusedWhereItStands(String pointer, String body) {
        post(ENGAGEMENTS, body).then().statusCode(400).body("errors.pointer", contains(pointer));
    }

    @Test
    void theyAreFoundByWhoAndWhenAndWhatTheyDealtWith() {
        String early = met("TG", "GA", "2021-03-01", ", 'ends': '2021-03-05'");
        String late = met("TG", "ECOWAS", "2022", ", 'links': [ { 'agreement': 'sg-vn-transnational-crime-2018' } ]");
        String latest = met("GA", "TG", "2097-01-01", "");
        assertThat(found("party=TG")).containsExactly(latest, late, early);
        assertThat(found("party=tgo&party=GA")).containsExactly(latest, early);
        assertThat(found("party=ECOWAS")).containsExactly(late);
        assertThat(found("party=TG&asOf=2024-01-01")).containsExactly(late, early);
        assertThat(found("party=TG&asOf=2021-12-31")).containsExactly(early);
        assertThat(found("party=TG&from=2021-03-05&to=2021-03-05")).containsExactly(early);
        assertThat(found("party=TG&from=2021-03-06&to=2021-12-31")).isEmpty();
        assertThat(found("party=TG&from=2022-12-31")).containsExactly(latest, late);
        assertThat(found("party=TG&to=2021-03-01")).containsExactly(early);
        assertThat(found("party=TG&agreement=SG-VN-transnational-crime-2018")).containsExactly(late);
        assertThat(found("party=TG&agreement=no-such-agreement")).isEmpty();
        assertThat(found("party=TG&asKnownAt=2024-01-01")).isEmpty();
        patch(ENGAGEMENTS + "/" + late, "{ 'links': null, 'parties': ['TG'], 'begins': '2020' }")
                .then()
                .statusCode(200);
        assertThat(found("party=TG")).containsExactly(latest, early, late);
        assertThat(found("party=ECOWAS")).isEmpty();
        assertThat(found("party=TG&agreement=sg-vn-transnational-crime-2018")).isEmpty();
    }

    @Test
    void aPageHasTheDayOfTheFirst() {
        String early = met("BI", "KM", "2020-01-01", "");
        String late = met("BI", "KM", "2021-01-01", "");
        String latest = met("BI", "KM", "2097-01-01", "");
        for (String day : List.of("&asOf=2024-01-01", "")) {
            List<String> expected = day.isEmpty() ? List.of(latest, late, early) : List.of(late, early);
            assertThat(found("party=BI" + day)).isEqualTo(expected);
            String next = read(ENGAGEMENTS + "?party=BI&limit=1" + day).getString("next");
            String following = ENGAGEMENTS + "?party=BI&cursor=" + next;
            assertThat(given().urlEncodingEnabled(false)
                            .get(following)
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath()
                            .getList("items.reference"))
                    .isEqualTo(expected.subList(1, expected.size()));
            given().urlEncodingEnabled(false)
                    .get(following + "&asOf=2023-01-01")
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void aLinkIsOneHoweverItIsWritten() {
        String at = ENGAGEMENTS + "/"
                + met(
                        "FR",
                        "DE",
                        "2024-01-01",
                        ", 'links': [ { 'agreement': 'SG-VN-transnational-crime-2018' },"
                                + " { 'agreement': 'sg-vn-transnational-crime-2018', 'act': 1 },"
                                + " { 'agreement': 'sg-vn-Transnational-Crime-2018' } ]");
        assertThat(read(at).getList("links.act")).containsExactly(null, 1);
        patch(
                        at,
                        "{ 'links': [ { 'agreement': 'SG-VN-TRANSNATIONAL-CRIME-2018' },"
                                + " { 'agreement': 'SG-VN-transnational-crime-2018', 'act': 1 },"
                                + " { 'agreement': 'sg-vn-transnational-crime-2018', 'act': 1 } ] }")
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("links.size()", equalTo(2));
        patch(
                        at,
                        "{ 'links': [ { 'agreement': 'SG-VN-transnational-crime-2018' },"
                                + " { 'agreement': 'sg-vn-transnational-crime-2018' }, { 'agreement': 'none' } ] }")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/links/2/agreement"));
    }

    @ParameterizedTest
    @CsvSource({
        "party=Atlantis",
        "party=FR&party=DE&party=SG",
        "from=2024",
        "to=2024-02-30",
        "from=0001-01-01",
        "agreement=!",
        "limit=0",
        "cursor=x",
        "asOf=2024",
        "kind=VISIT"
    })
    void whatAListDoesNotKnowIsRefused(String query) {
        given().get(ENGAGEMENTS + "?" + query).then().statusCode(400);
    }

    private static List<String> found(String query) {
        return read(ENGAGEMENTS + "?" + query).getList("items.reference");
    }
}
