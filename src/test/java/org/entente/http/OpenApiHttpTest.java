package org.entente.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.GeneratedPage;
import org.entente.Json;
import org.junit.jupiter.api.Test;

/** The document that others build on: it changes only on purpose, it is complete, and its examples run as they stand. */
@QuarkusTest
class OpenApiHttpTest {

    @Test
    void theDocumentIsTheCommittedOne() {
        GeneratedPage.assertIsUpToDate("openapi.yaml", given().get("/q/openapi").asString());
    }

    @Test
    void everyOperationHasANameASummaryAndItsAnswers() {
        JsonNode document = document();
        assertThat(document.get("openapi").asText()).startsWith("3.1");
        assertThat(operations(document)).hasSizeGreaterThan(15).allSatisfy(operation -> {
            assertThat(operation.node().path("operationId").asText()).isNotBlank();
            assertThat(operation.node().path("summary").asText()).isNotBlank();
            assertThat(operation.node().path("tags")).hasSize(1);
            assertThat(operation.node().path("responses").fieldNames())
                    .toIterable()
                    .as("%s", operation)
                    .anyMatch(status -> status.startsWith("2"));
        });
    }

    /** The UI fills examples in: one of the wrong type keeps it from sending anything. */
    @Test
    void examplesOfParametersAreOfTheirType() {
        operations(document())
                .forEach(operation -> operation.node().path("parameters").forEach(parameter -> {
                    boolean array =
                            parameter.path("schema").path("type").asText().equals("array");
                    assertThat(parameter.has("example")
                                    && array
                                    && !parameter.get("example").isArray())
                            .as("%s of %s", parameter.get("name"), operation)
                            .isFalse();
                }));
    }

    @Test
    void everyExampleRunsAsItStands() {
        JsonNode document = document();
        int run = 0;
        for (Operation operation : operations(document)) {
            JsonNode examples = operation.body().path("examples");
            List<String> bodies = new ArrayList<>();
            examples.forEach(example -> bodies.add(text(example.get("value"))));
            if (operation.body().isMissingNode()) {
                bodies.add(null);
            }
            for (String body : bodies) {
                int status = send(operation, body);
                assertThat(status).as("%s with %s", operation, body).isBetween(200, 299);
                run++;
            }
        }
        assertThat(run).isGreaterThan(15);
    }

    @Test
    void theUiIsServed() {
        given().get("/q/swagger-ui/").then().statusCode(200);
    }

    private static int send(Operation operation, String body) {
        RequestSpecification request = given();
        String path = operation.path();
        for (JsonNode parameter : operation.node().path("parameters")) {
            String name = parameter.get("name").asText();
            JsonNode example = parameter.path("example");
            switch (parameter.get("in").asText()) {
                case "path" -> path = path.replace("{" + name + "}", example.asText());
                case "header" -> request = example.isMissingNode() ? request : request.header(name, example.asText());
                default -> request = example.isMissingNode() ? request : request.queryParam(name, example.asText());
            }
        }
        if (body != null) {
            request = request.contentType(operation.contentType() + "; charset=utf-8")
                    .body(body);
        }
        return request.request(operation.method(), path).statusCode();
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.asText() : value.toString();
    }

    private record Operation(String method, String path, JsonNode node) {
        String contentType() {
            return node.path("requestBody").path("content").fieldNames().next();
        }

        JsonNode body() {
            JsonNode content = node.path("requestBody").path("content");
            return content.isMissingNode() ? content : content.get(contentType());
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static List<Operation> operations(JsonNode document) {
        List<Operation> operations = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> method.getValue().has("responses"))
                        .map(Map.Entry::getKey)
                        .forEach(method -> operations.add(new Operation(
                                method.toUpperCase(),
                                path.getKey(),
                                path.getValue().get(method)))));
        return operations;
    }

    private static JsonNode document() {
        return Json.read(given().get("/q/openapi?format=json").asString());
    }
}
