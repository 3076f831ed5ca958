package org.entente.agreement;

import static io.restassured.RestAssured.given;
import static org.entente.agreement.Agreements.PATH;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What tests do to relations, by the addresses that they have. */
final class Relations {
    private Relations() {}

    static void related(String newer, String type, String older) {
        Agreements.relate(newer, type, older).then().statusCode(201);
    }

    /** @param dated when it was stated; null if that is not known */
    static void related(String newer, String type, String older, String dated) {
        Map<String, String> body = new HashMap<>(Map.of("type", type, "agreement", older));
        if (dated != null) {
            body.put("dated", dated);
        }
        given().contentType("application/json")
                .body(body)
                .post(PATH + "/" + newer + "/relations")
                .then()
                .statusCode(201);
    }

    /** The address of a relation. */
    static String address(String newer, String type, String older) {
        return PATH + "/" + newer + "/relations/"
                + type.toLowerCase(Locale.ROOT).replace('_', '-') + "/" + older;
    }

    static Response retract(String newer, String type, String older) {
        return given().contentType("application/json")
                .body(Map.of("reason", "it was misread"))
                .post(address(newer, type, older) + "/retraction");
    }

    static void retracted(String newer, String type, String older) {
        retract(newer, type, older).then().statusCode(201);
    }

    static int version(String reference) {
        return Agreements.read(reference, "").jsonPath().getInt("version");
    }

    static Response lineage(String reference, String query) {
        return Agreements.read(reference, "/lineage" + query);
    }

    /** The family as {@code -1 reference}, the oldest first. */
    static List<String> family(String reference, String query) {
        return lineage(reference, query).jsonPath().getList("items.collect { it.step + ' ' + it.reference }");
    }

    static List<String> family(String reference) {
        return family(reference, "");
    }

    /** The relations of the family as {@code newer AMENDS older}. */
    static List<String> links(String reference, String query) {
        return lineage(reference, query)
                .jsonPath()
                .getList("relations.collect { it.from + ' ' + it.type + ' ' + it.to }");
    }
}
