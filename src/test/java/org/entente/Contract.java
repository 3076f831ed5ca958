package org.entente;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an OpenAPI 3.1 document says of answers. Callers have to tolerate properties that they do not know; here a property
 * that the document does not know is a breach.
 */
final class Contract {
    /** Refused before an operation is looked for: the body, the path or the headers are too large. */
    private static final Set<Integer> BEFORE_ALL_OPERATIONS = Set.of(413, 414, 431);

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final String LINES = "application/x-ndjson";

    /** An answer; the names of its headers are in lower case. */
    record Answer(String method, String path, int status, Map<String, String> headers, String body) {
        String type() {
            return headers.getOrDefault("content-type", "").replaceFirst("\\s*;.*", "");
        }
    }

    private final JsonNode document;
    private final ObjectNode closed;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<JsonNode, Schema> schemas = new HashMap<>();

    Contract(JsonNode document) {
        this.document = document;
        closed = document.get("components").deepCopy();
        for (JsonNode schema : closed.path("schemas")) {
            if (schema.has("properties") && !schema.has("additionalProperties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        }
    }

    /** In what the answer differs from what is documented; nothing if all is well. */
    List<String> breaches(Answer answer) {
        Optional<JsonNode> operation = operation(answer);
        if (BEFORE_ALL_OPERATIONS.contains(answer.status())) {
            return List.of();
        }
        if (answer.method().equals("OPTIONS")
                && answer.status() == 204) { // asks what the document describes, and is not in it
            return answer.headers().containsKey("allow") ? List.of() : List.of("the header Allow is missing");
        }
        if (operation.isEmpty()) {
            return answer.status() == 404 || answer.status() == 405
                    ? bodyBreaches(answer, problem())
                    : List.of("there is no such operation");
        }
        JsonNode response = resolved(operation.get().at("/responses/" + answer.status()));
        if (response.isMissingNode()) {
            return List.of("the operation has no status " + answer.status() + ": " + answer.body());
        }
        List<String> breaches = new ArrayList<>();
        for (Map.Entry<String, JsonNode> header : response.path("headers").properties()) {
            boolean always = resolved(header.getValue()).path("required").asBoolean();
            if (always && !answer.headers().containsKey(header.getKey().toLowerCase(Locale.ROOT))) {
                breaches.add("the header " + header.getKey() + " is missing");
            }
        }
        breaches.addAll(bodyBreaches(answer, response.path("content")));
        return breaches;
    }

    private List<String> bodyBreaches(Answer answer, JsonNode content) {
        if (answer.method().equals("HEAD") || content.isEmpty()) {
            return answer.body().isEmpty() ? List.of() : List.of("there should be no body: " + answer.body());
        }
        // a problem is told in text to those who asked for text
        JsonNode type =
                answer.type().equals("text/plain") && content.has(PROBLEM) ? content : content.path(answer.type());
        if (type.isMissingNode()) {
            return List.of("the type " + answer.type() + " is none of " + content.properties());
        }
        return switch (answer.type()) {
            case JSON, PROBLEM -> breaches(type.get("schema"), Stream.of(answer.body()));
            case LINES ->
                breaches(
                        line(content.at("/application~1json/schema")),
                        answer.body().lines());
            default -> List.of();
        };
    }

    private List<String> breaches(JsonNode schema, Stream<String> bodies) {
        Schema compiled = schemas.computeIfAbsent(schema, this::compiled);
        return bodies.flatMap(body -> compiled
                        .validate(
                                body,
                                InputFormat.JSON,
                                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                        .stream())
                .map(Object::toString)
                .toList();
    }

    private Schema compiled(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        return registry.getSchema(whole.set("components", closed));
    }

    /** A line is one of the items of the page that JSON would give. */
    private JsonNode line(JsonNode page) {
        return resolved(page).at("/properties/items/items");
    }

    private JsonNode problem() {
        return new ObjectMapper()
                .createObjectNode()
                .set(
                        PROBLEM,
                        new ObjectMapper()
                                .createObjectNode()
                                .set(
                                        "schema",
                                        new ObjectMapper()
                                                .createObjectNode()
                                                .put("$ref", "#/components/schemas/Problem")));
    }

    private Optional<JsonNode> operation(Answer answer) {
        String method = answer.method().equals("HEAD") ? "get" : answer.method().toLowerCase(Locale.ROOT);
        return document.path("paths").properties().stream()
                .filter(path -> answer.path().matches(path.getKey().replaceAll("\\{[^}]+}", "[^/]+") + "/?"))
                .map(path -> path.getValue().path(method))
                .filter(JsonNode::isObject)
                .findFirst();
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }
}
