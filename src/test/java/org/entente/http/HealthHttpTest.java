package org.entente.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HealthHttpTest {

    @Inject
    DataSource dataSource;

    @Test
    void theServiceIsReady() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    /** Guards the second run of these tests: one that met H2 again would pass for nothing. */
    @Test
    void theDatabaseIsTheOneThisRunIsAbout() throws SQLException {
        String expected = switch (System.getProperty("quarkus.datasource.db-kind", "h2")) {
            case "postgresql" -> "PostgreSQL";
            default -> "H2";
        };
        try (var connection = dataSource.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo(expected);
        }
    }
}
