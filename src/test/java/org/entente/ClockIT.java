package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody sets the clock of the service as it is packaged. */
class ClockIT {

    @TempDir
    Path directory;

    @Test
    void inProductionTheClockCannotBeSet() throws IOException, InterruptedException {
        try (PackagedService service = PackagedService.start(directory, Map.of())) {
            for (String method : new String[] {"GET", "PUT", "DELETE"}) {
                HttpRequest request = HttpRequest.newBuilder(
                                URI.create("http://localhost:" + service.port() + "/dev/clock"))
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString("{\"now\":\"2050-01-01T00:00:00Z\"}"))
                        .build();
                assertThat(HttpClient.newHttpClient()
                                .send(request, HttpResponse.BodyHandlers.ofString())
                                .statusCode())
                        .as(method)
                        .isEqualTo(404);
            }
        }
    }
}
