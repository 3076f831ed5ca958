package org.entente.http;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An operation of the OpenAPI document, with the examples that it shows of requests. */
record DocumentedOperation(String method, String path, JsonNode node) {

    static List<DocumentedOperation> all(JsonNode document) {
        List<DocumentedOperation> operations = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> method.getValue().has("responses"))
                        .map(Map.Entry::getKey)
                        .forEach(method -> operations.add(new DocumentedOperation(
                                method.toUpperCase(Locale.ROOT),
                                path.getKey(),
                                path.getValue().get(method)))));
        return operations;
    }

    String id() {
        return node.path("operationId").asText();
    }

    /** The examples of its body; null alone if it takes none. */
    List<String> bodies() {
        List<String> bodies = new ArrayList<>();
        content().path("examples").forEach(example -> bodies.add(text(example.get("value"))));
        if (content().isMissingNode()) {
            bodies.add(null);
        }
        return bodies;
    }

    /**
     * Sends the example of each parameter and this body.
     *
     * @param query further query parameters, sent if the operation takes them
     */
    Response send(String body, Map<String, String> query) {
        RequestSpecification request = given().header("Accept", "application/json, */*;q=0.1");
        String target = path;
        for (JsonNode parameter : node.path("parameters")) {
            String name = parameter.get("name").asText();
            String value = parameter.path("example").asText(query.get(name));
            if (value != null) {
                switch (parameter.get("in").asText()) {
                    case "path" -> target = target.replace("{" + name + "}", value);
                    case "header" -> request = request.header(name, value);
                    default -> request = request.queryParam(name, value);
                }
            }
        }
        if (body != null) {
            request = request.contentType(contentType() + "; charset=utf-8").body(body);
        }
        return request.request(method, target);
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.asText() : value.toString();
    }

    private String contentType() {
        return node.at("/requestBody/content").fieldNames().next();
    }

    private JsonNode content() {
        JsonNode content = node.at("/requestBody/content");
        return content.isMissingNode() ? content : content.get(contentType());
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
