package org.entente.agreement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.Json.pretty;
import static org.entente.agreement.Agreements.PATH;
import static org.entente.agreement.Agreements.correct;
import static org.entente.agreement.Agreements.corrected;
import static org.entente.agreement.Agreements.findings;
import static org.entente.agreement.Agreements.knownNow;
import static org.entente.agreement.Agreements.perform;
import static org.entente.agreement.Agreements.read;
import static org.entente.agreement.Agreements.recorded;
import static org.entente.agreement.Agreements.recordedWith;
import static org.entente.agreement.Agreements.replaces;
import static org.entente.agreement.Agreements.statuses;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A mistake is corrected by a new assertion; what was asserted before stays known as of then. */
@QuarkusTest
class CorrectionsHttpTest {

    private static JsonPath act(String reference, int number, String query) {
        return read(reference, "/acts/" + number + query).jsonPath();
    }

    @Test
    void aReplacementIsBelievedFromThenOn() {
        String reference = recorded("sign on 2001; bring-into-force on 2002-01-01");
        String before = knownNow(reference);
        Response answer = correct(reference, 1, "sign on 2001-06-30 mode definitive");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith("/v1/agreements/" + reference + "/acts/1");
        assertThat(answer.header("ETag")).startsWith("\"2.");
        assertThat(answer.jsonPath().getString("act.on")).isEqualTo("2001-06-30");
        assertThat(answer.jsonPath().getString("status.status")).isEqualTo("IN_FORCE");
        assertThat(answer.jsonPath().getInt("status.version")).isEqualTo(2);

        String now = knownNow(reference);
        assertThat(statuses(reference)).containsExactly("2001-06-30 SIGNED", "2002-01-01 IN_FORCE");
        assertThat(statuses(reference, "?asKnownAt=" + before))
                .containsExactly("2001-01-01 SIGNED", "2002-01-01 IN_FORCE");
        assertThat(act(reference, 1, "").getString("on")).isEqualTo("2001-06-30");
        assertThat(act(reference, 1, "?asKnownAt=" + before).getString("on")).isEqualTo("2001");
        assertThat(act(reference, 1, "?asKnownAt=" + now).getString("on")).isEqualTo("2001-06-30");
        assertThat(read(reference, "/acts").jsonPath().getList("items.id")).containsExactly(1, 2);
        assertThat(pretty(read(reference, "/acts?corrections=true").asString()))
                .isEqualTo(pretty("""
                { "items": [
                  { "id": 1, "act": "sign", "on": "2001", "citations": [],
                    "recordedAt": "%1$s", "recordedBy": "anonymous",
                    "correction": { "effect": "REPLACED", "reason": "the gazette says so",
                      "recordedAt": "%2$s", "recordedBy": "anonymous" } },
                  { "id": 1, "act": "sign", "on": "2001-06-30", "mode": "definitive", "citations": [],
                    "recordedAt": "%2$s", "recordedBy": "anonymous" },
                  { "id": 2, "act": "bring-into-force", "on": "2002-01-01", "citations": [],
                    "recordedAt": "%1$s", "recordedBy": "anonymous" } ] }""".formatted(before, now)));
        assertThat(pretty(read(reference, "/acts?corrections=true&asKnownAt=" + before)
                        .asString()))
                .isEqualTo(pretty(read(reference, "/acts?asKnownAt=" + before).asString()));
    }

    @Test
    void aReplacementMayBeOfAnotherKindAndKeepsItsKindIfItNamesNone() {
        String reference = recorded("sign; bring-into-force; terminate on 2010-01-01");
        corrected(reference, 3, "expire on 2010-01-01");
        assertThat(statuses(reference)).endsWith("2010-01-01 EXPIRED");
        given().contentType("application/json")
                .body("{\"reason\":\"typo\",\"replacement\":{\"on\":\"2011-01-01\"}}")
                .post(PATH + "/" + reference + "/acts/3/correction")
                .then()
                .statusCode(201);
        assertThat(statuses(reference)).endsWith("2011-01-01 EXPIRED");
    }

    @Test
    void whatIsRetractedIsGoneAndItsNumberStaysTaken() {
        String reference = recorded("bring-into-force on 2001-01-01; suspend on 2005-01-01");
        String before = knownNow(reference);
        Response answer = correct(reference, 2, "retract");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.jsonPath().getString("act.act")).isEqualTo("suspend");
        assertThat(answer.jsonPath().getString("status.status")).isEqualTo("IN_FORCE");
        read(reference, "/acts/2").then().statusCode(404);
        read(reference, "/acts/2?asKnownAt=" + before).then().statusCode(200);
        assertThat(read(reference, "/acts?corrections=true").jsonPath().getString("items[1].correction.effect"))
                .isEqualTo("RETRACTED");
        Response next = perform(reference, "suspend on 2006-01-01");
        assertThat(next.jsonPath().getInt("act.id")).isEqualTo(3);
        assertThat(statuses(reference)).containsExactly("2001-01-01 IN_FORCE", "2006-01-01 SUSPENDED");
    }

    @Test
    void aCorrectionIsCorrectedInTurn() {
        String reference = recorded("bring-into-force on 2001-01-01");
        corrected(reference, 1, "bring-into-force on 2002-02-02");
        String second = knownNow(reference);
        corrected(reference, 1, "retract");
        String third = knownNow(reference);
        correct(reference, 1, "retract").then().statusCode(409);
        corrected(reference, 1, "bring-into-force on 2003-03-03");
        JsonPath ever = read(reference, "/acts?corrections=true").jsonPath();
        assertThat(ever.getList("items.on")).containsExactly("2001-01-01", "2002-02-02", "2003-03-03");
        assertThat(ever.getList("items.correction.effect")).containsExactly("REPLACED", "RETRACTED", "RESTORED");
        assertThat(statuses(reference, "?asKnownAt=" + second)).containsExactly("2002-02-02 IN_FORCE");
        assertThat(statuses(reference, "?asKnownAt=" + third)).isEmpty();
        assertThat(statuses(reference)).containsExactly("2003-03-03 IN_FORCE");
    }

    @Test
    void whatWasEverAssertedSaysThatItWasRestored() {
        String reference = recorded("sign on 2001-01-01; bring-into-force on 2002-01-01");
        corrected(reference, 2, "retract");
        String retracted = knownNow(reference);
        corrected(reference, 2, "bring-into-force on 2002-01-01");
        String restored = knownNow(reference);
        JsonPath ever = read(reference, "/acts?corrections=true").jsonPath();
        assertThat(ever.getList("items.id")).containsExactly(1, 2, 2);
        assertThat(ever.getString("items[1].correction.effect")).isEqualTo("RETRACTED");
        assertThat(ever.getString("items[1].correction.recordedAt")).isEqualTo(retracted);
        assertThat(ever.getString("items[2].recordedAt")).isEqualTo(restored);
        assertThat(ever.getString("items[2].correction.effect")).isEqualTo("RESTORED");
        assertThat(statuses(reference)).containsExactly("2001-01-01 SIGNED", "2002-01-01 IN_FORCE");
    }

    @Test
    void theOnlyActMayBeRetractedAndComeBack() {
        String reference = recorded("sign on 2001-01-01");
        corrected(reference, 1, "retract");
        JsonPath item = read(reference, "").jsonPath();
        assertThat(item.<Object>get("status")).isNull();
        assertThat(item.getBoolean("inEffect")).isFalse();
        assertThat(item.getInt("version")).isEqualTo(2);
        assertThat(findings(reference)).containsExactly("no-act-left");
        for (String below : List.of("/status", "/timeline", "/acts", "/clauses", "/parties", "/transitions")) {
            read(reference, below).then().statusCode(200);
        }
        JsonPath listed = given().get("/v1/quality?party=FR&party=DE&finding=no-act-left&limit=500")
                .jsonPath();
        assertThat(listed.getList("items.agreement")).contains(reference);
        corrected(reference, 1, "sign on 2001-02-02");
        assertThat(statuses(reference)).containsExactly("2001-02-02 SIGNED");
        assertThat(findings(reference)).doesNotContain("no-act-left");
        assertThat(read(reference, "/acts").jsonPath().getList("items.id")).containsExactly(1);
    }

    @Test
    void afterTheLastActIsGoneAnotherMayBegin() {
        String reference = recorded("sign on 2001-01-01");
        corrected(reference, 1, "retract");
        Response answer = perform(reference, "open-negotiations on 2002-01-01");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.jsonPath().getInt("act.id")).isEqualTo(2);
        assertThat(statuses(reference)).containsExactly("2002-01-01 NEGOTIATING");
    }

    @Test
    void thePredecessorFollowsTheCorrectedEntryIntoForceOfItsSuccessor() {
        String old = recorded("bring-into-force on 2001-01-01");
        String young = recorded("sign on 2009-01-01; bring-into-force on 2010-07-01");
        replaces(young, old);
        String before = knownNow(old);
        corrected(young, 2, "bring-into-force on 2011-07-01");
        assertThat(statuses(old)).containsExactly("2001-01-01 IN_FORCE", "2011-07-01 SUPERSEDED");
        assertThat(statuses(old, "?asKnownAt=" + before))
                .containsExactly("2001-01-01 IN_FORCE", "2010-07-01 SUPERSEDED");
        assertThat(knownNow(old)).isEqualTo(knownNow(young));
        corrected(young, 2, "retract");
        assertThat(statuses(old)).containsExactly("2001-01-01 IN_FORCE");
        assertThat(read(old, "/status").jsonPath().<Object>get("until")).isNull();
    }

    @Test
    void aCorrectedNotificationMovesWhatTheClauseComputes() {
        String reference = recordedWith(
                "{'entryIntoForce':{'rule':'ON_LATER_NOTIFICATION','plus':'P30D'}}",
                "sign on 2024-01-01; notify-completion by FR on 2024-01-10; notify-completion by DE on 2024-01-31");
        corrected(reference, 3, "notify-completion by DE on 2024-01-31 received 2024-02-10");
        assertThat(statuses(reference)).endsWith("2024-02-10 PENDING_ENTRY_INTO_FORCE", "2024-03-11 IN_FORCE");
        corrected(reference, 3, "retract");
        assertThat(statuses(reference)).containsExactly("2024-01-01 SIGNED");
    }
}
