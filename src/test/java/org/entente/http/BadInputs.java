package org.entente.http;

import static org.entente.http.BadInput.ANY;
import static org.entente.http.BadInput.REFUSED;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whatever can be wrong about a request for an operation: its path, its query, its method, its headers. */
final class BadInputs {
    static final String LONG = "a".repeat(3_000);

    /** Percent-encoded; none of them is refused everywhere. */
    private static final List<String> ODD = List.of(
            "",
            "%20",
            LONG,
            "%01",
            "%0A",
            "%1B%5B2J",
            "%F0%9F%A4%B7",
            "%E2%80%AE",
            "%C3%A9",
            "-1",
            "0",
            "1.5",
            "1e9",
            "99999999999999999999",
            "NaN",
            "null",
            "true",
            "%5B%5D",
            "%7B%7D",
            "'%20OR%201=1--",
            "%25",
            "2024-02-30",
            "2024-13",
            "0000-01-01",
            "-9999-01-01",
            "99999-01-01",
            "2024-01-01T00:00:00+99:00",
            "..%2F..",
            "%5C",
            "*",
            "%24%7B1%7D",
            "%2B",
            "%EF%BB%BF",
            "a,b",
            "a%26b");

    /** What is text nowhere. */
    private static final List<String> NO_TEXT = List.of("%00", "a%00b", "%ED%A0%80", "%FF", "%C0%AF", "%C3");

    private static final List<String> HEADERS = List.of(
            "",
            "*",
            ",",
            "\"",
            "\"\"",
            "\"x\"",
            "W/\"1\"",
            "\"999999999999999999\"",
            "\"-1\"",
            "1",
            "\"1",
            "\"4\",,\"5\"",
            "é",
            LONG,
            "' OR 1=1",
            "${jndi}",
            "x;q=2",
            "text/;q=x",
            "/",
            "*/*;q=",
            "text/html",
            "a/b;c=\"",
            "en-",
            ";;;");

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PURGE");

    private BadInputs() {}

    static List<BadInput> of(TargetOperation operation, Set<String> methodsOfThePath) {
        BadInput good = operation.good();
        List<BadInput> bad = new ArrayList<>();
        query(operation, good, bad);
        path(operation, good, bad);
        METHODS.stream()
                .filter(method -> !methodsOfThePath.contains(method))
                .forEach(method -> bad.add(good.withMethod(method)));
        bad.add(good.withHeader("Accept", "image/png", List.of(406)));
        for (String name : List.of("Accept", "If-Match", "If-None-Match", "Request-Id", "Accept-Language", "Range")) {
            HEADERS.forEach(value -> bad.add(good.withHeader(name, value, ANY)));
        }
        if (good.body().length > 0) {
            bad.addAll(BadBodies.of(operation));
        }
        return bad;
    }

    private static void query(TargetOperation operation, BadInput good, List<BadInput> bad) {
        for (String unknown : List.of("unknown=1", "unknown", "Format=json", "limit%5B%5D=1", "%C3%A9=1", LONG)) {
            bad.add(good.withQuery("unknown parameter " + BadInput.abbreviated(unknown), unknown, REFUSED));
        }
        for (JsonNode parameter : operation.parameters("query")) {
            String name = TargetOperation.name(parameter);
            BadInput without = name.equals("dryRun") ? good.withPath("", operation.path("", ""), ANY) : good;
            // what would be no dry run at all
            Set<String> odd = new TreeSet<>(ODD);
            odd.removeIf(value -> name.equals("dryRun") && value.equals("true"));
            List<Integer> expected = name.equals("dryRun") ? REFUSED : ANY;
            odd.forEach(value -> bad.add(without.withQuery(name, name + "=" + value, expected)));
            NO_TEXT.forEach(value -> bad.add(without.withQuery(name, name + "=" + value, REFUSED)));
            if (!parameter.path("schema").path("type").asText().equals("array")) {
                bad.add(without.withQuery(name + " twice", name + "=true&" + name + "=true", REFUSED));
            }
        }
    }

    private static void path(TargetOperation operation, BadInput good, List<BadInput> bad) {
        String query = operation.isDry() ? "?dryRun=true" : "";
        for (JsonNode parameter : operation.parameters("path")) {
            String name = TargetOperation.name(parameter);
            for (String value : ODD) {
                // an empty segment, or none, is another path, which may well exist
                List<Integer> expected = value.isEmpty() ? ANY : List.of(400, 404);
                bad.add(good.withPath(name, operation.path(name, value) + query, expected));
            }
            NO_TEXT.forEach(value -> bad.add(good.withPath(name, operation.path(name, value) + query, REFUSED)));
            String upper =
                    operation.path(name, parameter.path("example").asText().toUpperCase());
            List.of(
                            upper,
                            operation.path(name, ".."),
                            operation.path(name, "a;b=c"),
                            good.path() + "/",
                            operation.path("", "") + "/x")
                    .forEach(other -> bad.add(good.withPath(name, other.contains("?") ? other : other + query, ANY)));
        }
    }
}
