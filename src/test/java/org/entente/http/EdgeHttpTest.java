package org.entente.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What all resources have in common: conditions, forms, and errors before a resource is reached. */
@QuarkusTest
class EdgeHttpTest {
    private static final String CASE = "/v1/agreements/sg-vn-transnational-crime-2018";
    private static final String THEN = "?asOf=2024-06-01&asKnownAt=2024-06-01T00:00:00Z";

    @Test
    void aReadIsAnsweredOnceAndThenByItsTag() {
        String tag = given().get(CASE + THEN).then().statusCode(200).extract().header("ETag");
        assertThat(tag).matches("\"4\\.[0-9a-f]{12}\"");
        for (String named : new String[] {tag, "W/" + tag, "*", "\"x\", " + tag}) {
            given().header("If-None-Match", named)
                    .get(CASE + THEN)
                    .then()
                    .statusCode(304)
                    .header("ETag", tag)
                    .header("Vary", "Accept, Accept-Language")
                    .body(emptyString());
        }
        given().header("If-None-Match", "\"4\"").get(CASE + THEN).then().statusCode(200);
        given().header("If-None-Match", tag)
                .get(CASE + THEN + "&format=text")
                .then()
                .statusCode(200);
        given().head(CASE + THEN).then().statusCode(200).header("ETag", tag).body(emptyString());
    }

    @ParameterizedTest
    @CsvSource({CASE, "/v1/nothing", "/q/health/live", "/q/openapi"})
    void browsersAreToldWhatNotToDo(String path) {
        given().get(path)
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", path.startsWith("/v1") ? containsString("'none'") : nullValue())
                .header("Server", nullValue());
    }

    @Test
    void onlyWhatNeverChangesMayBeKept() {
        given().get(CASE).then().header("Cache-Control", "private, no-cache");
        given().get(CASE + "?asOf=2024-06-01").then().header("Cache-Control", "private, no-cache");
        given().get(CASE + "?asKnownAt=2024-06-01").then().header("Cache-Control", "private, no-cache");
        given().get(CASE + THEN).then().header("Cache-Control", containsString("immutable"));
        given().get(CASE + "?asOf=2024-06-01&asKnownAt=" + Instant.now().minusSeconds(5))
                .then()
                .header("Cache-Control", "private, no-cache");
        given().get(CASE + "x" + THEN).then().header("Cache-Control", "no-store");
    }

    @ParameterizedTest
    @CsvSource({
        "'',                                     '',                                        application/json",
        "*/*,                                    '',                                        application/json",
        "'text/html, */*;q=0.1',                 '',                                        application/json",
        "text/plain,                             '',                                        text/plain",
        "'application/json;q=0.5, text/plain',   '',                                        text/plain",
        "text/csv,                               '',                                        text/csv",
        "application/x-ndjson,                   '',                                        application/x-ndjson",
        "application/json,                       '&format=csv',                             text/csv",
        "image/png,                              '&format=text',                            text/plain",
    })
    void theFormIsTheOneAskedFor(String accept, String format, String type) {
        var request = given();
        if (!accept.isEmpty()) {
            request = request.header("Accept", accept);
        }
        request.get("/v1/agreements?party=VN" + format)
                .then()
                .statusCode(200)
                .contentType(startsWith(type))
                .body(matchesPattern("(?s).*\n"));
    }

    @Test
    void textIsForPeople() {
        assertThat(given().get(CASE + "/status" + THEN + "&format=text").asString())
                .isEqualTo("sg-vn-transnational-crime-2018: IN_FORCE since 2023-10-16/2023-10-19, "
                        + "in effect on 2024-06-01, conflicting (act 1, confirm-in-force), replacement proposed\n");
        assertThat(given().get(CASE + "/relations" + THEN + "&format=text").asString())
                .isEqualTo("""
                        TYPE                 FROM                                 TO                              DATED                  CITATIONS    RECORDEDAT                   RECORDEDBY
                        AMENDS               sg-vn-transnational-crime-amendment  sg-vn-transnational-crime-2018  2023-10-16/2023-10-19  vna-2023-10  2023-10-19T12:00:00.000003Z  example-data
                        PROPOSED_TO_REPLACE  sg-vn-transnational-crime-2024       sg-vn-transnational-crime-2018  2024-04-03/2024-04-05  vna-2024-04  2024-04-05T12:00:00.000005Z  example-data
                        """);
        assertThat(given().header("Request-Id", "r1")
                        .get("/v1/agreements/none?format=text")
                        .asString())
                .isEqualTo("error: No agreement has the reference 'none'; GET /v1/agreements lists them.\n"
                        + "request r1\ntry:   GET /v1/agreements\n");
    }

    @Test
    void listsAreTablesAndLinesToo() {
        assertThat(given().get(CASE + "/relations" + THEN + "&format=csv").asString())
                .isEqualTo("type,from,to,dated,citations,recordedAt,recordedBy\r\n"
                        + "AMENDS,sg-vn-transnational-crime-amendment,sg-vn-transnational-crime-2018,"
                        + "2023-10-16/2023-10-19,vna-2023-10,2023-10-19T12:00:00.000003Z,example-data\r\n"
                        + "PROPOSED_TO_REPLACE,sg-vn-transnational-crime-2024,sg-vn-transnational-crime-2018,"
                        + "2024-04-03/2024-04-05,vna-2024-04,2024-04-05T12:00:00.000005Z,example-data\r\n");
        String lines = given().get("/v1/agreements" + THEN + "&format=ndjson&party=VN&party=SG")
                .asString();
        assertThat(lines.lines()).hasSize(3).allMatch(line -> line.startsWith("{\"reference\":\"sg-vn-"));
    }

    @Test
    void aPageLinksToTheNext() {
        Response first = given().get("/v1/agreements?limit=1&party=VN");
        String link = first.header("Link");
        assertThat(link)
                .startsWith("<http")
                .endsWith(">; rel=\"next\"")
                .contains(first.jsonPath().getString("next"));
        given().urlEncodingEnabled(false)
                .get(link.substring(1, link.indexOf('>')))
                .then()
                .statusCode(200)
                .body("items[0].reference", not(equalTo(first.jsonPath().getString("items[0].reference"))));
    }

    @Test
    void whatAnOperationDoesNotKnowIsRefused() {
        given().get("/v1/agreements?partei=VN&limit=1&limit=2")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("partei"))
                .body("errors.pointer", hasItem("limit"))
                .body("errors.find { it.pointer == 'partei' }.detail", containsString("party"));
        given().get("/v1/agreements?format=xml")
                .then()
                .statusCode(400)
                .body("detail", equalTo("'format' must be one of json, text, csv, ndjson."))
                .body("requestId", not(emptyString()));
    }

    @Test
    void whatAResourceDoesNotTakeIsRefusedWithWhatItTakes() {
        given().delete("/v1/agreements").then().statusCode(405).header("Allow", "GET, HEAD, POST");
        given().post(CASE).then().statusCode(405).header("Allow", "GET, HEAD, PATCH");
        given().contentType("text/plain")
                .body("x")
                .post("/v1/agreements")
                .then()
                .statusCode(415)
                .header("Accept-Post", "application/json")
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
        given().contentType("application/json")
                .body("{}")
                .patch(CASE)
                .then()
                .statusCode(415)
                .header("Accept-Patch", "application/merge-patch+json");
        given().header("Accept", "image/png")
                .get(CASE)
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("detail", containsString("application/json, text/plain"));
    }

    @Test
    void anActCanBePostedAsAForm() {
        String treaty = treaty();
        given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .header("Accept", "text/plain")
                .body("on=2002&party=LV&ordinal=1&note=c%27est+sign%C3%A9&source=vna-2024-04")
                .post(treaty + "/transitions/ratify")
                .then()
                .statusCode(201)
                .body(startsWith("recorded act 2, ratify; "));
        given().get(treaty + "/acts/2")
                .then()
                .body("note", equalTo("c'est signé"))
                .body("ordinal", equalTo(1))
                .body("citations[0].source", equalTo("vna-2024-04"));
        for (String form :
                new String[] {"on=2002&on=2003", "on=%zz", "on=2002&when=2003", "on=2002&ordinal=x", "", "on=%00"}) {
            given().contentType("application/x-www-form-urlencoded")
                    .body(form)
                    .post(treaty + "/transitions/ratify")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void aDryRunAnswersAllTheSameAndStoresNothing() {
        String body = "{ \"reference\": \"lv-lt-dry\", \"titles\": { \"en\": \"Dry\" }, \"kind\": \"TREATY\", "
                + "\"parties\": [ { \"code\": \"LV\" }, { \"code\": \"LT\" } ], "
                + "\"acts\": [ { \"act\": \"sign\", \"on\": \"2001\" } ] }";
        given().contentType("application/json")
                .body(body)
                .post("/v1/agreements?dryRun=true")
                .then()
                .statusCode(201)
                .header("Location", containsString("/v1/agreements/lv-lt-dry"))
                .body("status", equalTo("SIGNED"));
        given().get("/v1/agreements/lv-lt-dry").then().statusCode(404);

        String treaty = treaty();
        String before = everything(treaty);
        String dry = transition(treaty + "/transitions/bring-into-force?dryRun=true")
                .statusCode(201)
                .extract()
                .asString();
        String relation = "{ \"type\": \"REPLACES\", \"agreement\": \"%s\" }".formatted(treaty().replaceAll(".*/", ""));
        given().contentType("application/json")
                .body(relation)
                .post(treaty + "/relations?dryRun=true")
                .then()
                .statusCode(201)
                .body("type", equalTo("REPLACES"));
        given().contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{ \"kind\": \"PROTOCOL\" }")
                .patch(treaty + "?dryRun=true")
                .then()
                .statusCode(200)
                .body("kind", equalTo("PROTOCOL"))
                .body("version", equalTo(2));
        transition(treaty + "/transitions/denounce?dryRun=true").statusCode(400);
        transition(treaty + "/transitions/revive?dryRun=true").statusCode(409);
        transition(treaty + "/transitions/ratify?dryRun=perhaps").statusCode(400);
        assertThat(everything(treaty)).isEqualTo(before);
        String done = transition(treaty + "/transitions/bring-into-force")
                .statusCode(201)
                .extract()
                .asString();
        assertThat(withoutTimes(done)).isEqualTo(withoutTimes(dry));
    }

    private static ValidatableResponse transition(String path) {
        return given().contentType("application/json")
                .body("{ \"on\": \"2003\" }")
                .post(path)
                .then();
    }

    private static String withoutTimes(String body) {
        return body.replaceAll("\"recordedAt\":\"[^\"]*\"", "");
    }

    private static String everything(String treaty) {
        return given().get(treaty).asString()
                + given().get(treaty + "/acts").asString()
                + given().get(treaty + "/relations").asString()
                + given().get(treaty + "/timeline").asString();
    }

    private static String treaty() {
        return given().contentType("application/json")
                .body("{ \"titles\": { \"en\": \"A treaty\" }, \"kind\": \"TREATY\", "
                        + "\"parties\": [ { \"code\": \"LV\" }, { \"code\": \"LT\" } ], "
                        + "\"acts\": [ { \"act\": \"sign\", \"on\": \"2001\" } ] }")
                .post("/v1/agreements")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    @ParameterizedTest
    @CsvSource({"/v1", "/v1/nothing", "/nothing", "/q/nothing", "/v1/agreements/a/b/c"})
    void whatIsNowhereIsAProblemToo(String path) {
        given().header("Accept", "text/html")
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("NOT_FOUND"))
                .body("requestId", not(emptyString()));
    }
}
