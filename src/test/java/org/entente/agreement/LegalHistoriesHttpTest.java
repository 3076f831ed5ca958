package org.entente.agreement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Histories as registers have them: several acts on one day, or in one year. */
@QuarkusTest
class LegalHistoriesHttpTest {

    @ParameterizedTest
    @CsvSource({
        "'sign:2018-06-30 bring-into-force:2020-01-01 terminate:2020-01-01', TERMINATED",
        "'bring-into-force:2020-01-01 terminate:2020',                       TERMINATED",
        "'bring-into-force:2019 terminate:2019',                             TERMINATED",
        "'sign:2019-05-05 bring-into-force:2019-05-05',                      IN_FORCE",
        "'sign:2019-05-05 ratify:2019-05-05 expire:2019-05-05',              EXPIRED",
        "'bring-into-force:2019-05-05 expire:2019-05-05',                    EXPIRED",
        "'initial:2019 sign:2019 ratify:2019 bring-into-force:2019',         IN_FORCE",
    })
    void areTaken(String acts, String status) {
        StringBuilder body = new StringBuilder();
        for (String act : acts.split(" ")) {
            String[] parts = act.split(":");
            body.append(body.isEmpty() ? "" : ",")
                    .append("{ \"act\": \"%s\", \"on\": \"%s\" }".formatted(parts[0], parts[1]));
        }
        given().contentType("application/json")
                .body("""
                        { "titles": { "en": "A history" }, "kind": "TREATY",
                          "parties": [ { "code": "NO" }, { "code": "SE" } ], "acts": [ %s ] }""".formatted(body))
                .post("/v1/agreements")
                .then()
                .statusCode(201)
                .body("status", equalTo(status));
    }
}
