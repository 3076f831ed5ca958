package org.entente.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.entente.GeneratedPage;
import org.entente.Json;
import org.junit.jupiter.api.Test;

/**
 * The answers that the OpenAPI document shows are what the service answers to the requests that it shows, on the example
 * data. Only the present is replaced by a day on which the examples are set, and of long lists the beginning shown.
 */
@QuarkusTest
class AnswerExamplesHttpTest {
    private static final String DAY = "2025-01-01";
    private static final String MOMENT = DAY + "T00:00:00Z";
    private static final String CASE = "/v1/agreements/sg-vn-transnational-crime-2018";
    private static final int SHOWN = 2;

    @Test
    void theExamplesAreWhatTheServiceAnswers() {
        Map<String, JsonNode> examples = new TreeMap<>();
        JsonNode document = Json.read(given().get("/q/openapi?format=json").asString());
        for (DocumentedOperation operation : DocumentedOperation.all(document)) {
            Response response = operation.send(
                    operation.bodies().get(0), Map.of("asOf", DAY, "asKnownAt", MOMENT, "dryRun", "true"));
            if (response.contentType().startsWith("application/json")) {
                examples.put(operation.id(), example(response));
            }
        }
        assertThat(examples).hasSizeGreaterThan(15);
        problem(examples, 400, named().get("/v1/agreements?status=ACTIVE"));
        problem(examples, 404, named().get("/v1/agreements/sg-vn-fisheries-1999"));
        problem(examples, 406, named().header("Accept", "image/png").get(CASE));
        problem(
                examples,
                409,
                posted("{ \"on\": \"2024-07-01\", \"party\": \"VN\" }", "application/json")
                        .post("/v1/agreements/sg-vn-transnational-crime-2024/transitions/ratify?dryRun=true"));
        String patch = "{ \"subjects\": [\"transnational-crime\"] }";
        problem(
                examples,
                412,
                posted(patch, "application/merge-patch+json")
                        .header("If-Match", "\"1\"")
                        .patch(CASE + "?dryRun=true"));
        problem(examples, 415, posted("x", "text/plain").post("/v1/agreements"));
        problem(examples, 428, posted(patch, "application/merge-patch+json").patch(CASE + "?dryRun=true"));
        ObjectNode file = new ObjectMapper().createObjectNode();
        examples.forEach(
                (name, value) -> file.withObject("/components/examples/" + name).set("value", value));
        GeneratedPage.assertIsUpToDate("src/main/resources/META-INF/openapi.json", file.toPrettyString() + "\n");
    }

    private static void problem(Map<String, JsonNode> examples, int status, Response response) {
        assertThat(response.statusCode()).isEqualTo(status);
        examples.put("Problem" + status, example(response));
    }

    private static RequestSpecification named() {
        return given().header("Request-Id", "example");
    }

    private static RequestSpecification posted(String body, String type) {
        return named().contentType(type).body(body);
    }

    private static JsonNode example(Response response) {
        JsonNode body = Json.read(response.asString());
        settle(body);
        return body;
    }

    private static void settle(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("asKnownAt");
            if (object.has("asOf")) {
                object.put("asOf", DAY);
            }
            if (object.has("recordedAt")
                    && Instant.parse(object.get("recordedAt").asText()).isAfter(Instant.parse(MOMENT))) {
                object.put("recordedAt", MOMENT);
            }
        }
        if (node instanceof ArrayNode array && !array.isEmpty() && array.get(0).isObject()) {
            while (array.size() > SHOWN) {
                array.remove(SHOWN);
            }
        }
        node.forEach(AnswerExamplesHttpTest::settle);
    }
}
