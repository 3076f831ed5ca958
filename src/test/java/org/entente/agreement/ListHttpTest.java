package org.entente.agreement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.entente.lifecycle.LegalNature;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ListHttpTest {

    /** Between Iceland and Chad, so that no other test meets them. */
    @BeforeEach
    void fiveAgreements() {
        if (references("party=IS&party=TD").isEmpty()) {
            create("is-td-signed", "TREATY", "fishing", "{ \"act\": \"sign\", \"on\": \"1990\" }");
            create("is-td-in-force", "TREATY", "fishing", "{ \"act\": \"bring-into-force\", \"on\": \"2000-01-01\" }");
            create(
                    "is-td-ended",
                    "CONVENTION",
                    "whaling",
                    "{ \"act\": \"bring-into-force\", \"on\": \"1950\" }, { \"act\": \"terminate\", \"on\": \"1999-12-31\" }");
            create(
                    "is-td-applied",
                    "PROTOCOL",
                    "fishing-vessels",
                    "{ \"act\": \"initial\", \"on\": \"2005\" }, { \"act\": \"apply-provisionally\", \"on\": \"2006-01-01\" }");
            create("is-td-later", "AGREEMENT", "whaling", "{ \"act\": \"propose\", \"on\": \"2020-05\" }");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'',                                                  is-td-signed is-td-in-force is-td-ended is-td-applied is-td-later",
        "status=SIGNED,                                       is-td-signed",
        "status=signed&status=Terminated,                     is-td-signed is-td-ended",
        "inEffect=true,                                       is-td-in-force is-td-applied",
        "inEffect=false,                                      is-td-signed is-td-ended is-td-later",
        "inEffect=false&asOf=2006-01-01,                      is-td-signed is-td-ended is-td-later",
        "inEffect=true&asOf=1999-12-30,                       is-td-ended",
        "inEffect=true&asOf=1999-12-31,                       ''",
        "status=IN_FORCE&asOf=2000-01-01,                     is-td-in-force",
        "kind=TREATY,                                         is-td-signed is-td-in-force",
        "kind=TREATY&kind=PROTOCOL,                           is-td-signed is-td-in-force is-td-applied",
        "subject=fishing,                                     is-td-signed is-td-in-force",
        "subject=whaling&subject=fishing-vessels,             is-td-ended is-td-applied is-td-later",
        "subject=whaling&kind=CONVENTION,                     is-td-ended",
        "asKnownAt=2020-01-01,                                ''",
    })
    void aFilterSelects(String filter, String references) {
        assertThat(String.join(" ", references("party=TD&party=isl&" + filter))).isEqualTo(references);
    }

    @Test
    void oneAgreementIsFoundByEitherParty() {
        assertThat(references("party=IS")).contains("is-td-signed");
        assertThat(references("party=tcd")).contains("is-td-signed");
        assertThat(references("party=FR")).doesNotContain("is-td-signed");
    }

    @Test
    void pagesLoseAndRepeatNothingWhileOthersWrite() {
        List<String> all = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = page("party=IS&party=TD&subject=whaling&limit=1", cursor);
            all.addAll(page.getList("items.reference"));
            cursor = page.getString("next");
            if (all.size() == 1) {
                patch("is-td-later", "{ \"subjects\": [\"sealing\"] }");
            }
        } while (cursor != null);
        patch("is-td-later", "{ \"subjects\": [\"whaling\"] }");
        assertThat(all).containsExactly("is-td-ended", "is-td-later");
    }

    @Test
    void aCursorIsTakenOnlyUnchangedAndForItsOwnList() {
        String cursor = page("party=IS&party=TD&limit=2", null).getString("next");
        for (String other : List.of(cursor + "A", "A" + cursor, cursor.substring(1), "x", "%C3%A9")) {
            given().urlEncodingEnabled(false)
                    .get("/v1/agreements?party=IS&party=TD&cursor=" + other)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("cursor"));
        }
        given().get("/v1/agreements?party=IS&cursor=" + cursor).then().statusCode(400);
        given().get("/v1/sources?cursor=" + cursor).then().statusCode(400);
        String ofSources = given().get("/v1/sources?limit=1").path("next");
        for (String list : List.of("/v1/agreements", "/v1/quality", "/v1/deadlines")) {
            given().get(list + "?cursor=" + ofSources).then().statusCode(400);
        }
        given().get("/v1/agreements?party=IS&party=TD&asOf=2001-01-01&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("asOf"));
        given().get("/v1/agreements?party=IS&party=TD&cursor=" + cursor)
                .then()
                .statusCode(200)
                .body("items", hasSize(3));
    }

    /** "an" and "c0" have the same hash code. */
    @Test
    void aCursorOfOneSearchIsNoneOfAnother() {
        assertThat("an".hashCode()).isEqualTo("c0".hashCode());
        for (String reference : List.of("an-c0-nauru-1", "an-c0-nauru-2")) {
            Agreements.register(reference, "NR", LegalNature.UNSPECIFIED, Agreements.acts("sign"))
                    .then()
                    .statusCode(201);
        }
        String list = "/v1/agreements?party=NR&party=DE&limit=1&q=";
        String cursor = given().get(list + "an").path("next");
        given().get(list + "an&cursor=" + cursor).then().statusCode(200).body("items", hasSize(1));
        given().get(list + "c0&cursor=" + cursor).then().statusCode(400).body("errors[0].pointer", equalTo("cursor"));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0,                       limit",
        "limit=-1,                      limit",
        "limit=x,                       limit",
        "party=ZZ,                      party",
        "party=IS&party=TD&party=FR,    party",
        "status=DEAD,                   status",
        "inEffect=maybe,                inEffect",
        "kind=SONG,                     kind",
        "subject=Whaling,               subject",
        "asOf=2018,                     asOf",
        "asOf=0999-01-01,               asOf",
        "asKnownAt=yesterday,           asKnownAt",
        "asKnownAt=0001-01-01,          asKnownAt",
        "asKnownAt=-290000-01-01T00:00:00Z, asKnownAt",
        "asKnownAt=9998-01-01T00:00:00Z, asKnownAt",
    })
    void whatNoFilterKnowsIsRefused(String query, String parameter) {
        given().get("/v1/agreements?" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_REQUEST"))
                .body("errors[0].pointer", equalTo(parameter));
    }

    @Test
    void aCursorKeepsTheTimesOfTheFirstPage() {
        JsonPath first = page("asOf=2024-06-01&asKnownAt=2024-06-01&limit=1", null);
        JsonPath second = page("limit=1", first.getString("next"));
        assertThat(second.getString("items[0].asOf")).isEqualTo("2024-06-01");
        assertThat(second.getString("items[0].asKnownAt")).isEqualTo("2024-06-01T00:00:00Z");
    }

    @Test
    void aLimitThatIsTooLargeIsLowered() {
        given().get("/v1/agreements?limit=99999999999").then().statusCode(200);
    }

    private static List<String> references(String query) {
        return page(query, null).getList("items.reference");
    }

    private static JsonPath page(String query, String cursor) {
        return given().get("/v1/agreements?" + query + (cursor == null ? "" : "&cursor=" + cursor))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void patch(String reference, String patch) {
        given().contentType("application/merge-patch+json; charset=utf-8")
                .header("If-Match", "*")
                .body(patch)
                .patch("/v1/agreements/" + reference)
                .then()
                .statusCode(200);
    }

    private static void create(String reference, String kind, String subject, String acts) {
        given().contentType("application/json")
                .body("""
                        { "reference": "%s", "titles": { "en": "%s" }, "kind": "%s", "subjects": ["%s"],
                          "parties": [ { "code": "IS" }, { "code": "TD" } ], "acts": [ %s ] }""".formatted(reference, reference, kind, subject, acts))
                .post("/v1/agreements")
                .then()
                .statusCode(201);
    }
}
