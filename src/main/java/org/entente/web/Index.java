package org.entente.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.http.Operations;

/** What can be asked here, each with a path that can be tried as it stands. */
@Schema(description = "What can be asked here.")
public record Index(String about, List<Link> links) {
    private static final String ABOUT =
            "Entente tracks the status of bilateral agreements between states, as of any day, as known at any moment.";
    private static final String HINT =
            "Paths name agreements of the example data, which a register holds if it was started with it.";

    /** Served beside the API, so not in its document. */
    private static final List<Link> BESIDE = List.of(
            new Link("/q/swagger-ui", "Try every operation, writes too, in a browser"),
            new Link("/q/openapi", "Read the contract (OpenAPI)"),
            new Link("/q/health/ready", "Ask whether the service is well"),
            new Link("/q/metrics", "Read its numbers (Prometheus)"));

    /** One thing to ask. */
    public record Link(
            @Schema(examples = "/v1/agreements") String href,

            @Schema(examples = "List agreements") String title) {}

    static Index of(Operations operations) {
        return new Index(
                ABOUT,
                Stream.concat(
                                operations.reads().stream()
                                        .filter(read -> !read.path().equals("/"))
                                        .map(read -> new Link(read.path(), read.summary())),
                                BESIDE.stream())
                        .toList());
    }

    /** For a terminal. */
    String text() {
        int width = links.stream().mapToInt(link -> link.href().length()).max().orElse(0);
        return links.stream()
                .map(link -> link.href() + " ".repeat(width - link.href().length()) + "  " + link.title() + "\n")
                .collect(Collectors.joining("", ABOUT + "\n\n", "\n" + HINT + "\n"));
    }

    /** For a browser: no script and no style, so that the strictest policy will do. */
    String html() {
        return links.stream()
                .map(link -> "<li><a href=\"%s\">%s</a> <code>%s</code></li>\n"
                        .formatted(escaped(link.href()), escaped(link.title()), escaped(link.href())))
                .collect(Collectors.joining("", """
                        <!DOCTYPE html>
                        <html lang="en">
                        <head>
                        <meta charset="utf-8">
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <meta name="color-scheme" content="light dark">
                        <title>Entente</title>
                        </head>
                        <body>
                        <main>
                        <h1>Entente</h1>
                        <p>%s</p>
                        <ul>
                        """.formatted(escaped(ABOUT)), """
                        </ul>
                        <p>%s</p>
                        </main>
                        </body>
                        </html>
                        """.formatted(escaped(HINT))));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
