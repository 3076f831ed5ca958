package org.entente.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.entente.TheClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever tries the service out can make it later, or earlier, than it is. */
@QuarkusTest
class ClockHttpTest {
    private static final String CASE = "/v1/agreements/sg-vn-transnational-crime-2018";

    @AfterEach
    void setBack() {
        TheClock.reset();
    }

    @Test
    void itIsWhatItIsUntilItIsSet() {
        assertThat(TheClock.now()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        Instant later = Instant.now().plus(Duration.ofDays(90));
        TheClock.set(later);
        assertThat(TheClock.now()).isBetween(later, later.plus(Duration.ofMinutes(1)));
        assertThat(given().get(CASE).jsonPath().getString("asOf"))
                .startsWith(LocalDate.now().plusDays(90).toString().substring(0, 7));
        TheClock.reset();
        assertThat(TheClock.now()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void whatIsTodayFollowsIt() {
        TheClock.set(LocalDate.parse("2050-02-28"));
        assertThat(given().get(CASE).jsonPath().getString("asOf")).isEqualTo("2050-02-28");
        given().get(CASE + "?asKnownAt=2050-02-28T11:00:00Z").then().statusCode(200);
        TheClock.reset();
        given().get(CASE + "?asKnownAt=2050-02-28T11:00:00Z").then().statusCode(400);
    }

    @Test
    void whatIsNoTimeIsRefused() {
        for (String body : new String[] {"{}", "{\"now\":\"soon\"}", "{\"now\":null}", "[]", ""}) {
            given().contentType("application/json")
                    .body(body)
                    .put("/dev/clock")
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void itStandsInNoDocument() {
        assertThat(given().get("/q/openapi").asString()).doesNotContain("/dev/");
    }
}
