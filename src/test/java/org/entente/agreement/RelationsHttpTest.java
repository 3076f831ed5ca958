package org.entente.agreement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.agreement.Agreements.PATH;
import static org.entente.agreement.Agreements.acts;
import static org.entente.agreement.Agreements.everythingAbout;
import static org.entente.agreement.Agreements.read;
import static org.entente.agreement.Agreements.recorded;
import static org.entente.agreement.Agreements.register;
import static org.entente.agreement.Agreements.relate;
import static org.entente.agreement.Agreements.unusedReference;
import static org.entente.agreement.Relations.address;
import static org.entente.agreement.Relations.related;
import static org.entente.agreement.Relations.version;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.entente.lifecycle.LegalNature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What agreements do to one another: each relation belongs to its newer agreement, and shows at both. */
@QuarkusTest
class RelationsHttpTest {

    @ParameterizedTest
    @EnumSource(RelationType.class)
    void aRelationIsAVersionOfTheNewerAgreementAndNeverOfTheOther(RelationType type) {
        String old = recorded("bring-into-force");
        String young = recorded("sign");
        String before = everythingAbout(old);
        Response answer = relate(young, type.name(), old);
        answer.then().statusCode(201);
        assertThat(version(young)).isEqualTo(2);
        assertThat(version(old)).isEqualTo(1);

        String relations = read(old, "/relations").asString();
        assertThat(relations).isEqualTo("{\"items\":[" + answer.asString().strip() + "]}\n");
        assertThat(read(young, "/relations").asString()).isEqualTo(relations);
        String proposed = "\"replacementProposed\":";
        assertThat(everythingAbout(old))
                .isEqualTo(before.replace("{\"items\":[]}\n", relations)
                        .replace(proposed + false, proposed + type.name().contains("REPLACE")));

        String address = answer.header("Location").replaceFirst("^https?://[^/]+", "");
        assertThat(address).isEqualTo(address(young, type.name(), old));
        Response relation = given().get(address);
        assertThat(relation.asString()).isEqualTo(answer.asString());
        assertThat(relation.header("ETag")).startsWith("\"2.");
    }

    /** When it replaces the other one's status changes, and with it the other's record. */
    @Test
    void onlyWhatSupersedesIsAVersionOfTheOtherToo() {
        String old = recorded("bring-into-force");
        related(recorded("bring-into-force on 2010-07-01"), "REPLACES", old);
        assertThat(version(old)).isEqualTo(2);
    }

    /** A successor state amends an agreement of its predecessor, a ministry implements a treaty of its state with another. */
    @ParameterizedTest
    @CsvSource({
        "REPLACES,            409",
        "PROPOSED_TO_REPLACE, 409",
        "AMENDS,              201",
        "SUPPLEMENTS,         201",
        "EXTENDS,             201",
        "IMPLEMENTS,          201",
        "RELATED,             201"
    })
    void onlyWhatReplacesNeedsTheSameParties(String type, int status) {
        String old = recorded("bring-into-force");
        String young = unusedReference();
        register(young, "IT", LegalNature.UNSPECIFIED, acts("sign")).then().statusCode(201);
        Response answer = relate(young, type, old);
        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 409) {
            assertThat(answer.jsonPath().getString("detail"))
                    .isEqualTo(
                            "Only a later agreement of the same parties replaces an earlier one (VCLT 59(1)); '%s' is "
                                            .formatted(old)
                                    + "between [DE, FR].");
        }
    }

    @Test
    void twoCanStandInSeveralRelations() {
        String old = recorded("bring-into-force");
        String young = recorded("sign");
        related(young, "AMENDS", old);
        related(young, "SUPPLEMENTS", old);
        related(young, "RELATED", old);
        assertThat(read(old, "/relations").jsonPath().getList("items.type"))
                .containsExactly("AMENDS", "SUPPLEMENTS", "RELATED");
        assertThat(version(young)).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource(RelationType.class)
    void noneStandsInARelationToItselfOrInTheSameTwice(RelationType type) {
        String old = recorded("bring-into-force");
        String young = recorded("sign");
        related(young, type.name(), old);
        String before = everythingAbout(old, young);
        refused(relate(young, type.name(), young), "An agreement has no relation to itself: name another one.");
        refused(relate(young, type.name(), old), "This relation is on record already.");
        assertThat(everythingAbout(old, young)).isEqualTo(before);
    }

    /** Whatever types the circle is made of, and however long it is. */
    @Test
    void theOlderOfTwoIsNeverTheNewerToo() {
        String a = recorded("bring-into-force");
        String b = recorded("sign");
        String c = recorded("sign");
        String d = recorded("sign");
        related(b, "AMENDS", a);
        related(c, "IMPLEMENTS", b);
        related(d, "SUPPLEMENTS", c);
        related(d, "EXTENDS", a);
        String before = everythingAbout(a, b, c, d);
        for (RelationType type : RelationType.values()) {
            if (type != RelationType.RELATED) {
                for (String newer : List.of(b, c, d)) {
                    refused(
                            relate(a, type.name(), newer),
                            "'%s' already comes after '%s', as their relations say: a newer agreement cannot be the older "
                                            .formatted(newer, a)
                                    + "one, too.");
                }
            }
        }
        assertThat(everythingAbout(a, b, c, d)).isEqualTo(before);
    }

    @Test
    void toBeRelatedHasNoDirection() {
        String a = recorded("bring-into-force");
        String b = recorded("sign");
        String c = recorded("sign");
        related(b, "AMENDS", a);
        related(a, "RELATED", b);
        refused(relate(b, "RELATED", a), "This relation is on record already.");
        related(b, "RELATED", c);
        related(c, "RELATED", a);
        related(c, "AMENDS", b);
        refusedForACircle(relate(a, "AMENDS", c));
    }

    @Test
    void whatIsNoRelationIsNotFound() {
        String old = recorded("bring-into-force");
        String young = recorded("sign");
        related(young, "AMENDS", old);
        given().get(address(young, "AMENDS", old.toUpperCase())).then().statusCode(200);
        assertThat(given().get(address(young, "amends", old)).jsonPath().getString("from"))
                .isEqualTo(young);
        for (String path : List.of(
                address(young, "EXTENDS", old),
                address(old, "AMENDS", young),
                address(young, "AMENDS", unusedReference()),
                address(unusedReference(), "AMENDS", old),
                address(young, "admires", old),
                address(young, "AMENDS", old) + "?asKnownAt=2020-01-01")) {
            given().get(path).then().statusCode(404);
        }
        assertThat(given().get(address(young, "admires", old)).jsonPath().getString("detail"))
                .endsWith("only replaces, proposed-to-replace, amends, supplements, extends, implements, related.");
    }

    @Test
    void aDayCutsOffWhatWasStatedLater() {
        String old = recorded("bring-into-force");
        String young = recorded("sign");
        given().contentType("application/json")
                .body(Map.of("type", "AMENDS", "agreement", old, "dated", "2010-07"))
                .post(PATH + "/" + young + "/relations")
                .then()
                .statusCode(201);
        String address = address(young, "AMENDS", old);
        given().get(address + "?asOf=2010-06-30").then().statusCode(404);
        given().get(address + "?asOf=2010-07-01").then().statusCode(200);
        assertThat(read(old, "/relations?asOf=2010-06-30").jsonPath().getList("items"))
                .isEmpty();
        assertThat(read(old, "/relations?asOf=2010-07-01").jsonPath().getList("items"))
                .hasSize(1);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        Response answer = given().contentType("application/json")
                .body("{ \"type\": \"AMENDS\", \"agreement\": \"none-such\", \"dated\": \"0900\","
                        + " \"citations\": [ { \"source\": \"none-such\" } ] }")
                .post(PATH + "/" + recorded("sign") + "/relations");
        answer.then().statusCode(400);
        assertThat(answer.jsonPath().getList("errors.pointer"))
                .containsExactlyInAnyOrder("/agreement", "/dated", "/citations/0/source");
    }

    private static void refusedForACircle(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.jsonPath().getString("detail")).contains("already comes after");
    }

    private static void refused(Response answer, String detail) {
        assertThat(answer.statusCode()).isEqualTo(409);
        JsonPath problem = answer.jsonPath();
        assertThat(problem.getString("code")).isEqualTo("RELATION_NOT_ALLOWED");
        assertThat(problem.getString("detail")).isEqualTo(detail);
    }
}
