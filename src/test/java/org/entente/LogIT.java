package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the packaged service tells its operators. */
class LogIT {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String TRANSITIONS = "/v1/agreements/sg-vn-transnational-crime-2024/transitions/";

    @TempDir
    Path directory;

    @Test
    void everyLineIsAJsonDocumentAndNamesRequestAndTrace() throws IOException, InterruptedException {
        try (PackagedService service = PackagedService.start(
                directory,
                Map.of("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true", "QUARKUS_HTTP_ACCESS_LOG_ENABLED", "true"),
                "-Dentente.example-data=true")) {
            post(service, TRANSITIONS + "open-negotiations?dryRun=true", "dry", 201);
            post(service, TRANSITIONS + "open-negotiations", "wet", 201);
            post(service, TRANSITIONS + "revive", "refused", 409);
        }
        List<JsonNode> lines = Files.readAllLines(directory.resolve("log")).stream()
                .map(Json::read)
                .toList();
        assertThat(lines).anyMatch(line -> message(line).matches("The register is jdbc:h2:\\S+ in /.*"));
        assertThat(lines).anyMatch(line -> message(line).startsWith("entente stopped"));
        assertThat(lines)
                .filteredOn(line -> message(line).startsWith("anonymous"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(message(line))
                            .matches("anonymous recorded act 2, open-negotiations, of sg-vn-transnational-crime-2024, "
                                    + "version 3, position \\d{16}");
                    assertThat(line.at("/mdc/requestId").asText()).isEqualTo("wet");
                    assertThat(line.at("/mdc/traceId").asText()).isEqualTo(TRACE);
                });
        assertThat(lines)
                .filteredOn(line -> line.path("loggerName").asText().endsWith("access-log"))
                .extracting(LogIT::message)
                .anyMatch(line ->
                        line.matches(".*\"POST " + TRANSITIONS + "revive HTTP/\\S+\" 409 \\d+ \\d+ ms refused"));
    }

    @Test
    void aStartIsToldInFewLines() throws IOException, InterruptedException {
        try (PackagedService service = PackagedService.start(directory, Map.of())) {
            assertThat(service.port()).isPositive();
        }
        assertThat(Files.readAllLines(directory.resolve("log")))
                .hasSizeLessThan(10)
                .allMatch(line -> line.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d,\\d{3} INFO .*"));
    }

    private static String message(JsonNode line) {
        return line.path("message").asText();
    }

    private static void post(PackagedService service, String path, String id, int status)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + service.port() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Request-Id", id)
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .POST(HttpRequest.BodyPublishers.ofString("on=2024-06"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(status);
    }
}
