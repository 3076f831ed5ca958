package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Starts the packaged service as the README says, types what it says and sees what it says. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ReadmeIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A command, over several lines if they end in a backslash, and what it prints. */
    private record Exchange(String command, String output) {}

    @TempDir
    Path directory;

    private Process service;
    private int port;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String jar = new File(System.getProperty("build.directory", "target"), "quarkus-app/quarkus-run.jar")
                .getAbsolutePath();
        service = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dentente.example-data=true",
                        "-Dquarkus.http.port=" + port,
                        "-jar",
                        jar)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        awaitReadiness();
    }

    @AfterEach
    void stop() throws InterruptedException {
        service.destroy();
        assertThat(service.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theWalkThroughTheCaseIsReal() throws IOException, InterruptedException {
        List<Exchange> walk = walk(Files.readString(Path.of("README.md")));
        assertThat(walk).hasSizeGreaterThan(8);
        StringBuilder script = new StringBuilder("set -u\n");
        StringBuilder expected = new StringBuilder();
        for (int step = 1; step <= walk.size(); step++) {
            Exchange exchange = walk.get(step - 1);
            script.append("echo '--- ").append(step).append("'\n");
            script.append(exchange.command().replace("localhost:8080", "localhost:" + port))
                    .append('\n');
            expected.append("--- ").append(step).append('\n').append(exchange.output());
        }
        Process shell = new ProcessBuilder("bash", "-c", script.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(printed).isEqualTo(expected.toString());
        assertThat(shell.waitFor()).isZero();
    }

    private static List<Exchange> walk(String readme) {
        List<Exchange> walk = new ArrayList<>();
        for (String block : readme.split("```console\n")) {
            String console = block.contains("```") ? block.substring(0, block.indexOf("```")) : "";
            for (String exchange : ("\n" + console).split("\n\\$ ")) {
                if (!exchange.isBlank() && block.contains("```")) {
                    int end = exchange.replace("\\\n", "\\ ").indexOf('\n');
                    String output = end < 0 ? "" : exchange.substring(end + 1);
                    String ended = output.isEmpty() || output.endsWith("\n") ? output : output + "\n";
                    walk.add(new Exchange(end < 0 ? exchange : exchange.substring(0, end), ended));
                }
            }
        }
        return walk;
    }

    private void awaitReadiness() throws InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest ready = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/q/health/ready"))
                .build();
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(giveUp) && service.isAlive()) {
            try {
                if (client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // asked again below
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new AssertionError("the service does not become ready; see " + directory.resolve("log"));
    }
}
