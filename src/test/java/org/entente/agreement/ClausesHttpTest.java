package org.entente.agreement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.Json.pretty;
import static org.entente.agreement.Agreements.PATH;
import static org.entente.agreement.Agreements.everythingAbout;
import static org.entente.agreement.Agreements.findings;
import static org.entente.agreement.Agreements.json;
import static org.entente.agreement.Agreements.knownNow;
import static org.entente.agreement.Agreements.perform;
import static org.entente.agreement.Agreements.read;
import static org.entente.agreement.Agreements.recorded;
import static org.entente.agreement.Agreements.recordedWith;
import static org.entente.agreement.Agreements.restate;
import static org.entente.agreement.Agreements.statusOn;
import static org.entente.agreement.Agreements.statuses;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the text of an agreement says: told, read, and told anew. */
@QuarkusTest
class ClausesHttpTest {
    private static final String THIRTY_DAYS = "{'entryIntoForce':{'rule':'ON_LATER_NOTIFICATION','plus':'P30D'}}";
    private static final String SIXTY_DAYS = "{'entryIntoForce':{'rule':'ON_LATER_NOTIFICATION','plus':'P60D'}}";
    private static final String NOTIFIED =
            "sign on 2024-01-01; notify-completion by FR on 2024-01-10; notify-completion by DE on 2024-01-31";

    @Test
    void showsWhatTheTextSaysAndWhatFollows() {
        String reference = recordedWith(
                "{'entryIntoForce':{'rule':'ON_LATER_NOTIFICATION','plus':'P30D'},"
                        + "'duration':{'rule':'TACIT_RENEWAL','initial':'P5Y','period':'P1Y','notice':'P6M','renewals':3},"
                        + "'denunciation':{'rule':'DENUNCIATION','notice':'P6M','notBefore':'INITIAL_TERM'},"
                        + "'survival':{'rule':'SURVIVAL','length':'P20Y'}}",
                NOTIFIED);
        Response answer = read(reference, "/clauses?asOf=2024-06-30");
        assertThat(answer.header("ETag")).startsWith("\"1.");
        assertThat(pretty(answer.asString())).isEqualTo(pretty("""
                { "entryIntoForce": { "rule": "ON_LATER_NOTIFICATION", "plus": "P30D" },
                  "duration": { "rule": "TACIT_RENEWAL", "initial": "P5Y", "period": "P1Y", "notice": "P6M",
                    "renewals": 3 },
                  "denunciation": { "rule": "DENUNCIATION", "notice": "P6M", "notBefore": "INITIAL_TERM" },
                  "survival": { "rule": "SURVIVAL", "length": "P20Y" },
                  "computed": {
                    "entryIntoForce": { "date": "2024-03-01", "rule": "ON_LATER_NOTIFICATION",
                      "inputs": [ { "what": "notification received from DE", "date": "2024-01-31", "act": 3 },
                        { "what": "notification received from FR", "date": "2024-01-10", "act": 2 } ],
                      "missing": [],
                      "explanation": "ON_LATER_NOTIFICATION (30 days after receipt of the later notification): notification received from DE 2024-01-31 (act 3), notification received from FR 2024-01-10 (act 2); gives 2024-03-01",
                      "legalBasis": "VCLT 24(1), 16(c), 78" },
                    "inForceOn": "2024-03-01", "currentPeriodEnd": "2029-03-01", "lastNoticeDate": "2028-09-01",
                    "denunciation": { "date": "2029-03-01", "rule": "DENUNCIATION",
                      "inputs": [ { "what": "notice received", "date": "2024-06-30" },
                        { "what": "end of the initial term", "date": "2029-03-01" } ],
                      "missing": [],
                      "explanation": "DENUNCIATION (6 months after receipt of the notice): notice received 2024-06-30, end of the initial term 2029-03-01; gives 2029-03-01",
                      "legalBasis": "VCLT 54(a), 78" },
                    "end": "2032-03-01", "survivesUntil": "2052-03-01" },
                  "asOf": "2024-06-30", "recordedAt": "%s", "version": 1 }""".formatted(knownNow(reference))));
    }

    @Test
    void saysWhatIsMissing() {
        String reference = recordedWith(THIRTY_DAYS, "sign on 2024-01-01; notify-completion by FR on 2024-01-10");
        assertThat(read(reference, "/clauses").jsonPath().getMap("computed"))
                .isEqualTo(json("{'entryIntoForce': { 'rule': 'ON_LATER_NOTIFICATION',"
                        + "'inputs': [ { 'what': 'notification received from FR', 'date': '2024-01-10', 'act': 2 } ],"
                        + "'missing': [ 'notification received from DE' ],"
                        + "'explanation': 'ON_LATER_NOTIFICATION (30 days after receipt of the later notification): "
                        + "notification received from FR 2024-01-10 (act 2); missing: notification received from DE',"
                        + "'legalBasis': 'VCLT 24(1), 16(c), 78' } }"));
        assertThat(read(reference, "/status").jsonPath().getList("missing"))
                .containsExactly("notification received from DE");
        assertThat(read(reference, "/status").jsonPath().getList("awaiting"))
                .isEqualTo(List.of(json("{'party':'DE','act':'notify-completion'}")));
        assertThat(read(reference, "/clauses?asOf=2024-01-05").jsonPath().getList("computed.entryIntoForce.missing"))
                .containsExactly("notification received from DE", "notification received from FR");
    }

    @Test
    void whatIsNotModelledIsLeftOut() {
        String reference = recorded("bring-into-force on 2001-02-03");
        assertThat(pretty(read(reference, "/clauses?asOf=2002-01-01").asString()))
                .isEqualTo(pretty("""
                { "computed": { "inForceOn": "2001-02-03" }, "asOf": "2002-01-01", "recordedAt": "%s", "version": 1 }""".formatted(knownNow(reference))));
    }

    @Test
    void needsTheVersionThatWasRead() {
        String reference = recorded("sign");
        String path = PATH + "/" + reference + "/clauses";
        given().contentType("application/json").body("{}").put(path).then().statusCode(428);
        given().contentType("application/json")
                .header("If-Match", "\"2\"")
                .body("{}")
                .put(path)
                .then()
                .statusCode(412);
        Response answer = given().contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(json(THIRTY_DAYS))
                .put(path);
        answer.then().statusCode(200);
        assertThat(answer.header("ETag")).startsWith("\"2.");
        assertThat(pretty(answer.asString()))
                .isEqualTo(pretty(read(reference, "/clauses").asString()));
        given().contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(json(THIRTY_DAYS))
                .put(path)
                .then()
                .statusCode(412);
        given().contentType("application/json")
                .header("If-Match", "\"1\"")
                .body("{}")
                .put(PATH + "/no-such-agreement/clauses")
                .then()
                .statusCode(404);
    }

    @Test
    void replacesAllThatWasStated() {
        String reference = recordedWith(
                "{'entryIntoForce':{'rule':'ON_SIGNATURE'},'duration':{'rule':'TERM','length':'P10Y'}}",
                "sign on 2001-01-01");
        assertThat(statuses(reference)).containsExactly("2001-01-01 IN_FORCE", "2011-01-01 EXPIRED");
        String before = knownNow(reference);
        restate(reference, "{'duration':{'rule':'INDEFINITE'}}").then().statusCode(200);
        JsonPath now = read(reference, "/clauses").jsonPath();
        assertThat(now.<Object>get("entryIntoForce")).isNull();
        assertThat(now.getString("duration.rule")).isEqualTo("INDEFINITE");
        assertThat(now.getInt("version")).isEqualTo(2);
        assertThat(statuses(reference)).containsExactly("2001-01-01 SIGNED");
        JsonPath then = read(reference, "/clauses?asKnownAt=" + before).jsonPath();
        assertThat(then.getString("entryIntoForce.rule")).isEqualTo("ON_SIGNATURE");
        assertThat(then.getString("computed.end")).isEqualTo("2011-01-01");
        assertThat(then.getInt("version")).isEqualTo(1);
        assertThat(statuses(reference, "?asKnownAt=" + before))
                .containsExactly("2001-01-01 IN_FORCE", "2011-01-01 EXPIRED");
        restate(reference, "{}").then().statusCode(200);
        assertThat(read(reference, "/clauses").jsonPath().<Object>get("duration"))
                .isNull();
    }

    @Test
    void theSameOnceMoreMakesNoVersion() {
        String reference = recordedWith(THIRTY_DAYS, "sign");
        restate(reference, THIRTY_DAYS).then().statusCode(200);
        assertThat(read(reference, "").jsonPath().getInt("version")).isEqualTo(1);
    }

    @Test
    void aDescriptionAnewLeavesTheClauses() {
        String reference = recordedWith(THIRTY_DAYS, NOTIFIED);
        given().contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"subjects\":[\"trade\"]}")
                .patch(PATH + "/" + reference)
                .then()
                .statusCode(200);
        assertThat(read(reference, "/clauses").jsonPath().getString("entryIntoForce.plus"))
                .isEqualTo("P30D");
        assertThat(statuses(reference)).contains("2024-03-01 IN_FORCE");
    }

    @Test
    void aDryRunStoresNothing() {
        String reference = recordedWith(THIRTY_DAYS, NOTIFIED);
        String before = everythingAbout(reference);
        Response tried = given().contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(json(SIXTY_DAYS))
                .put(PATH + "/" + reference + "/clauses?dryRun=true");
        assertThat(tried.statusCode()).isEqualTo(200);
        assertThat(tried.jsonPath().getInt("version")).isEqualTo(2);
        assertThat(tried.jsonPath().getString("computed.inForceOn")).isEqualTo("2024-03-31");
        assertThat(everythingAbout(reference)).isEqualTo(before);
    }

    @Test
    void aHistoryThatWouldBecomeIllegalRefusesThem() {
        String reference = recordedWith(THIRTY_DAYS, NOTIFIED + "; denounce by FR on 2024-03-10");
        String before = everythingAbout(reference);
        Response refused = restate(reference, SIXTY_DAYS);
        assertThat(refused.statusCode()).isEqualTo(409);
        JsonPath problem = refused.jsonPath();
        assertThat(problem.getString("code")).isEqualTo("TRANSITION_NOT_ALLOWED");
        assertThat(problem.getString("act")).isEqualTo("denounce");
        assertThat(problem.getString("currentStatus")).isEqualTo("PENDING_ENTRY_INTO_FORCE");
        assertThat(problem.getString("guard")).isEqualTo("not-in-force");
        assertThat(problem.getString("detail")).contains("Act 4 of " + reference + " would become illegal");
        assertThat(problem.getList("open")).contains("bring-into-force", "abandon");
        assertThat(everythingAbout(reference)).isEqualTo(before);
        restate(reference, "{'duration':{'rule':'TERM','length':'P10Y'}}")
                .then()
                .statusCode(409);
        assertThat(everythingAbout(reference)).isEqualTo(before);
    }

    @Test
    void theOfficialDateWinsAndBothAreTold() {
        String reference = recordedWith(THIRTY_DAYS, NOTIFIED + "; bring-into-force on 2024-03-05");
        assertThat(statuses(reference))
                .containsExactly("2024-01-01 SIGNED", "2024-01-31 PENDING_ENTRY_INTO_FORCE", "2024-03-05 IN_FORCE");
        JsonPath status = statusOn(reference, LocalDate.parse("2024-03-05")).jsonPath();
        assertThat(status.getString("confidence")).isEqualTo("ASSERTED");
        assertThat(status.getString("because.explanation"))
                .contains("bring-into-force on 2024-03-05", "the clause alone would say otherwise", "gives 2024-03-01");
        assertThat(read(reference, "/clauses").jsonPath().getString("computed.inForceOn"))
                .isEqualTo("2024-03-05");
        assertThat(read(reference, "/clauses").jsonPath().getString("computed.entryIntoForce.date"))
                .isEqualTo("2024-03-01");
        assertThat(findings(reference)).containsExactly("dates-differ");
        perform(reference, "bring-into-force on 2024-03-06").then().statusCode(409);
    }

    @Test
    void anOfficialDateThatAgreesIsDerived() {
        String reference = recordedWith(THIRTY_DAYS, NOTIFIED + "; bring-into-force on 2024-03-01");
        assertThat(statusOn(reference, LocalDate.parse("2024-03-01")).jsonPath().getString("confidence"))
                .isEqualTo("DERIVED");
        assertThat(findings(reference)).isEmpty();
    }
}
