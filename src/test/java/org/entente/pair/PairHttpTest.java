package org.entente.pair;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.entente.SqlLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PairHttpTest {

    /** Between Fiji and Tonga, so that no other test meets them. */
    @BeforeEach
    void whatStandsBetweenFijiAndTonga() {
        if (given().get("/v1/agreements/fj-to-first").statusCode() == 200) {
            return;
        }
        agreement("fj-to-first", "", act("bring-into-force", "1970-01-01"));
        agreement("fj-to-second", "", act("sign", "1980-01-01"), act("bring-into-force", "1980-06-01"));
        agreement("fj-to-third", "", act("propose", "2020-01-01"));
        agreement("fj-to-rival", "", act("open-negotiations", "2021-01-01"));
        relation("fj-to-second", "REPLACES", "fj-to-first");
        relation("fj-to-third", "PROPOSED_TO_REPLACE", "fj-to-second");
        relation("fj-to-rival", "PROPOSED_TO_REPLACE", "fj-to-second");
        agreement("fj-to-renewed", """
                "clauses": { "entryIntoForce": { "rule": "ON_SIGNATURE" },
                             "duration": { "rule": "TACIT_RENEWAL", "initial": "P10Y", "period": "P5Y", "notice": "P6M" } },
                """, act("sign", "2001-06-01"));
        agreement("fj-to-asleep", "", act("bring-into-force", "1990-01-01"), act("suspend", "2000-01-01"));
        agreement("fj-to-over", "", act("bring-into-force", "1960-01-01"), act("terminate", "1965-01-01"));
    }

    @Test
    void allThatStandsBetweenTwoPartiesIsOneAnswer() {
        JsonPath pair = pair("FJ-TO?asOf=2022-01-01");
        assertThat(pair.getString("pair")).isEqualTo("FJ-TO");
        assertThat(pair.getList("parties.name")).containsExactly("Fiji", "Tonga");
        assertThat(pair.<String, Integer>getMap("counts"))
                .isEqualTo(Map.of(
                        "PROPOSED",
                        1,
                        "NEGOTIATING",
                        1,
                        "IN_FORCE",
                        2,
                        "SUSPENDED",
                        1,
                        "TERMINATED",
                        1,
                        "SUPERSEDED",
                        1));
        assertThat(pair.getList("inEffect.reference")).containsExactly("fj-to-second", "fj-to-renewed");
        assertThat(pair.getList("suspended.reference")).containsExactly("fj-to-asleep");
        assertThat(pair.getList("open.reference")).containsExactly("fj-to-third", "fj-to-rival");
    }

    @Test
    void ofTheCaseItTellsWhatWasKnownBeforeTheSecondReport() {
        String pair = "/v1/pairs/SG-VN?asOf=2024-06-01&format=text&asKnownAt=";
        assertThat(given().get(pair + "2024-01-01").asString()).isEqualTo("""
                SG-VN on 2024-06-01: 1 PROPOSED, 1 IN_FORCE
                in effect
                  sg-vn-transnational-crime-2018: IN_FORCE since 2023-10-16/2023-10-19, Memorandum of understanding on cooperation in preventing and combating transnational crime
                open
                  sg-vn-transnational-crime-amendment: PROPOSED since 2023-10-16/2023-10-19, Documents amending and supplementing the memorandum of understanding on transnational crime
                met
                  sicw-2023: 2023-10-16 to 2023-10-19, Singapore, Singapore International Cyber Week 2023 and 8th ASEAN Ministerial Conference on Cybersecurity
                promised
                  sg-vn-data-centre-2023: PROPOSED, VN to SG, Cooperate in digital transformation and in building a national data centre
                  sg-vn-cyber-threats-2023: PROPOSED, VN to SG, Exchange information and coordinate quickly on cyber threats and cybercrime
                  sg-vn-delegations-2023: PROPOSED, VN to SG, Exchange delegations at all levels to share experience on cybersecurity, cybercrime and transnational crime
                  sg-vn-e-government-2023: PROPOSED, VN to SG, Share experience in building and running e-government and smart cities
                  sg-vn-crime-information-2023: PROPOSED, VN to SG, Exchange information on crime that concerns both countries
                  sg-vn-amending-documents-2023: PROPOSED, VN to SG, Negotiate and sign the documents that amend and supplement the memorandum of understanding on transnational crime
                """);
        assertThat(given().get(pair + "2024-06-01").asString())
                .startsWith("SG-VN on 2024-06-01: 2 PROPOSED, 1 IN_FORCE\n")
                .contains(
                        "replacement proposed\n",
                        "  sg-vn-transnational-crime-2024 (PROPOSED), proposed to replace sg-vn-transnational-crime-2018 (IN_FORCE)\n",
                        "met\n  milipol-asia-pacific-2024: 2024-04-03 to 2024-04-05",
                        "  sg-vn-replacement-2024: WELCOMED, VN to SG, ");
    }

    @Test
    void titlesAreInTheLanguageThatIsAskedFor() {
        given().header("Accept-Language", "fr")
                .get("/v1/pairs/SG-VN?asOf=2024-06-01&asKnownAt=2024-06-01")
                .then()
                .statusCode(200)
                .body("inEffect[0].title", org.hamcrest.Matchers.startsWith("Mémorandum d'entente"));
    }

    @Test
    void whatWasPromisedIsThereUntilItIsSettledAndOverdueOnceItsDayHasPassed() {
        given().contentType("application/json").body("""
                        { "reference": "fj-to-promise", "titles": { "en": "Clear the channel" }, "by": "FJ", "to": "TO",
                          "due": "2011", "steps": [ { "step": "propose", "on": "2010-05-01" },
                                                    { "step": "accept", "on": "2010-06-01" },
                                                    { "step": "fulfil", "on": "2013-01-01" } ] }""").post("/v1/commitments");
        assertThat(pair("FJ-TO?asOf=2010-04-30").getList("commitments")).isEmpty();
        assertThat(pair("FJ-TO?asOf=2010-05-31").<Map<String, Object>>getList("commitments"))
                .containsExactly(Map.of(
                        "reference", "fj-to-promise",
                        "title", "Clear the channel",
                        "by", "FJ",
                        "to", "TO",
                        "status", "PROPOSED",
                        "due", "2011",
                        "overdue", false));
        assertThat(pair("FJ-TO?asOf=2011-12-31").getString("commitments[0].overdue"))
                .isEqualTo("false");
        assertThat(pair("FJ-TO?asOf=2012-01-01").getString("commitments[0].overdue"))
                .isEqualTo("true");
        assertThat(pair("FJ-TO?asOf=2013-01-01").getList("commitments")).isEmpty();
    }

    @Test
    void anAgreementInEffectShowsWhatComesNext() {
        assertThat(pair("FJ-TO?asOf=2022-01-01").getString("inEffect[1].next.on"))
                .isEqualTo("2025-12-01");
        assertThat(pair("FJ-TO?asOf=2022-01-01").getString("inEffect[1].next.kind"))
                .isEqualTo("LAST_DAY_FOR_NOTICE");
        assertThat(pair("FJ-TO?asOf=2010-12-01").getString("inEffect[1].next.on"))
                .isEqualTo("2010-12-01");
        assertThat(pair("FJ-TO?asOf=2010-12-02").getString("inEffect[1].next.on"))
                .isEqualTo("2015-12-01");
        assertThat(pair("FJ-TO?asOf=2022-01-01").getMap("inEffect[0]")).doesNotContainKey("next");
    }

    @Test
    void aChainHoldsWhateverReplacesAndIsToReplace() {
        JsonPath pair = pair("FJ-TO?asOf=2022-01-01");
        assertThat(pair.getList("chains")).hasSize(1);
        assertThat(pair.<Map<String, Object>>getList("chains[0].agreements"))
                .containsExactly(
                        Map.of("reference", "fj-to-first", "status", "SUPERSEDED"),
                        Map.of("reference", "fj-to-second", "status", "IN_FORCE"),
                        Map.of("reference", "fj-to-rival", "status", "NEGOTIATING"),
                        Map.of("reference", "fj-to-third", "status", "PROPOSED"));
        assertThat(pair.<Map<String, Object>>getList("chains[0].replacements"))
                .containsExactly(
                        Map.of("agreement", "fj-to-rival", "replaces", "fj-to-second", "proposed", true),
                        Map.of("agreement", "fj-to-second", "replaces", "fj-to-first", "proposed", false),
                        Map.of("agreement", "fj-to-third", "replaces", "fj-to-second", "proposed", true));
    }

    @Test
    void asOfAnEarlierDayOtherAgreementsStandThere() {
        JsonPath pair = pair("FJ-TO?asOf=1980-03-01");
        assertThat(pair.<String, Integer>getMap("counts"))
                .isEqualTo(Map.of("IN_FORCE", 1, "SIGNED", 1, "TERMINATED", 1));
        assertThat(pair.getList("inEffect.reference")).containsExactly("fj-to-first");
        assertThat(pair.getList("open.reference")).containsExactly("fj-to-second");
    }

    @Test
    void asKnownBeforeAnyOfItNothingStands() {
        JsonPath pair = pair("FJ-TO?asOf=2022-01-01&asKnownAt=2020-01-01");
        assertThat(pair.getMap("counts")).isEmpty();
        assertThat(pair.getList("inEffect")).isEmpty();
        assertThat(pair.getList("chains")).isEmpty();
    }

    @Test
    void asTextItReadsWithoutATable() {
        assertThat(given().get("/v1/pairs/FJ-TO?asOf=2022-01-01&format=text").asString())
                .isEqualTo("""
                        FJ-TO on 2022-01-01: 1 PROPOSED, 1 NEGOTIATING, 2 IN_FORCE, 1 SUSPENDED, 1 TERMINATED, 1 SUPERSEDED
                        in effect
                          fj-to-second: IN_FORCE since 1980-06-01, Treaty fj-to-second, replacement proposed
                          fj-to-renewed: IN_FORCE since 2001-06-01, Treaty fj-to-renewed; next 2025-12-01 LAST_DAY_FOR_NOTICE
                        suspended
                          fj-to-asleep: SUSPENDED since 2000-01-01, Treaty fj-to-asleep
                        open
                          fj-to-third: PROPOSED since 2020-01-01, Treaty fj-to-third
                          fj-to-rival: NEGOTIATING since 2021-01-01, Treaty fj-to-rival
                        replacements
                          fj-to-rival (NEGOTIATING), proposed to replace fj-to-second (IN_FORCE)
                          fj-to-second (IN_FORCE), replaces fj-to-first (SUPERSEDED)
                          fj-to-third (PROPOSED), proposed to replace fj-to-second (IN_FORCE)
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TO-FJ", "fj-to", "FJI-TON", "ton-FJ"})
    void aPairIsReadInAnyOrderAndCase(String pair) {
        assertThat(given().get("/v1/pairs/" + pair + "?asOf=2022-01-01").asString())
                .isEqualTo(given().get("/v1/pairs/FJ-TO?asOf=2022-01-01").asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"FJ", "FJ-FJ", "FJ-FJI", "FJ-TO-VN", "FJ-XX", "FJ-", "-", "FJ--TO", "FJTO", "fj_to"})
    void whatNamesNoTwoPartiesIsNotFound(String pair) {
        given().get("/v1/pairs/" + pair)
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"))
                .body("detail", org.hamcrest.Matchers.containsString("such as SG-VN"));
    }

    @Test
    void betweenStatesWithoutAnyAgreementNothingStands() {
        given().get("/v1/pairs/TV-NR?asOf=2022-01-01&format=text")
                .then()
                .statusCode(200)
                .body(equalTo("NR-TV on 2022-01-01: no agreement\n"));
    }

    @Test
    void aPairTakesSixStatementsAtMost() {
        List<String> statements =
                SqlLog.during(() -> given().get("/v1/pairs/FJ-TO").then().statusCode(200));
        assertThat(statements)
                .hasSizeLessThanOrEqualTo(6)
                .allSatisfy(statement ->
                        assertThat(statement).contains("audience_a", "audience_b", "known_from", "known_to"));
    }

    @Test
    void pairsAreListedWithWhatTheyHave() {
        JsonPath pairs = given().get("/v1/pairs?party=TO&asOf=2022-01-01").jsonPath();
        assertThat(pairs.getList("items"))
                .containsExactly(Map.of("pair", "FJ-TO", "names", "Fiji – Tonga", "agreements", 7, "inEffect", 2));
        assertThat(given().get("/v1/pairs?party=TO&asKnownAt=2020-01-01")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void thePagesOfThePairsLoseAndRepeatNothing() {
        List<String> whole = given().get("/v1/pairs?limit=500").jsonPath().getList("items.pair");
        assertThat(whole).isSorted().doesNotHaveDuplicates().contains("FJ-TO", "SG-VN");
        List<String> pages = new java.util.ArrayList<>();
        String next = null;
        do {
            JsonPath page = given().urlEncodingEnabled(false)
                    .get("/v1/pairs?limit=1" + (next == null ? "" : "&cursor=" + next))
                    .jsonPath();
            pages.addAll(page.getList("items.pair"));
            next = page.getString("next");
        } while (next != null);
        assertThat(pages).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({"party=Atlantis", "party=FJ&party=TO", "limit=0", "cursor=x", "asOf=2024", "sort=x"})
    void aBadQuestionIsRefused(String query) {
        given().get("/v1/pairs?" + query).then().statusCode(400);
    }

    @Test
    void aListOfPairsTakesTheHeadAndOnePage() {
        assertThat(SqlLog.during(() -> given().get("/v1/pairs").then().statusCode(200)))
                .hasSize(2);
    }

    private static JsonPath pair(String pair) {
        return given().get("/v1/pairs/" + pair).then().statusCode(200).extract().jsonPath();
    }

    private static String act(String act, String on) {
        return "{ \"act\": \"" + act + "\", \"on\": \"" + on + "\" }";
    }

    private static void agreement(String reference, String clauses, String... acts) {
        given().contentType("application/json")
                .body("""
                        { "reference": "%s", "titles": { "en": "Treaty %s" }, "kind": "TREATY", %s
                          "parties": [ { "code": "FJ" }, { "code": "TO" } ], "acts": [ %s ] }""".formatted(reference, reference, clauses, String.join(", ", acts)))
                .post("/v1/agreements")
                .then()
                .statusCode(201);
    }

    private static void relation(String newer, String type, String older) {
        given().contentType("application/json")
                .body(Map.of("type", type, "agreement", older))
                .post("/v1/agreements/" + newer + "/relations")
                .then()
                .statusCode(201);
    }
}
