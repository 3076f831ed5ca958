package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;

/** Whoever built on the last release can go on: below /v1 the document only grows. */
class BreakingChangesTest {
    private static final YAMLMapper MAPPER = new YAMLMapper();
    private static final File RELEASED = new File("docs/openapi-released.yaml");

    private static final OpenApiDiffOptions OPTIONS = OpenApiDiffOptions.builder()
            // clients are generated, and name their methods after operations
            .configProperty("incompatible.operation.id.changed", "true")
            // the document says that clients have to expect new words
            .configProperty("incompatible.response.enum.increased", "false")
            .build();

    @Test
    void theLastReleaseIsKept() throws IOException {
        assertThat(breaks(MAPPER.readTree(RELEASED), MAPPER.readTree(new File("docs/openapi.yaml"))))
                .as("docs/openapi.yaml breaks clients of docs/openapi-released.yaml")
                .isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatBreaksClientsIsNoticed(String what, Consumer<ObjectNode> change) throws IOException {
        assertThat(breaks(MAPPER.readTree(RELEASED), changed(change))).isTrue();
    }

    static Stream<Arguments> whatBreaksClientsIsNoticed() {
        return Stream.of(
                change("a path is gone", "/paths", paths -> paths.remove("/v1/sources/{reference}")),
                change("an operation is gone", "/paths/~1v1~1sources", path -> path.remove("post")),
                change("an operation is renamed", "/paths/~1v1~1sources/get", get -> get.put("operationId", "sources")),
                change(
                        "a parameter is gone",
                        "/paths/~1v1~1agreements/get",
                        get -> without(get, "parameters", "party")),
                change(
                        "a parameter is required",
                        "/paths/~1v1~1agreements/get",
                        get -> get.withArray("parameters")
                                .addObject()
                                .put("name", "new")
                                .put("in", "query")
                                .put("required", true)
                                .putObject("schema")
                                .put("type", "string")),
                change(
                        "a form of the answer is gone",
                        "/paths/~1v1~1agreements/get/responses/200/content",
                        content -> content.remove("text/csv")),
                change(
                        "a form of the request is gone",
                        "/paths/~1v1~1agreements~1{reference}~1transitions~1{act}/post/requestBody/content",
                        content -> content.remove("application/x-www-form-urlencoded")),
                change("a status is gone", "/paths/~1v1~1sources/post/responses", responses -> responses.remove("201")),
                change(
                        "a header is gone",
                        "/paths/~1v1~1sources/post/responses/201/headers",
                        headers -> headers.remove("Location")),
                change("a property of an answer is gone", "/components/schemas/Agreement", schema -> {
                    ((ObjectNode) schema.get("properties")).remove("title");
                    without(schema, "required", "title");
                }),
                change(
                        "a property of an answer may be missing",
                        "/components/schemas/Agreement",
                        schema -> without(schema, "required", "title")),
                change(
                        "a property changes its type",
                        "/components/schemas/Agreement/properties/version",
                        version -> version.put("type", "string")),
                change(
                        "a field of a request is required",
                        "/components/schemas/NewAct",
                        schema -> schema.withArray("required").add("party")),
                change(
                        "a field of a request is shorter",
                        "/components/schemas/NewAct/properties/note",
                        note -> note.put("maxLength", 10)),
                change(
                        "a word is no longer understood",
                        "/components/schemas/Kind",
                        kind -> without(kind, "enum", "TREATY")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatBreaksNobodyPasses(String what, Consumer<ObjectNode> change) throws IOException {
        assertThat(breaks(MAPPER.readTree(RELEASED), changed(change))).isFalse();
    }

    static Stream<Arguments> whatBreaksNobodyPasses() {
        return Stream.of(
                change(
                        "a path is new",
                        "/paths",
                        paths -> paths.set("/v1/new", paths.get("/v1/sources").deepCopy())),
                change(
                        "a parameter may be given",
                        "/paths/~1v1~1agreements/get",
                        get -> get.withArray("parameters")
                                .addObject()
                                .put("name", "new")
                                .put("in", "query")
                                .putObject("schema")
                                .put("type", "string")),
                change(
                        "an answer says more",
                        "/components/schemas/Agreement/properties",
                        properties -> properties.putObject("more").put("type", "string")),
                change(
                        "an answer has a new word",
                        "/components/schemas/Status",
                        status -> status.withArray("enum").add("NEW")),
                change(
                        "a description is better",
                        "/components/schemas/Agreement",
                        schema -> schema.put("description", "Better.")));
    }

    private static Arguments change(String what, String pointer, Consumer<ObjectNode> change) {
        Consumer<ObjectNode> atPointer = document -> change.accept((ObjectNode) document.requiredAt(pointer));
        return Arguments.of(what, atPointer);
    }

    private static JsonNode changed(Consumer<ObjectNode> change) throws IOException {
        ObjectNode document = (ObjectNode) MAPPER.readTree(RELEASED);
        change.accept(document);
        return document;
    }

    private static void without(ObjectNode node, String array, String value) {
        ArrayNode values = (ArrayNode) node.get(array);
        int before = values.size();
        for (int i = before - 1; i >= 0; i--) {
            if (values.get(i).path("name").asText(values.get(i).asText()).equals(value)) {
                values.remove(i);
            }
        }
        assertThat(values).hasSize(before - 1);
    }

    private static boolean breaks(JsonNode before, JsonNode after) throws IOException {
        return OpenApiCompare.fromContents(text(before), text(after), null, OPTIONS)
                .isIncompatible();
    }

    /** The library compares documents of version 3.0; all that ours has of 3.1 are words beside a reference. */
    private static String text(JsonNode document) throws IOException {
        return MAPPER.writeValueAsString(((ObjectNode) document).put("openapi", "3.0.3"));
    }
}
