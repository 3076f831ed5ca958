package org.entente.agreement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.Json.pretty;
import static org.entente.agreement.Agreements.corrected;
import static org.entente.agreement.Agreements.knownNow;
import static org.entente.agreement.Agreements.read;
import static org.entente.agreement.Agreements.recordedWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.lifecycle.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the record contradicts itself or is incomplete, and what would settle it. */
@QuarkusTest
class QualityHttpTest {
    private static final String THIRTY_DAYS = "{'entryIntoForce':{'rule':'ON_LATER_NOTIFICATION','plus':'P30D'}}";

    private static JsonPath quality(String query) {
        Response answer = given().get("/v1/quality?" + query);
        assertThat(answer.statusCode()).as(query).isEqualTo(200);
        return answer.jsonPath();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                // spotless:off
                "after-entry-into-force | 2024-01-01 | [2]    | -          | -          | {} | bring-into-force on 2001-01-01; sign on 2002-01-01",
                "before-signature       | 2024-01-01 | [2]    | -          | -          | {} | open-negotiations on 2000-01-01; bring-into-force on 2001-01-01; sign on 2002-01-01",
                "order-assumed          | 2024-01-01 | [2, 3] | -          | -          | {} | propose on 2000-01-01; open-negotiations on 2003; abandon on 2003 reason lapsed",
                "dates-differ           | 2024-01-01 | [2, 3] | -          | -          | {'entryIntoForce':{'rule':'ON_LATER_NOTIFICATION','plus':'P30D'}} | sign on 2001-01-01; notify-completion on 2001-02-01; bring-into-force on 2002-01-01",
                "sources-conflict       | 2024-01-01 | [1, 2] | -          | -          | {} | bring-into-force on 2001-01-01; sign on 2001-01-01 alternativeTo 1",
                "imprecise              | 2001-06-30 | [1]    | 2001-01-01 | 2001-12-31 | {} | bring-into-force on 2001",
                "dormant                | 2024-01-01 | [1]    | 2011-05-05 | -          | {} | sign on 2001-05-05",
                // spotless:on
            })
    void eachFindingNamesTheActsAndWhatWouldSettleIt(
            String finding, String day, String acts, String from, String to, String clauses, String history) {
        String reference = recordedWith("PW", clauses, history);
        JsonPath found = quality("party=PW&limit=500&asOf=" + day + "&finding=" + finding)
                .setRootPath("items.find { it.agreement == '" + reference + "' }");
        assertThat(found.getList("findings.finding")).containsExactly(finding);
        assertThat(found.getList("findings[0].acts").toString()).isEqualTo(acts);
        assertThat(found.getString("findings[0].from")).isEqualTo(from);
        assertThat(found.getString("findings[0].to")).isEqualTo(to);
        assertThat(found.getString("findings[0].explanation")).isNotBlank();
        assertThat(found.getString("findings[0].settle"))
                .isEqualTo(Finding.ofSlug(finding).orElseThrow().settle());
        List<String> ofTheItem = read(reference, "?asOf=" + day).jsonPath().getList("findings");
        assertThat(ofTheItem).contains(finding);
        assertThat(quality("party=PW&limit=500&asOf=" + day)
                        .<String>getList("items.find { it.agreement == '" + reference + "' }.findings.finding"))
                .hasSameElementsAs(ofTheItem);
        for (Finding other : Finding.values()) {
            if (!ofTheItem.contains(other.slug())) {
                assertThat(quality("party=PW&limit=500&asOf=" + day + "&finding=" + other.slug())
                                .getList("items.agreement"))
                        .doesNotContain(reference);
            }
        }
    }

    @Test
    void aFindingIsShownAsAWhole() {
        String reference = recordedWith(
                "PY",
                THIRTY_DAYS,
                "sign on 2024-01-01; notify-completion on 2024-01-31; bring-into-force on 2024-03-05");
        assertThat(pretty(given().get("/v1/quality?party=PY&party=DE").asString()))
                .isEqualTo(pretty("""
                { "items": [ { "agreement": "%1$s", "title": "Treaty %1$s", "parties": [ "DE", "PY" ], "findings": [
                  { "finding": "dates-differ", "acts": [ 2, 3 ],
                    "explanation": "the entry into force is stated as 2024-03-05; ON_LATER_NOTIFICATION (30 days after receipt of the later notification): notification received from DE 2024-01-31 (act 2), notification received from PY 2024-01-31 (act 2); gives 2024-03-01",
                    "settle": "Correct the stated day, the acts from which the clause computes, or the clause." } ] } ] }""".formatted(reference)));
        String before = knownNow(reference);
        corrected(reference, 3, "bring-into-force on 2024-03-01");
        assertThat(quality("party=PY").getList("items")).isEmpty();
        assertThat(quality("party=PY&asKnownAt=" + before).getList("items.agreement"))
                .containsExactly(reference);
    }

    @ParameterizedTest
    @CsvSource({"2000-12-31, false", "2001-01-01, true", "2001-12-30, true", "2001-12-31, false", "2011-12-30, false"})
    void anImpreciseDateMattersWhileItIsNotCertain(String day, boolean matters) {
        String reference = recordedWith("UY", "{}", "bring-into-force on 2001");
        assertThat(quality("party=UY&limit=500&asOf=" + day)
                        .getList("items.agreement")
                        .contains(reference))
                .isEqualTo(matters);
        assertThat(read(reference, "?asOf=" + day)
                        .jsonPath()
                        .getList("findings")
                        .contains("imprecise"))
                .isEqualTo(matters)
                .isEqualTo(Boolean.FALSE.equals(
                        read(reference, "?asOf=" + day).jsonPath().get("certain")));
    }

    @Test
    void signedTenYearsAgoAndForgotten() {
        String reference = recordedWith("PE", "{}", "sign on 2001-05-05; approve-domestically by DE on 2002-02-28");
        assertThat(quality("party=PE&asOf=2012-02-27").getList("items")).isEmpty();
        assertThat(quality("party=PE&asOf=2012-02-28").getList("items.agreement"))
                .containsExactly(reference);
        assertThat(quality("party=PE&asOf=2012-02-28").getList("items[0].findings[0].acts"))
                .containsExactly(2);
        corrected(reference, 2, "ratify on 2002-02-28");
        assertThat(quality("party=PE&asOf=2012-02-28&finding=DORMANT").getList("items.agreement"))
                .as("ratified, but no entry into force is on record")
                .containsExactly(reference);
    }

    @Test
    void pagesNeitherLoseNorRepeatWhileOthersWrite() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            expected.add(recordedWith("EC", "{}", "bring-into-force on 2001-01-01; sign on 2002-01-01"));
        }
        List<String> seen = new ArrayList<>();
        String query = "/v1/quality?party=EC&limit=2";
        Response page = given().get(query);
        assertThat(page.header("Link")).contains("rel=\"next\"");
        while (page != null) {
            seen.addAll(page.jsonPath().getList("items.agreement"));
            recordedWith("EC", "{}", "bring-into-force on 2001-01-01; sign on 2002-01-01");
            String next = page.jsonPath().getString("next");
            page = next == null ? null : given().urlEncodingEnabled(false).get(query + "&cursor=" + next);
        }
        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void inOtherForms() {
        String reference = recordedWith("BO", "{}", "bring-into-force on 2001-01-01; sign on 2002-01-01");
        for (String format : List.of("csv", "text", "ndjson")) {
            assertThat(given().get("/v1/quality?party=BO&format=" + format).asString())
                    .contains(reference, "after-entry-into-force");
        }
        given().get("/v1/quality?format=calendar").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({"finding=ugly", "party=Atlantis", "limit=-1", "cursor=x", "asOf=now", "kind=TREATY"})
    void whatItDoesNotKnowIsRefused(String query) {
        given().get("/v1/quality?" + query).then().statusCode(400);
    }

    @Test
    void everyKindIsTold() {
        assertThat(given().get("/v1/quality?finding=ugly").jsonPath().getString("detail"))
                .contains(Arrays.stream(Finding.values()).map(Finding::slug).toList());
    }
}
