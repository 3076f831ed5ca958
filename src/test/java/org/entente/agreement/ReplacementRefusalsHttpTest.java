package org.entente.agreement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.agreement.Agreements.PATH;
import static org.entente.agreement.Agreements.acts;
import static org.entente.agreement.Agreements.everythingAbout;
import static org.entente.agreement.Agreements.perform;
import static org.entente.agreement.Agreements.recorded;
import static org.entente.agreement.Agreements.register;
import static org.entente.agreement.Agreements.relate;
import static org.entente.agreement.Agreements.replaces;
import static org.entente.agreement.Agreements.unusedReference;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.entente.lifecycle.LegalNature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot replace what, and acts that would end a predecessor before its own last act: refused, nothing stored. */
@QuarkusTest
class ReplacementRefusalsHttpTest {

    @Test
    void whatIsSupersededTakesNoFurtherActs() {
        String old = recorded("bring-into-force");
        replaces(recorded("bring-into-force on 2010-07-01"), old);
        String before = everythingAbout(old);
        refused(perform(old, "amend on 2010-07-01"), 409, "TRANSITION_NOT_ALLOWED");
        assertThat(everythingAbout(old)).isEqualTo(before);
        perform(old, "amend on 2010-06-30").then().statusCode(201);
    }

    @Test
    void anActThatWouldOutdateAnActOfThePredecessorIsRefused() {
        String old = recorded("bring-into-force on 2001-01-01; amend on 2012-01-01");
        String young = recorded("sign on 2009-01-01");
        replaces(young, old);
        String before = everythingAbout(old, young);
        refusedForTheAmendment(perform(young, "bring-into-force on 2010-07-01"), old);
        assertThat(everythingAbout(old, young)).isEqualTo(before);
        perform(young, "bring-into-force on 2012-01-02").then().statusCode(201);
    }

    @Test
    void aRelationThatWouldOutdateAnActOfThePredecessorIsRefused() {
        String old = recorded("bring-into-force on 2001-01-01; amend on 2012-01-01");
        String young = recorded("bring-into-force on 2010-07-01");
        String before = everythingAbout(old, young);
        refusedForTheAmendment(relate(young, "REPLACES", old), old);
        assertThat(everythingAbout(old, young)).isEqualTo(before);
    }

    private static void refusedForTheAmendment(Response answer, String old) {
        refused(answer, 409, "TRANSITION_NOT_ALLOWED");
        JsonPath problem = answer.jsonPath();
        assertThat(problem.getString("detail")).startsWith("Act 2 of " + old + " would become illegal: amend on 2012");
        assertThat(problem.getMap(""))
                .containsAllEntriesOf(Map.of(
                        "agreement", old,
                        "act", "amend",
                        "currentStatus", "SUPERSEDED",
                        "guard", "ended",
                        "legalBasis", "VCLT 70",
                        "open", List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"REPLACES", "PROPOSED_TO_REPLACE"})
    void whatCannotReplaceIsRefused(String type) {
        String a = recorded("sign");
        String b = recorded("sign");
        String c = recorded("sign");
        String ofOthers = unusedReference();
        register(ofOthers, "IT", LegalNature.UNSPECIFIED, acts("sign")).then().statusCode(201);
        relate(b, type, a).then().statusCode(201);
        relate(c, type, b).then().statusCode(201);
        String before = everythingAbout(a, b, c, ofOthers);
        refused(relate(a, type, a), 409, "RELATION_NOT_ALLOWED");
        refused(relate(a, type, ofOthers), 409, "RELATION_NOT_ALLOWED");
        refused(relate(ofOthers, type, a), 409, "RELATION_NOT_ALLOWED");
        refused(relate(a, type, b), 409, "RELATION_NOT_ALLOWED");
        refused(relate(a, type, c), 409, "RELATION_NOT_ALLOWED");
        refused(relate(b, type, a), 409, "RELATION_NOT_ALLOWED");
        refused(relate(unusedReference(), type, a), 404, "NOT_FOUND");
        atFault(relate(a, type, unusedReference()), "/agreement");
        assertThat(everythingAbout(a, b, c, ofOthers)).isEqualTo(before);
    }

    @Test
    void whatIsNoRelationIsRefused() {
        String a = recorded("sign");
        String b = recorded("sign");
        String before = everythingAbout(a, b);
        atFault(post(b, Map.of("agreement", a)), "/type");
        atFault(post(b, Map.of("type", "ADMIRES", "agreement", a)), "/type");
        atFault(post(b, Map.of("type", "REPLACES")), "/agreement");
        atFault(post(b, Map.of("type", "REPLACES", "agreement", a, "dated", "soon")), "/dated");
        atFault(post(b, Map.of("type", "REPLACES", "agreement", a, "until", "2020")), "/until");
        assertThat(everythingAbout(a, b)).isEqualTo(before);
    }

    private static Response post(String newer, Map<String, String> relation) {
        return given().contentType("application/json").body(relation).post(PATH + "/" + newer + "/relations");
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).contentType("application/problem+json");
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
    }

    private static void atFault(Response answer, String pointer) {
        refused(answer, 400, "INVALID_REQUEST");
        assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly(pointer);
    }
}
