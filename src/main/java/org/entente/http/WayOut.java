package org.entente.http;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a caller can run next after a problem, for people at a terminal.
 *
 * @param method of the request that was refused
 * @param path of that request, as it was sent
 */
record WayOut(String method, String path, Operations operations) {

    /** The lines that follow {@code try:}; at least one. */
    static String of(Problem problem, String method, String path, Operations operations) {
        return ProblemType.valueOf(problem.code()).wayOut().apply(new WayOut(method, path, operations), problem);
    }

    /** What the operation takes is shown in the UI, or else the document. */
    String documentation(Problem problem) {
        return "GET /q/swagger-ui/"
                + operations
                        .of(method, path)
                        .map(operation -> "#/" + operation.tag() + "/" + operation.id())
                        .orElse("");
    }

    /** The nearest list above a path that leads nowhere. */
    String list(Problem problem) {
        return "GET " + above(parent(path), false).orElse("/");
    }

    /** The same address, by the methods that it takes. */
    String methods(Problem problem) {
        return operations.at(path).stream()
                .map(operation -> operation.method() + " " + path)
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    /** The same, in a form that it has. */
    String form(Problem problem) {
        return operations
                .of(method, path)
                .filter(operation -> Format.among(operation.produces()).isEmpty())
                .map(operation -> method + " " + path + " with Accept: " + String.join(" or ", operation.produces()))
                .orElse("GET " + path + "?format=json");
    }

    /** The same, with a body that it takes. */
    String body(Problem problem) {
        return method + " " + path
                + operations
                        .taken(method, path)
                        .map(types -> " with Content-Type: " + types.replace(", ", " or "))
                        .orElse("");
    }

    String again(Problem problem) {
        return method + " " + path;
    }

    /** What one has to have read to know its version. */
    String version(Problem problem) {
        return "GET " + above(path, true).orElse("/") + " and send its ETag in If-Match";
    }

    /** Each move that is open instead; for an agreement that is not on record yet, the table of all of them. */
    String moves(Problem problem) {
        List<String> open = problem.open() == null ? List.of() : problem.open();
        String transitions = path.replaceFirst("/transitions/[^/]+$", "/transitions");
        if (transitions.equals(path)) {
            return "GET /v1/lifecycle";
        }
        return open.isEmpty()
                ? "GET " + transitions
                : open.stream().map(act -> "POST " + transitions + "/" + act).collect(Collectors.joining("\n"));
    }

    /** Each step that is open instead, where there is something to take it. */
    String steps(Problem problem) {
        return path.contains("/transitions/") ? moves(problem) : documentation(problem);
    }

    String health(Problem problem) {
        return "GET /q/health/ready";
    }

    /** The nearest path, this one or above it, that can be read; one thing, or else a list. */
    private Optional<String> above(String from, boolean oneThing) {
        for (String at = from; !at.isEmpty(); at = parent(at)) {
            Optional<Operations.Operation> read = operations.of("GET", at);
            if (read.isPresent() && read.get().ofOneThing() == oneThing) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(path.lastIndexOf('/'), 0));
    }
}
