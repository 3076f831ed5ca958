package org.entente.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The operations of the service as its OpenAPI document describes them. What a request may look like is said there once;
 * whoever has to check it, or to explain what else it could have been, asks here.
 */
@ApplicationScoped
public class Operations {
    private static final String DOCUMENT = "META-INF/quarkus-generated-openapi-doc.JSON";

    /**
     * One operation.
     *
     * @param id its name in the document
     * @param tag the group in which the document shows it
     * @param method the HTTP method
     * @param path the path, with the examples of its parameters in their places
     * @param summary what it does, in some words
     * @param ofOneThing whether its path ends with the key of something, rather than with a name
     * @param queryParameters the query parameters that it takes, and whether each may be repeated
     * @param consumes the types of body that it takes; empty if it takes none
     * @param produces the types in which it can answer
     */
    public record Operation(
            String id,
            String tag,
            String method,
            String path,
            String summary,
            boolean ofOneThing,
            Map<String, Boolean> queryParameters,
            Set<String> consumes,
            Set<String> produces) {}

    private record Resource(String template, Pattern path, List<Operation> operations) {}

    private final List<Resource> resources = new ArrayList<>();

    @Inject
    Operations(ObjectMapper mapper) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream document = loader.getResourceAsStream(DOCUMENT)) {
            if (document == null) {
                throw new IllegalStateException("the build left no OpenAPI document at " + DOCUMENT);
            }
            mapper.readTree(document)
                    .path("paths")
                    .properties()
                    .forEach(path -> resources.add(resource(path.getKey(), path.getValue())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The operation that a request is for; empty if there is none. */
    public Optional<Operation> of(String method, String path) {
        return at(path).stream()
                .filter(operation -> operation.method().equals(method)
                        || method.equals("HEAD") && operation.method().equals("GET"))
                .findFirst();
    }

    /** The operations that read, in the order of the document. */
    public List<Operation> reads() {
        return resources.stream()
                .flatMap(resource -> resource.operations().stream())
                .filter(operation -> operation.method().equals("GET"))
                .toList();
    }

    /** The path as the document writes it, {@code /v1/agreements/{reference}}; empty if there is no such path. */
    public Optional<String> template(String path) {
        return resources.stream()
                .filter(resource -> resource.path().matcher(path).matches())
                .findFirst()
                .map(Resource::template);
    }

    /** The operations of a path; empty if there is no such path. */
    public List<Operation> at(String path) {
        return resources.stream()
                .filter(resource -> resource.path().matcher(path).matches())
                .findFirst()
                .map(Resource::operations)
                .orElse(List.of());
    }

    /** The types of body that a method takes at a path, as {@code Accept-Post} lists them; empty if it takes none. */
    public Optional<String> taken(String method, String path) {
        return of(method, path)
                .map(operation -> String.join(", ", operation.consumes()))
                .filter(types -> !types.isEmpty());
    }

    /** The methods that a path takes, as the header {@code Allow} lists them; empty if there is no such path. */
    public String allow(String path) {
        Set<String> methods = new TreeSet<>();
        at(path).forEach(operation -> methods.add(operation.method()));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }

    private static Resource resource(String template, JsonNode methods) {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> method : methods.properties()) {
            if (method.getValue().has("responses")) {
                operations.add(operation(method.getKey().toUpperCase(Locale.ROOT), template, method.getValue()));
            }
        }
        return new Resource(template, Pattern.compile(template.replaceAll("\\{[^}]+}", "[^/]+") + "/?"), operations);
    }

    private static Operation operation(String method, String template, JsonNode operation) {
        String path = template;
        Map<String, Boolean> query = new TreeMap<>();
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asText();
            path = path.replace("{" + name + "}", parameter.path("example").asText());
            if (parameter.path("in").asText().equals("query")) {
                boolean repeats = parameter.path("schema").path("type").asText().equals("array");
                query.put(name, repeats);
            }
        }
        Set<String> consumes = new LinkedHashSet<>();
        operation.path("requestBody").path("content").fieldNames().forEachRemaining(consumes::add);
        Set<String> produces = new LinkedHashSet<>();
        operation.path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .forEach(response ->
                        response.getValue().path("content").fieldNames().forEachRemaining(produces::add));
        return new Operation(
                operation.path("operationId").asText(),
                operation.path("tags").path(0).asText(),
                method,
                path,
                operation.path("summary").asText(),
                template.endsWith("}"),
                query,
                consumes,
                produces);
    }
}
