package org.entente.agreement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.agreement.Agreements.everythingAbout;
import static org.entente.agreement.Agreements.knownNow;
import static org.entente.agreement.Agreements.on;
import static org.entente.agreement.Agreements.perform;
import static org.entente.agreement.Agreements.read;
import static org.entente.agreement.Agreements.recorded;
import static org.entente.agreement.Agreements.relate;
import static org.entente.agreement.Agreements.replaces;
import static org.entente.agreement.Agreements.statuses;
import static org.entente.agreement.Relations.address;
import static org.entente.agreement.Relations.related;
import static org.entente.agreement.Relations.retract;
import static org.entente.agreement.Relations.retracted;
import static org.entente.agreement.Relations.version;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import org.entente.lifecycle.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A relation that is taken back: nothing is deleted, and what it did to the other agreement is undone. */
@QuarkusTest
class RetractionHttpTest {
    private static final LocalDate THE_DAY = LocalDate.parse("2010-07-01");

    @ParameterizedTest
    @EnumSource(RelationType.class)
    void whatIsRetractedNoLongerShowsButStaysKnown(RelationType type) {
        String old = recorded("bring-into-force");
        String young = recorded("sign");
        related(young, type.name(), old);
        String known = knownNow(young);
        String relation = given().get(address(young, type.name(), old)).asString();
        int versionOfTheOther = version(old);

        Response answer = retract(young, type.name(), old);
        answer.then().statusCode(201);
        assertThat(version(young)).isEqualTo(3);
        assertThat(version(old)).isEqualTo(versionOfTheOther);
        given().get(address(young, type.name(), old)).then().statusCode(404);
        assertThat(read(old, "/relations").asString()).isEqualTo("{\"items\":[]}\n");
        assertThat(read(old, "").jsonPath().getBoolean("replacementProposed")).isFalse();

        for (String one : new String[] {old, young}) {
            assertThat(read(one, "/relations?asKnownAt=" + known).asString())
                    .isEqualTo("{\"items\":[" + relation.strip() + "]}\n")
                    .isEqualTo(read(one, "/relations?retracted=true&asKnownAt=" + known)
                            .asString());
        }
        JsonPath ever = read(old, "/relations?retracted=true").jsonPath();
        assertThat(ever.getList("items")).hasSize(1);
        assertThat(ever.getMap("items[0]")).isEqualTo(answer.jsonPath().getMap(""));
        assertThat(ever.getMap("items[0].retraction"))
                .containsEntry("reason", "it was misread")
                .containsEntry("recordedBy", "anonymous")
                .containsEntry("recordedAt", knownNow(young));
        assertThat(given().get(answer.header("Location")).jsonPath().getList("items.retraction.reason"))
                .containsExactly("it was misread");
    }

    @Test
    void itCanBeRecordedAgainAndRetractedAgain() {
        String old = recorded("bring-into-force on 2001-01-01");
        String young = recorded("bring-into-force on 2010-07-01");
        for (int time = 0; time < 3; time++) {
            replaces(young, old);
            assertThat(on(THE_DAY, old)).isEqualTo(Status.SUPERSEDED);
            retracted(young, "REPLACES", old);
            assertThat(on(THE_DAY, old)).isEqualTo(Status.IN_FORCE);
            retract(young, "REPLACES", old).then().statusCode(404);
        }
        replaces(young, old);
        JsonPath ever = read(young, "/relations?retracted=true").jsonPath();
        assertThat(ever.getList("items.collect { it.retraction?.reason }"))
                .containsExactly("it was misread", "it was misread", "it was misread", null);
        assertThat(ever.getList("items.recordedAt")).doesNotHaveDuplicates();
        assertThat(version(old)).isEqualTo(8);
    }

    /** The other's life is folded again although nothing leads to it any more. */
    @Test
    void whatWasSupersededGetsItsLifeBackInTheSameWrite() {
        String old = recorded("bring-into-force on 2001-01-01");
        String young = recorded("bring-into-force on 2010-07-01");
        String alone = read(old, "/timeline").asString();
        replaces(young, old);
        String known = knownNow(old);
        retracted(young, "REPLACES", old);
        assertThat(statuses(old)).containsExactly("2001-01-01 IN_FORCE");
        assertThat(statuses(old, "?asKnownAt=" + known))
                .containsExactly("2001-01-01 IN_FORCE", "2010-07-01 SUPERSEDED");
        assertThat(version(old)).isEqualTo(3);
        assertThat(knownNow(old)).isEqualTo(knownNow(young));
        assertThat(read(old, "/timeline").asString()).isEqualTo(alone);
        perform(old, "amend on 2015-01-01").then().statusCode(201);
    }

    @Test
    void anotherSuccessorThenSupersedes() {
        String old = recorded("bring-into-force on 2001-01-01");
        String first = recorded("bring-into-force on 2005-01-01");
        replaces(first, old);
        replaces(recorded("bring-into-force on 2010-07-01"), old);
        retracted(first, "REPLACES", old);
        assertThat(statuses(old)).containsExactly("2001-01-01 IN_FORCE", "2010-07-01 SUPERSEDED");
    }

    /** The older one comes to life, and so supersedes what it replaces itself. */
    @Test
    void aChainIsFollowed() {
        String first = recorded("bring-into-force on 1990-01-01");
        String second = recorded("sign on 2005-01-01; bring-into-force on 2006-01-01 effective 2090-01-01");
        String third = recorded("sign on 2007-01-01; bring-into-force on 2008-01-01 effective 2089-01-01");
        replaces(second, first);
        replaces(third, second);
        assertThat(statuses(first)).containsExactly("1990-01-01 IN_FORCE");
        retracted(third, "REPLACES", second);
        assertThat(statuses(first)).containsExactly("1990-01-01 IN_FORCE", "2090-01-01 SUPERSEDED");
        replaces(third, second);
        assertThat(statuses(first)).containsExactly("1990-01-01 IN_FORCE");
    }

    @Test
    void aCircleIsPossibleNoLongerAndThenTheOtherWayIs() {
        String a = recorded("sign");
        String b = recorded("sign");
        related(b, "AMENDS", a);
        relate(a, "EXTENDS", b).then().statusCode(409);
        retracted(b, "AMENDS", a);
        related(a, "EXTENDS", b);
        relate(b, "AMENDS", a).then().statusCode(409);
    }

    @Test
    void whatHasChangedSinceIsNotRetracted() {
        String old = recorded("bring-into-force");
        String young = recorded("sign");
        related(young, "AMENDS", old);
        String address = address(young, "AMENDS", old);
        String seen = given().get(address).header("ETag");
        perform(young, "approve-domestically by FR").then().statusCode(201);
        perform(old, "amend").then().statusCode(201); // the older one's versions do not matter
        String before = everythingAbout(old, young);
        retracting(address, seen, "").then().statusCode(412);
        assertThat(everythingAbout(old, young)).isEqualTo(before);
        retracting(address, given().get(address).header("ETag"), "").then().statusCode(201);
    }

    @Test
    void aDryRunAnswersAndStoresNothing() {
        String old = recorded("bring-into-force on 2001-01-01");
        String young = recorded("bring-into-force on 2010-07-01");
        replaces(young, old);
        String before = everythingAbout(old, young);
        retracting(address(young, "REPLACES", old), "*", "?dryRun=true")
                .then()
                .statusCode(201)
                .body("retraction.reason", equalTo("it was misread"));
        assertThat(everythingAbout(old, young)).isEqualTo(before);
        assertThat(read(old, "/relations?retracted=true").jsonPath().getList("items.retraction"))
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reason\":\" \"}", "{\"reason\":null}", "{\"because\":\"x\"}", "[]"})
    void aReasonIsRequired(String body) {
        String old = recorded("bring-into-force");
        String young = recorded("sign");
        related(young, "AMENDS", old);
        given().contentType("application/json")
                .body(body)
                .post(address(young, "AMENDS", old) + "/retraction")
                .then()
                .statusCode(400);
        given().get(address(young, "AMENDS", old)).then().statusCode(200);
    }

    @Test
    void whatIsNotThereIsNotRetracted() {
        String old = recorded("bring-into-force");
        String young = recorded("sign");
        related(young, "AMENDS", old);
        retract(young, "EXTENDS", old).then().statusCode(404);
        retract(old, "AMENDS", young).then().statusCode(404);
        retract(young, "admires", old).then().statusCode(404);
        retract("none-such", "AMENDS", old).then().statusCode(404);
        retract(young, "AMENDS", "none-such").then().statusCode(404);
    }

    private static Response retracting(String address, String ifMatch, String query) {
        return given().contentType("application/json")
                .header("If-Match", ifMatch)
                .body("{ \"reason\": \"it was misread\" }")
                .post(address + "/retraction" + query);
    }
}
