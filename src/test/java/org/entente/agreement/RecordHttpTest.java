package org.entente.agreement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.Json.pretty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How agreements, acts and descriptions are put on record, and what is refused. */
@QuarkusTest
class RecordHttpTest {

    @Test
    void aReferenceIsMadeUpFromThePairIfNoneIsGiven() {
        create("{ \"act\": \"sign\", \"on\": \"2001\" }", "")
                .statusCode(201)
                .header("ETag", matchesPattern("\"1\\.[0-9a-f]{12}\""))
                .header("Location", matchesPattern(".*/v1/agreements/lu-mt-[a-z2-7]{6}"))
                .body("status", equalTo("SIGNED"))
                .body("version", equalTo(1));
    }

    @Test
    void aReferenceIsUsedOnceWhateverItsCase() {
        create("{ \"act\": \"sign\", \"on\": \"2001\" }", "\"reference\": \"Lu-Mt-Once\",")
                .statusCode(201)
                .body("reference", equalTo("lu-mt-once"));
        create("{ \"act\": \"sign\", \"on\": \"2001\" }", "\"reference\": \"lu-mt-ONCE\",")
                .statusCode(409)
                .body("code", equalTo("REFERENCE_TAKEN"));
        given().get("/v1/agreements/LU-mt-once").then().statusCode(200).body("reference", equalTo("lu-mt-once"));
    }

    @Test
    void anIllegalHistoryIsRefusedAsAWhole() {
        create(
                        "{ \"act\": \"sign\", \"on\": \"2001\" }, { \"act\": \"denounce\", \"party\": \"LU\", \"on\": \"2002\" }",
                        "\"reference\": \"lu-mt-illegal\",")
                .statusCode(409)
                .body("code", equalTo("TRANSITION_NOT_ALLOWED"))
                .body("guard", equalTo("not-in-force"))
                .body("currentStatus", equalTo("SIGNED"));
        given().get("/v1/agreements/lu-mt-illegal").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ \"act\": \"sign\" }                                                       | /acts/0/on",
                "{ \"act\": \"sing\", \"on\": \"2001\" }                                     | /acts/0/act",
                "{ \"on\": \"2001\" }                                                        | /acts/0/act",
                "{ \"act\": \"sign\", \"on\": \"2001-13\" }                                  | /acts/0/on",
                "{ \"act\": \"sign\", \"on\": \"0999\" }                                     | /acts/0/on",
                "{ \"act\": \"sign\", \"on\": \"2099\" }                                     | /acts/0/on",
                "{ \"act\": \"sign\", \"on\": \"2001\", \"receivedOn\": \"2000\" }           | /acts/0/receivedOn",
                "{ \"act\": \"sign\", \"on\": \"2001\", \"party\": \"FR\" }                  | /acts/0/party",
                "{ \"act\": \"denounce\", \"on\": \"2001\" }                                 | /acts/0/party",
                "{ \"act\": \"sign\", \"on\": \"2001\", \"mode\": \"firm\" }                 | /acts/0/mode",
                "{ \"act\": \"sign\", \"on\": \"2001\", \"reason\": \"breach\" }             | /acts/0/reason",
                "{ \"act\": \"sign\", \"on\": \"2001\", \"ordinal\": 0 }                     | /acts/0/ordinal",
                "{ \"act\": \"sign\", \"on\": \"2001\", \"alternativeTo\": 1 }               | /acts/0/alternativeTo",
                "{ \"act\": \"abandon\", \"on\": \"2001\" }                                  | /acts/0/reason",
                "{ \"act\": \"abandon\", \"on\": \"2001\", \"reason\": \"consent\" }         | /acts/0/reason",
                "{ \"act\": \"invalidate\", \"on\": \"2001\" }                               | /acts/0/article",
                "{ \"act\": \"extend\", \"on\": \"2001\", \"lastDay\": \"2001\" }            | /acts/0/lastDay",
                "{ \"act\": \"extend\", \"on\": \"2001\", \"for\": \"5Y\" }                  | /acts/0/for",
                "{ \"act\": \"extend\", \"on\": \"2001\", \"for\": \"P-1Y\" }                | /acts/0/for",
                "{ \"act\": \"extend\", \"on\": \"2001\", \"for\": \"P999999999Y\" }         | /acts/0/for",
                "{ \"act\": \"extend\", \"on\": \"2001\", \"for\": \"P1Y\", \"lastDay\": \"2010-01-01\" } | /acts/0/for",
                "{ \"act\": \"register\", \"on\": \"2001\", \"number\": \"12\" }             | /acts/0/number",
                "{ \"act\": \"sign\", \"on\": \"2001\", \"citations\": [ { \"source\": \"nope\" } ] } | /acts/0/citations/0/source",
                "{ \"act\": \"sign\", \"on\": \"2001\", \"citations\": [ { } ] }             | /acts/0/citations/0/source",
                "{ \"act\": \"sign\", \"on\": \"2001\", \"note\": \"a\\u0000b\" }            | /acts/0/note",
                "{ \"act\": \"sign\", \"on\": \"2001\", \"note\": \"\\ud800\" }              | /acts/0/note",
                "{ \"act\": \"sign\", \"on\": \"2001\", \"when\": \"2001\" }                 | /acts/0/when",
                "{ \"act\": \"sign\", \"on\": 2001 }                                         | /acts/0/on",
                "{ \"act\": \"sign\", \"on\": \"2001\", \"ordinal\": 1.9 }                   | /acts/0/ordinal",
                "{ \"act\": \"sign\", \"on\": \"2001\", \"ordinal\": \"1\" }                 | /acts/0/ordinal",
                "{ \"act\": \"sign\", \"on\": \"2001\", \"urgent\": \"true\" }               | /acts/0/urgent",
                "{ \"act\": \"supersede\", \"on\": \"2001\", \"successor\": \"nothing-such\" } | /acts/0/successor",
                "null                                                                        | /acts/0",
            })
    void anActThatIsNotWellFormedIsRefusedByName(String act, String pointer) {
        create(act, "")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("INVALID_REQUEST"))
                .body("errors.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "",
                "{ \"titles\": {} }",
                "{ \"titles\": { \"en\": \"x\" }, \"kind\": \"TREATY\", \"parties\": [ { \"code\": \"LU\" } ], \"acts\": [] }",
                "{ \"titles\": { \"en\": \"x\" }, \"kind\": \"TREATY\", \"parties\": [ null, null ], \"acts\": [ null ] }",
            })
    void anAgreementThatIsNotWellFormedIsRefused(String body) {
        given().contentType("application/json")
                .body(body)
                .post("/v1/agreements")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("INVALID_REQUEST"))
                .body("requestId", not(nullValue()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{ } x", "{ \"kind\": \"TREATY\", \"kind\": \"TREATY\" }", "{ \"kind\": 2 }", "{ \"kind\": }"})
    void whatIsNotStrictlyJsonIsRefused(String body) {
        given().contentType("application/json")
                .body(body)
                .post("/v1/agreements")
                .then()
                .statusCode(400);
    }

    @Test
    void whatIsLongStillFits() {
        String quote = "\\\"".repeat(1000);
        String citation = "{ \"source\": \"vna-2024-04\", \"quote\": \"%s\", \"locator\": \"%s\" }"
                .formatted(quote, "\\u001f".repeat(200));
        String citations = String.join(",", java.util.Collections.nCopies(10, citation));
        create("{ \"act\": \"sign\", \"on\": \"2001\", \"citations\": [ " + citations + " ] }", "")
                .statusCode(201);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        given().contentType("application/json")
                .body("""
                        { "titles": { "e_n": "" }, "kind": "TREATY", "subjects": ["Some Thing"],
                          "parties": [ { "code": "LU" }, { "code": "LUX" } ], "acts": [ { "act": "sign", "on": "2001" } ] }""")
                .post("/v1/agreements")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/parties", "/titles/e_n", "/subjects/0"));
    }

    @Test
    void aRefusedActNamesTheWayOutAndStoresNothing() {
        String path = create("{ \"act\": \"sign\", \"on\": \"2001\" }", "")
                .statusCode(201)
                .extract()
                .header("Location");
        String before = given().get(path).asString();
        String refusal = given().contentType("application/json")
                .header("Request-Id", "test-1")
                .body("{ \"on\": \"2002\", \"party\": \"LU\" }")
                .post(path + "/transitions/denounce")
                .then()
                .statusCode(409)
                .header("Request-Id", equalTo("test-1"))
                .extract()
                .asString();
        String reference = path.substring(path.lastIndexOf('/') + 1);
        assertThat(pretty(refusal)).isEqualTo(pretty("""
                { "type": "urn:entente:problem:transition-not-allowed", "title": "The act is not possible in this status",
                  "status": 409,
                  "detail": "denounce by LU on 2002 is not possible while the status is SIGNED: it belongs to an agreement in force; denounce is possible in IN_FORCE, SUSPENDED, TERMINATION_PENDING. Open are: approve-domestically, refuse-domestically, ratify, exchange-instruments, notify-completion, apply-provisionally, bring-into-force, confirm-in-force, terminate, expire, supersede, abandon, invalidate.",
                  "code": "TRANSITION_NOT_ALLOWED", "requestId": "test-1", "agreement": "%s", "act": "denounce",
                  "currentStatus": "SIGNED", "guard": "not-in-force", "legalBasis": "VCLT 54(a), 56, 67",
                  "open": [ "approve-domestically", "refuse-domestically", "ratify", "exchange-instruments",
                    "notify-completion", "apply-provisionally", "bring-into-force", "confirm-in-force", "terminate",
                    "expire", "supersede", "abandon", "invalidate" ] }""".formatted(reference)));
        assertThat(given().get(path).asString()).isEqualTo(before);
        given().get(path + "/acts").then().body("items.size()", equalTo(1));
    }

    @Test
    void aBackDatedActIsRefusedIfALaterOneBecomesIllegal() {
        String path = create(
                        "{ \"act\": \"bring-into-force\", \"on\": \"2001-01-01\" }, { \"act\": \"amend\", \"on\": \"2005-01-01\" }",
                        "")
                .statusCode(201)
                .extract()
                .header("Location");
        given().contentType("application/json")
                .body("{ \"on\": \"2004-01-01\" }")
                .post(path + "/transitions/terminate")
                .then()
                .statusCode(409)
                .body("act", equalTo("amend"))
                .body("currentStatus", equalTo("TERMINATED"))
                .body("legalBasis", equalTo("VCLT 70"))
                .body("detail", matchesPattern("Act 2 of .* would become illegal: amend on 2005-01-01 .*"));
        given().contentType("application/json")
                .body("{ \"on\": \"2003-01-01\", \"lastDay\": \"2010-12-31\" }")
                .post(path + "/transitions/extend")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/acts/3"))
                .body("act.id", equalTo(3))
                .body("status.status", equalTo("EXPIRED"))
                .body("status.since", equalTo("2011-01-01"));
        given().contentType("application/json")
                .body("{ \"on\": \"2006-01-01\" }")
                .post(path + "/transitions/extend")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/lastDay"));
    }

    @Test
    void nothingIsRecordedOfAFutureLaterThanTomorrow() {
        String path = create("{ \"act\": \"sign\", \"on\": \"2001\" }", "")
                .statusCode(201)
                .extract()
                .header("Location");
        LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        given().contentType("application/json")
                .body("{ \"party\": \"LU\", \"on\": \"" + tomorrow.plusDays(1) + "\" }")
                .post(path + "/transitions/ratify")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/on"));
        given().contentType("application/json")
                .body("{ \"party\": \"LU\", \"on\": \"" + tomorrow + "\" }")
                .post(path + "/transitions/ratify")
                .then()
                .statusCode(201);
    }

    @Test
    void aChangeIsConditionalOnWhatWasRead() {
        String path = create("{ \"act\": \"sign\", \"on\": \"2001\" }", "")
                .statusCode(201)
                .extract()
                .header("Location");
        String patch = "{ \"titles\": { \"fr\": \"Traité\", \"en\": null } }";
        patch(path, null, patch).statusCode(428);
        patch(path, "\"2\"", patch).statusCode(412);
        patch(path, "\"1.0123456789ab\"", patch)
                .statusCode(200)
                .header("ETag", matchesPattern("\"2\\.[0-9a-f]{12}\""))
                .body("title", equalTo("Traité"))
                .body("titles.en", nullValue());
        patch(path, "\"1\"", patch).statusCode(412);
        patch(path, "*", patch).statusCode(200).body("version", equalTo(2));
        patch(path, "*", "{ \"status\": \"IN_FORCE\" }").statusCode(400).body("errors[0].pointer", equalTo("/status"));
        patch(path, "*", "{ \"titles\": null }").statusCode(400).body("errors[0].pointer", equalTo("/titles"));
        patch(path, "*", "{ \"kind\": \"SONG\" }").statusCode(400).body("errors[0].pointer", equalTo("/kind"));
        patch(path, "*", "[]").statusCode(400);
        patch(path, "*", "{ \"parties\": [ { \"code\": \"FR\" }, { \"code\": \"LU\" } ] }")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/parties"));
        patch(
                        path,
                        "*",
                        "{ \"parties\": [ { \"code\": \"mlt\", \"authority\": \"Ministry\" }, { \"code\": \"LU\" } ] }")
                .statusCode(200)
                .body("parties[1].authority", equalTo("Ministry"));
        given().contentType("application/json")
                .header("If-Match", "\"1\"")
                .body("{ \"on\": \"2002\" }")
                .post(path + "/transitions/bring-into-force")
                .then()
                .statusCode(412);
    }

    @Test
    void whatIsNotBindingCannotHaveBeenRatified() {
        String path = create("{ \"act\": \"sign\", \"on\": \"2001\" }, { \"act\": \"ratify\", \"on\": \"2002\" }", "")
                .statusCode(201)
                .extract()
                .header("Location");
        patch(path, "*", "{ \"legalNature\": \"NON_BINDING\" }")
                .statusCode(409)
                .body("guard", equalTo("non-binding"))
                .body("act", equalTo("ratify"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String path : new String[] {
            "",
            "/status",
            "/transitions",
            "/acts",
            "/acts/1",
            "/timeline",
            "/parties",
            "/relations",
            "/lineage",
            "/lineage/diagram"
        }) {
            given().get("/v1/agreements/no-such-thing" + path)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("code", equalTo("NOT_FOUND"));
        }
        given().get("/v1/agreements/sg-vn-transnational-crime-2018/acts/99")
                .then()
                .statusCode(404);
        given().urlEncodingEnabled(false).get("/v1/agreements/a%2Fb").then().statusCode(404);
        for (String path : new String[] {"/v1/agreements/sg-vn%00", "/v1/sources/a%00b"}) { // no text at all
            given().urlEncodingEnabled(false).get(path).then().statusCode(400);
        }
        given().get("/v1/sources/no-such-source").then().statusCode(404);
        given().contentType("application/json")
                .body("{ \"on\": \"2001\" }")
                .post("/v1/agreements/sg-vn-transnational-crime-2018/transitions/sing")
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse patch(String path, String ifMatch, String patch) {
        var request = given().contentType("application/merge-patch+json; charset=utf-8")
                .body(patch);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .patch(path)
                .then();
    }

    private static ValidatableResponse create(String acts, String reference) {
        return given().contentType("application/json")
                .body("""
                        { %s "titles": { "en": "A treaty" }, "kind": "TREATY",
                          "parties": [ { "code": "MT" }, { "code": "lux" } ], "acts": [ %s ] }""".formatted(reference, acts))
                .post("/v1/agreements")
                .then();
    }
}
