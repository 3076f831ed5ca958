package org.entente.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.Json;

/**
 * An operation of the OpenAPI document, and a good request for it, made from the document's own examples.
 *
 * @param template the path, with the names of its parameters
 */
record TargetOperation(String method, String template, JsonNode node, JsonNode document) {

    static List<TargetOperation> all(JsonNode document) {
        List<TargetOperation> all = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> method.getValue().has("responses"))
                        .forEach(method -> all.add(new TargetOperation(
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                method.getValue(),
                                document))));
        return all;
    }

    /** A request to which nothing is wrong; a write is a dry run, so that it changes nothing in any case. */
    BadInput good() {
        List<String> headers = new ArrayList<>();
        parameters("header").stream()
                .filter(header -> header.has("example"))
                .forEach(header -> headers.addAll(List.of(name(header), "*")));
        if (!contentType().isEmpty()) {
            headers.addAll(List.of("Content-Type", contentType()));
        }
        String path = path("", "") + (isDry() ? "?dryRun=true" : "");
        byte[] body =
                example().isMissingNode() ? new byte[0] : example().toString().getBytes(StandardCharsets.UTF_8);
        return new BadInput("nothing", method, path, headers, body, BadInput.ANY);
    }

    boolean isDry() {
        return parameters("query").stream().anyMatch(query -> name(query).equals("dryRun"));
    }

    /** The path, with this value, percent-encoded, for one parameter and their examples for the others. */
    String path(String parameter, String value) {
        String path = template;
        for (JsonNode other : parameters("path")) {
            String filled = name(other).equals(parameter)
                    ? value
                    : URLEncoder.encode(other.path("example").asText(), StandardCharsets.UTF_8);
            path = path.replace("{" + name(other) + "}", filled);
        }
        return path;
    }

    List<JsonNode> parameters(String in) {
        return node.path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asText().equals(in))
                .toList();
    }

    static String name(JsonNode parameter) {
        return parameter.path("name").asText();
    }

    /** The type of body that the example is of; empty if it takes none. */
    String contentType() {
        var types = content().fieldNames();
        return types.hasNext() ? types.next() : "";
    }

    boolean takesForms() {
        return content().has("application/x-www-form-urlencoded");
    }

    JsonNode example() {
        return content()
                .path(contentType())
                .path("examples")
                .valueStream()
                .findFirst()
                .map(example -> example.path("value"))
                .map(value -> value.isTextual() ? Json.read(value.asText()) : value)
                .orElse(MissingNode.getInstance());
    }

    /** The fields that its body may have, at the top. */
    List<String> fields() {
        String reference =
                content().path(contentType()).path("schema").path("$ref").asText();
        List<String> fields = new ArrayList<>();
        document.at(reference.replaceFirst("^#", ""))
                .path("properties")
                .fieldNames()
                .forEachRemaining(fields::add);
        return fields;
    }

    private JsonNode content() {
        return node.path("requestBody").path("content");
    }

    @Override
    public String toString() {
        return method + " " + template;
    }
}
