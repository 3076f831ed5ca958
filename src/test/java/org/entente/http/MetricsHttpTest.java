package org.entente.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The numbers that operators look at: they move with what happens, and their series do not grow with what callers send. */
@QuarkusTest
class MetricsHttpTest {
    private static final String PROPOSAL = "/v1/agreements/sg-vn-transnational-crime-2024";
    private static final String REQUESTS = "http_server_requests_seconds_count{";

    private final Random random = new Random(8);

    @Test
    void requestsAreCountedByTheTemplateOfTheirPath() {
        String series =
                REQUESTS + "method=\"GET\",outcome=\"SUCCESS\",status=\"200\",uri=\"/v1/agreements/{reference}\"}";
        double before = value(series);
        given().get(PROPOSAL).then().statusCode(200);
        assertThat(value(series)).isEqualTo(before + 1);
        assertThat(metrics()).anyMatch(line -> line.startsWith("http_server_requests_seconds_bucket{"));
    }

    @Test
    void anActIsCountedByWhatBecameOfIt() {
        String treaty = treaty();
        String recorded = "entente_transitions_total{act=\"open-negotiations\",outcome=\"recorded\"}";
        String refused = "entente_transitions_total{act=\"revive\",outcome=\"TRANSITION_NOT_ALLOWED\"}";
        String tried = "entente_transitions_total{act=\"open-negotiations\",outcome=\"dry_run\"}";
        double[] before = {value(recorded), value(refused), value(tried)};

        act(treaty, "open-negotiations?dryRun=true", 201);
        assertThat(new double[] {value(recorded), value(refused), value(tried)})
                .containsExactly(before[0], before[1], before[2] + 1);
        act(treaty, "open-negotiations", 201);
        act(treaty, "revive", 409);
        act(treaty, "revive?dryRun=true", 409);
        assertThat(new double[] {value(recorded), value(refused), value(tried)})
                .containsExactly(before[0] + 1, before[1] + 1, before[2] + 1);
    }

    @Test
    void whatCallersMakeUpMakesNoSeries() {
        makeThingsUp();
        List<String> before = series();
        for (int i = 0; i < 30; i++) {
            makeThingsUp();
        }
        assertThat(series()).isEqualTo(before);
        assertThat(before).noneMatch(series -> series.contains("made-up"));
    }

    @Test
    void thePoolAndTheRuntimeAreMeasured() {
        assertThat(metrics()).anyMatch(line -> line.startsWith("agroal_awaiting_count{"));
        assertThat(metrics()).anyMatch(line -> line.startsWith("jvm_memory_used_bytes{"));
    }

    private void makeThingsUp() {
        String word = "made-up-" + random.nextInt(1_000_000);
        given().get("/" + word).then().statusCode(404);
        given().get("/v1/" + word + "/" + word).then().statusCode(404);
        given().get("/v1/agreements/" + word).then().statusCode(404);
        given().get("/v1/agreements/" + word + "/" + word).then().statusCode(404);
        given().delete("/v1/agreements/" + word).then().statusCode(405);
        given().request(word.toUpperCase().replace("-", ""), "/v1/agreements")
                .then()
                .statusCode(405);
        given().get("/v1/agreements?" + word + "=1").then().statusCode(400);
        given().post("/v1/agreements/" + word).then().statusCode(405);
        given().body("x")
                .contentType("text/plain")
                .post("/v1/agreements/" + word + "/transitions/" + word)
                .then()
                .statusCode(415);
        act(PROPOSAL, word, 404);
        act("/v1/agreements/" + word, "sign", 404);
    }

    private static void act(String agreement, String act, int status) {
        given().formParam("on", "2024-06")
                .post(agreement + "/transitions/" + act)
                .then()
                .statusCode(status);
    }

    private static String treaty() {
        return given().contentType("application/json")
                .body("{ \"titles\": { \"en\": \"A treaty\" }, \"kind\": \"TREATY\", "
                        + "\"parties\": [ { \"code\": \"LV\" }, { \"code\": \"EE\" } ], "
                        + "\"acts\": [ { \"act\": \"propose\", \"on\": \"2001\" } ] }")
                .post("/v1/agreements")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static double value(String series) {
        return metrics().stream()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElse(0);
    }

    private static List<String> series() {
        return metrics().stream()
                .filter(line -> line.startsWith("http_server_requests") || line.startsWith("entente"))
                .map(line -> line.substring(0, line.lastIndexOf(' ')))
                .sorted()
                .toList();
    }

    private static List<String> metrics() {
        return given().get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }
}
