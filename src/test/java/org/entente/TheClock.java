package org.entente;

import static io.restassured.RestAssured.given;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The clock of the running service, which all tests share: whoever sets it sets it back, and writes nothing meanwhile, since
 * what is written in a time to come is not known before.
 */
public final class TheClock {
    private static final String PATH = "/dev/clock";

    private TheClock() {}

    public static Instant now() {
        return Instant.parse(given().get(PATH).jsonPath().getString("now"));
    }

    public static void set(Instant now) {
        given().contentType("application/json")
                .body("{\"now\":\"" + now + "\"}")
                .put(PATH)
                .then()
                .statusCode(200);
    }

    /** Noon of that day. */
    public static void set(LocalDate day) {
        set(Instant.parse(day + "T12:00:00Z"));
    }

    public static void reset() {
        given().delete(PATH).then().statusCode(200);
    }
}
