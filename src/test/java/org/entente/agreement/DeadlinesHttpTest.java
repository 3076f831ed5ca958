package org.entente.agreement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.Json.pretty;
import static org.entente.agreement.Agreements.corrected;
import static org.entente.agreement.Agreements.knownNow;
import static org.entente.agreement.Agreements.perform;
import static org.entente.agreement.Agreements.recordedWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.TheClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days that somebody should know beforehand. */
@QuarkusTest
class DeadlinesHttpTest {
    private static final String TEN_THEN_FIVE = "{'entryIntoForce':{'rule':'DEFAULT'},'duration':"
            + "{'rule':'TACIT_RENEWAL','initial':'P10Y','period':'P5Y','notice':'P6M'}}";
    private static final String IN_FORCE_2001 = "sign on 2001-03-01; ratify on 2001-06-01";

    @AfterEach
    void setBack() {
        TheClock.reset();
    }

    private static JsonPath deadlines(String query) {
        Response answer = given().get("/v1/deadlines?" + query);
        assertThat(answer.statusCode()).as(query).isEqualTo(200);
        return answer.jsonPath();
    }

    private static List<String> days(String query) {
        return deadlines(query).getList("items.on");
    }

    @Test
    void theLastDayForNoticeOfEachPeriod() {
        String reference = recordedWith("NZ", TEN_THEN_FIVE, IN_FORCE_2001);
        assertThat(pretty(given().get("/v1/deadlines?party=NZ&asOf=2010-11-01&within=P60D")
                        .asString()))
                .isEqualTo(pretty("""
                { "items": [ { "on": "2010-12-01", "kind": "LAST_DAY_FOR_NOTICE", "agreement": "%1$s",
                  "title": "Treaty %1$s", "parties": [ "DE", "NZ" ],
                  "explanation": "the period ends on 2011-06-01 (exclusive) and is renewed for 5 years unless notice is received by 2010-12-01, 6 months before its end (TACIT_RENEWAL, 10 years from the entry into force 2001-06-01)",
                  "key": "last-day-for-notice.1", "changedAt": "%2$s" } ] }""".formatted(reference, knownNow(reference))));
        assertThat(days("party=NZ&party=DE&asOf=2010-12-01&within=P0D")).containsExactly("2010-12-01");
        assertThat(days("party=NZ&asOf=2010-11-30&within=P1D")).containsExactly("2010-12-01");
        assertThat(days("party=NZ&asOf=2010-11-29&within=P1D")).isEmpty();
        assertThat(days("party=NZ&asOf=2010-12-02")).isEmpty();
        assertThat(days("party=NZ&asOf=2001-06-02&within=P20Y"))
                .containsExactly("2010-12-01", "2015-12-01", "2020-12-01");
        assertThat(deadlines("party=NZ&asOf=2001-06-02&within=P20Y").getList("items.key"))
                .containsExactly("last-day-for-notice.1", "last-day-for-notice.2", "last-day-for-notice.3");

        perform(reference, "give-non-renewal-notice by DE on 2012-01-01").then().statusCode(201);
        JsonPath stopped = deadlines("party=NZ&asOf=2014-01-01&within=P10Y");
        assertThat(stopped.getList("items.kind")).containsExactly("END_OF_NOTICE_PERIOD");
        assertThat(stopped.getList("items.on")).containsExactly("2016-06-01");
        assertThat(days("party=NZ&asOf=2010-12-01&within=P0D")).containsExactly("2010-12-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // spotless:off
                "ENTRY_INTO_FORCE         | 2024-03-01            | {'entryIntoForce':{'rule':'ON_LATER_NOTIFICATION','plus':'P30D'}} | sign on 2024-01-01; notify-completion by DE on 2024-01-10; notify-completion on 2024-01-31",
                "ENTRY_INTO_FORCE         | 2024-03-02/2024-03-30 | {'entryIntoForce':{'rule':'ON_LATER_NOTIFICATION','plus':'P30D'}} | sign on 2024-01-01; notify-completion on 2024-02",
                "ENTRY_INTO_FORCE         | 2024-03-05            | {} | sign on 2024-01-01; bring-into-force on 2024-02-01 effective 2024-03-05",
                "END_OF_TERM              | 2024-03-01            | {'duration':{'rule':'UNTIL','lastDay':'2024-02-29'}} | bring-into-force on 2020-01-01",
                "END_OF_TERM              | 2024-02-29            | {'duration':{'rule':'TERM','length':'P3M'}} | bring-into-force on 2023-11-30",
                "END_OF_NOTICE_PERIOD     | 2024-02-29            | {'denunciation':{'rule':'DENUNCIATION','notice':'P6M'}} | bring-into-force on 2020-01-01; denounce by DE on 2023-08-31",
                "END_OF_SUSPENSION        | 2024-03-01            | {} | bring-into-force on 2020-01-01; suspend on 2021-01-01 lastDay 2024-02-29",
                "PROVISIONAL_WITHOUT_END  | 2021-01-01            | {} | sign on 2020-01-01; apply-provisionally on 2021-01-01",
                "WAITING_FOR_PARTY        | 2021-01-01            | {} | sign on 2020-01-01; ratify by DE on 2021-01-01",
                // spotless:on
            })
    void eachKindStandsOnItsDay(String kind, String day, String clauses, String history) {
        String reference = recordedWith("IS", clauses, history);
        JsonPath found = deadlines("party=IS&asOf=2024-02-15&within=P30D&kind=" + kind)
                .setRootPath("items.find { it.agreement == '" + reference + "' }");
        assertThat(found.getString("on")).isEqualTo(day);
        assertThat(found.getString("kind")).isEqualTo(kind);
        assertThat(found.getString("key"))
                .isEqualTo(kind.toLowerCase(Locale.ROOT).replace('_', '-'));
        assertThat(found.getString("explanation")).isNotBlank();
        assertThat(found.<String>get("party")).isEqualTo(kind.startsWith("WAITING") ? "IS" : null);
        for (String other : List.of("ENTRY_INTO_FORCE", "END_OF_TERM", "LAST_DAY_FOR_NOTICE", "WAITING_FOR_PARTY")) {
            if (!other.equals(kind)) {
                assertThat(deadlines("party=IS&asOf=2024-02-15&within=P30D&kind=" + other)
                                .getList("items.agreement"))
                        .doesNotContain(reference);
            }
        }
    }

    @Test
    void anUncertainDayStandsAsLongAsItMayLieAhead() {
        recordedWith(
                "FJ",
                "{'entryIntoForce':{'rule':'ON_LATER_NOTIFICATION','plus':'P30D'}}",
                "sign on 2024-01-01; notify-completion on 2024-02");
        for (String asOf : List.of("2024-03-01", "2024-03-02", "2024-03-30")) {
            assertThat(days("party=FJ&within=P1D&asOf=" + asOf)).as(asOf).containsExactly("2024-03-02/2024-03-30");
        }
        assertThat(days("party=FJ&within=P1D&asOf=2024-02-29")).isEmpty();
        assertThat(days("party=FJ&within=P1D&asOf=2024-03-31")).isEmpty();
    }

    @Test
    void onePartyHasWaitedLongEnough() {
        recordedWith("MT", "{}", "sign on 2020-01-01; ratify by DE on 2021-01-01");
        assertThat(days("party=MT&asOf=2021-12-31&within=P0D")).isEmpty();
        assertThat(days("party=MT&asOf=2022-01-01&within=P0D")).containsExactly("2021-01-01");
        assertThat(days("party=MT&asOf=2021-12-31&within=P1D")).containsExactly("2021-01-01");
        assertThat(days("party=MT&asOf=2021-03-01&within=P0D&waitingLongerThan=P2M"))
                .containsExactly("2021-01-01");
        assertThat(days("party=MT&asOf=2021-02-28&within=P0D&waitingLongerThan=P2M"))
                .isEmpty();
        assertThat(days("party=MT&asOf=2090-01-01")).as("still waiting").containsExactly("2021-01-01");
        assertThat(deadlines("party=MT").getString("items[0].explanation"))
                .isEqualTo("only ratify by MT is missing since 2021-01-01");
    }

    @Test
    void pagesNeitherLoseNorRepeatWhileOthersWrite() {
        List<String> expected = new ArrayList<>();
        for (int day = 1; day <= 5; day++) {
            recordedWith(
                    "LU",
                    "{'duration':{'rule':'UNTIL','lastDay':'2030-01-0" + day + "'}}",
                    "bring-into-force on 2020-01-01");
            expected.add("2030-01-0" + (day + 1));
        }
        String query = "/v1/deadlines?party=LU&asOf=2029-12-01&limit=2";
        List<String> seen = new ArrayList<>();
        Response page = given().get(query);
        assertThat(page.header("Link")).contains("rel=\"next\"", "cursor=");
        while (page != null) {
            assertThat(page.statusCode()).isEqualTo(200);
            seen.addAll(page.jsonPath().getList("items.on"));
            recordedWith(
                    "LU", "{'duration':{'rule':'UNTIL','lastDay':'2029-12-31'}}", "bring-into-force on 2020-01-01");
            String next = page.jsonPath().getString("next");
            page = next == null ? null : given().urlEncodingEnabled(false).get(query + "&cursor=" + next);
        }
        assertThat(seen).isEqualTo(expected);
        String next = given().get(query).jsonPath().getString("next");
        for (String other : List.of("/v1/deadlines?party=DE&limit=2", query + "&kind=END_OF_TERM", "/v1/quality")) {
            given().urlEncodingEnabled(false)
                    .get(other + (other.contains("?") ? "&" : "?") + "cursor=" + next)
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void whatWasKnownThenStaysKnown() {
        String reference =
                recordedWith("CY", "{'duration':{'rule':'TERM','length':'P10Y'}}", "bring-into-force on 2001-01-01");
        String before = knownNow(reference);
        corrected(reference, 1, "bring-into-force on 2001-02-01");
        String query = "party=CY&asOf=2010-12-01&within=P100D";
        assertThat(days(query)).containsExactly("2011-02-01");
        assertThat(days(query + "&asKnownAt=" + before)).containsExactly("2011-01-01");
        assertThat(deadlines(query).getString("items[0].changedAt")).isEqualTo(knownNow(reference));
    }

    @Test
    void inNinetyDaysThereIsMoreToDo() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        recordedWith("MC", "{}", "sign on 2020-01-01; bring-into-force on 2020-02-01 effective " + today.plusDays(100));
        assertThat(days("party=MC&within=P30D")).isEmpty();
        TheClock.set(today.plusDays(90));
        assertThat(days("party=MC&within=P30D"))
                .containsExactly(today.plusDays(100).toString());
        TheClock.set(today.plusDays(101));
        assertThat(days("party=MC&within=P30D")).isEmpty();
    }

    @Test
    void inOtherForms() {
        recordedWith("LI", "{'duration':{'rule':'UNTIL','lastDay':'2024-02-29'}}", "bring-into-force on 2020-01-01");
        String query = "/v1/deadlines?party=LI&asOf=2024-02-15&format=";
        assertThat(given().get(query + "csv").asString().lines().findFirst().orElseThrow())
                .startsWith("on,kind,agreement,title,parties");
        assertThat(given().get(query + "csv").asString()).contains("2024-03-01,END_OF_TERM,");
        assertThat(given().get(query + "text").asString()).contains("2024-03-01", "END_OF_TERM");
        assertThat(given().get(query + "ndjson").asString().lines()).hasSize(1);
        assertThat(given().header("Accept", "text/calendar")
                        .get(query.replace("&format=", ""))
                        .contentType())
                .startsWith("text/calendar");
        given().get("/v1/agreements?format=calendar").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({
        "within=soon", "within=P-1D", "within=P101Y", "within=", "kind=BIRTHDAY", "party=Atlantis",
        "party=FR&party=DE&party=SG", "waitingLongerThan=PT1H", "limit=0", "cursor=x", "asOf=2024", "until=2024-01-01"
    })
    void whatItDoesNotKnowIsRefused(String query) {
        given().get("/v1/deadlines?" + query).then().statusCode(400);
    }
}
