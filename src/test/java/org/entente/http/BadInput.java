package org.entente.http;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A request with something wrong about it.
 *
 * @param flaw what is wrong
 * @param path with its query, percent-encoded
 * @param headers names and values, alternating
 * @param expected the only statuses that will do; none if the flaw may go unnoticed
 */
record BadInput(String flaw, String method, String path, List<String> headers, byte[] body, List<Integer> expected) {
    static final List<Integer> REFUSED = List.of(400);
    static final List<Integer> ANY = List.of();

    HttpRequest request(URI service) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service + path))
                .method(
                        method,
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(new String[0]));
        }
        return request.build();
    }

    BadInput withPath(String flaw, String path, List<Integer> expected) {
        return new BadInput(flaw, method, path, headers, body, expected);
    }

    BadInput withQuery(String flaw, String query, List<Integer> expected) {
        return withPath(flaw, path + (path.contains("?") ? "&" : "?") + query, expected);
    }

    BadInput withMethod(String other) {
        return new BadInput("method " + other, other, path, headers, new byte[0], List.of(405));
    }

    BadInput withHeader(String name, String value, List<Integer> expected) {
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < headers.size(); i += 2) {
            if (!headers.get(i).equalsIgnoreCase(name)) {
                changed.addAll(headers.subList(i, i + 2));
            }
        }
        changed.addAll(List.of(name, value));
        return new BadInput(name + ": " + abbreviated(value), method, path, changed, body, expected);
    }

    BadInput withBody(String flaw, byte[] other, List<Integer> expected) {
        return new BadInput(flaw, method, path, headers, other, expected);
    }

    BadInput withBody(String flaw, String other, List<Integer> expected) {
        return withBody(flaw, other.getBytes(StandardCharsets.UTF_8), expected);
    }

    static String abbreviated(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "… (" + text.length() + ")";
    }

    @Override
    public String toString() {
        return flaw + ": " + method + " " + abbreviated(path) + " "
                + headers.stream().map(BadInput::abbreviated).toList() + " "
                + abbreviated(new String(body, StandardCharsets.UTF_8));
    }
}
