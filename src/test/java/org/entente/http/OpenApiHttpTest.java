package org.entente.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
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
        GeneratedPage.assertIsUpToDate(
                "docs/openapi.yaml", given().get("/q/openapi").asString());
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

    /** Whoever generates a client learns what is always there; of a patch, and of clauses, nothing is. */
    @Test
    void everySchemaSaysWhatIsAlwaysThere() {
        assertThat(document().at("/components/schemas").properties())
                .filteredOn(schema -> schema.getValue().has("properties")
                        && !schema.getValue().has("required"))
                .extracting(Map.Entry::getKey)
                .containsExactly("AgreementPatch", "ClauseDates", "Clauses", "CommitmentPatch", "EngagementPatch");
    }

    @Test
    void everyAnswerHasAnExample() {
        assertThat(operations(document()))
                .filteredOn(operation ->
                        operation.node().at("/responses").toString().contains("application/json"))
                .allSatisfy(operation -> assertThat(
                                operation.node().at("/responses").toString())
                        .contains("#/components/examples/" + operation.id()));
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
        for (DocumentedOperation operation : operations(document)) {
            List<String> bodies = operation.bodies();
            assertThat(bodies).as("examples of %s", operation).isNotEmpty();
            for (String body : bodies) {
                int status = operation.send(body, Map.of("dryRun", "true")).statusCode();
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

    private static List<DocumentedOperation> operations(JsonNode document) {
        return DocumentedOperation.all(document);
    }

    private static JsonNode document() {
        return Json.read(given().get("/q/openapi?format=json").asString());
    }
}
