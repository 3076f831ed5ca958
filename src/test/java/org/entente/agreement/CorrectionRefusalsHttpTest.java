package org.entente.agreement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.agreement.Agreements.PATH;
import static org.entente.agreement.Agreements.correct;
import static org.entente.agreement.Agreements.corrected;
import static org.entente.agreement.Agreements.everythingAbout;
import static org.entente.agreement.Agreements.read;
import static org.entente.agreement.Agreements.recorded;
import static org.entente.agreement.Agreements.replaces;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A correction that cannot be is refused, says why, and leaves nothing behind. */
@QuarkusTest
class CorrectionRefusalsHttpTest {
    private static String reference;

    private static Response post(String reference, String body, String query) {
        return given().contentType("application/json")
                .body(body.replace('\'', '"'))
                .post(PATH + "/" + reference + "/acts/1/correction" + query);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // spotless:off
                "{'retract':true}                                                            | /reason",
                "{'reason':' ','retract':true}                                               | /reason",
                "{'reason':'why'}                                                            | /replacement",
                "{'reason':'why','retract':false}                                            | /replacement",
                "{'reason':'why','retract':true,'replacement':{'on':'2001'}}                 | /replacement",
                "{'reason':'why','replacement':{}}                                           | /replacement/on",
                "{'reason':'why','replacement':{'on':'yesterday'}}                           | /replacement/on",
                "{'reason':'why','replacement':{'on':'2001','act':'wave'}}                   | /replacement/act",
                "{'reason':'why','replacement':{'on':'2001','party':'ZZ'}}                   | /replacement/party",
                "{'reason':'why','replacement':{'on':'2001','mode':'loudly'}}                | /replacement/mode",
                "{'reason':'why','replacement':{'on':'2001','citations':[{'source':'x-y-z'}]}} | /replacement/citations/0/source",
                "{'reason':'why','replacement':{'on':'2001','alternativeTo':1}}              | /replacement/alternativeTo",
                "{'reason':'why','replacement':{'on':'2001','act':'abandon'}}                | /replacement/reason",
                // spotless:on
            })
    void whatIsNotValidIsPointedAt(String body, String pointer) {
        if (reference == null) {
            reference = recorded("sign on 2001-01-01; bring-into-force on 2002-01-01"); // one for all
        }
        Response answer = post(reference, body, "");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly(pointer);
        assertThat(read(reference, "").jsonPath().getInt("version")).isEqualTo(1);
    }

    @Test
    void namesTheActThatWouldBecomeIllegal() {
        String reference = recorded("sign on 2001-01-01; bring-into-force on 2002-01-01; denounce by FR on 2003-01-01");
        String before = everythingAbout(reference);
        for (String words : new String[] {"retract", "bring-into-force on 2004-01-01"}) {
            Response refused = correct(reference, 2, words);
            assertThat(refused.statusCode()).isEqualTo(409);
            JsonPath problem = refused.jsonPath();
            assertThat(problem.getString("code")).isEqualTo("TRANSITION_NOT_ALLOWED");
            assertThat(problem.getString("act")).isEqualTo("denounce");
            assertThat(problem.getString("currentStatus")).isEqualTo("SIGNED");
            assertThat(problem.getString("detail")).startsWith("Act 3 of " + reference + " would become illegal");
            assertThat(problem.getList("open"))
                    .contains("bring-into-force", "ratify")
                    .doesNotContain("denounce");
            assertThat(everythingAbout(reference)).isEqualTo(before);
        }
    }

    @Test
    void namesTheReplacementItselfWhereThatIsIllegal() {
        String reference = recorded("sign on 2001-01-01; bring-into-force on 2002-01-01");
        Response refused = correct(reference, 2, "denounce by FR on 2003-01-01");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("act")).isEqualTo("denounce");
        assertThat(refused.jsonPath().getString("detail")).doesNotContain("would become illegal");
    }

    @Test
    void namesTheActOfAnotherAgreementThatWouldBecomeIllegal() {
        String old = recorded("bring-into-force on 2001-01-01; suspend on 2010-01-01");
        String young = recorded("sign on 2009-01-01; bring-into-force on 2011-01-01");
        replaces(young, old);
        String before = everythingAbout(old, young);
        Response refused = correct(young, 2, "bring-into-force on 2009-07-01");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("detail")).contains("Act 2 of " + old + " would become illegal");
        assertThat(refused.jsonPath().getString("agreement")).isEqualTo(old);
        assertThat(everythingAbout(old, young)).isEqualTo(before);
    }

    @Test
    void whatIsNotThereCannotBeCorrected() {
        String reference = recorded("sign on 2001-01-01");
        correct(reference, 2, "retract").then().statusCode(404);
        correct("no-such-agreement", 1, "retract").then().statusCode(404);
        for (String id : new String[] {"0", "-1", "first", "99999999999999999999", "1.0"}) {
            given().contentType("application/json")
                    .body("{\"reason\":\"why\",\"retract\":true}")
                    .post(PATH + "/" + reference + "/acts/" + id + "/correction")
                    .then()
                    .statusCode(404);
        }
        corrected(reference, 1, "retract");
        Response again = correct(reference, 1, "retract");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.jsonPath().getString("code")).isEqualTo("ALREADY_RETRACTED");
    }

    @Test
    void isJudgedByTheVersionThatWasRead() {
        String reference = recorded("sign on 2001-01-01");
        String body = "{'reason':'why','replacement':{'on':'2001-02-02'}}".replace('\'', '"');
        String path = PATH + "/" + reference + "/acts/1/correction";
        given().contentType("application/json")
                .header("If-Match", "\"7\"")
                .body(body)
                .post(path)
                .then()
                .statusCode(412);
        given().contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(body)
                .post(path)
                .then()
                .statusCode(201);
        given().contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(body)
                .post(path)
                .then()
                .statusCode(412);
    }

    @Test
    void aDryRunStoresNothing() {
        String reference = recorded("sign on 2001-01-01");
        String before = everythingAbout(reference);
        Response tried = post(reference, "{'reason':'why','retract':true}", "?dryRun=true");
        assertThat(tried.statusCode()).isEqualTo(201);
        assertThat(tried.jsonPath().getInt("status.version")).isEqualTo(2);
        assertThat(tried.jsonPath().<Object>get("status.status")).isNull();
        assertThat(everythingAbout(reference)).isEqualTo(before);
    }

    @Test
    void anAccountOfARetractedActStaysBesideNothing() {
        String reference = recorded("sign on 2001-01-01; bring-into-force on 2002-01-01");
        given().contentType("application/json")
                .body("{\"on\":\"2001\",\"alternativeTo\":2}")
                .post(PATH + "/" + reference + "/transitions/confirm-in-force")
                .then()
                .statusCode(201);
        assertThat(Agreements.findings(reference)).containsExactly("sources-conflict");
        corrected(reference, 2, "retract");
        assertThat(Agreements.findings(reference)).doesNotContain("sources-conflict");
        corrected(reference, 2, "bring-into-force on 2002-02-02");
        assertThat(Agreements.findings(reference)).containsExactly("sources-conflict");
    }
}
