package service;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged service as a process of its own, on a register in a file, spoken to over a socket. */
public final class Service {
    private static final int KILLED = 128 + 9;
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:]+:(\\d+)");

    /** What was answered. */
    public record Answer(int status, String body) {
        public boolean isSuccess() {
            return status / 100 == 2;
        }
    }

    /** How the service is started: the jar, and the address of the database if it is not the service's own. */
    public record Build(Path jar, Optional<String> jdbcUrl) {
        public Service start(Path directory, boolean exampleData) throws IOException {
            return new Service(this, directory, exampleData);
        }
    }

    private final Process process;
    private final long started = System.nanoTime();
    private final CompletableFuture<Integer> listening = new CompletableFuture<>();
    private final CompletableFuture<Void> opened = new CompletableFuture<>();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Service(Build build, Path directory, boolean exampleData) throws IOException {
        Files.createDirectories(directory);
        ProcessBuilder java = new ProcessBuilder(new ArrayList<>(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dquarkus.http.port=0",
                        "-Dquarkus.http.host=127.0.0.1",
                        "-Dentente.data-directory=./data",
                        "-Dentente.example-data=" + exampleData,
                        "-jar",
                        build.jar().toString())))
                .directory(directory.toFile())
                .redirectErrorStream(true);
        Map<String, String> environment = java.environment();
        environment.remove("QUARKUS_DATASOURCE_JDBC_URL");
        build.jdbcUrl().ifPresent(url -> environment.put("QUARKUS_DATASOURCE_JDBC_URL", url));
        process = java.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Thread reader = new Thread(() -> read(directory.resolve("log")));
        reader.setDaemon(true);
        reader.start();
    }

    private void read(Path log) {
        try (BufferedReader lines = process.inputReader();
                BufferedWriter copy =
                        Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                copy.write(line + "\n");
                copy.flush();
                Matcher port = LISTENING.matcher(line);
                if (port.find()) {
                    listening.complete(Integer.parseInt(port.group(1)));
                } else if (line.contains("Current version of schema")) {
                    opened.complete(null);
                }
            }
        } catch (IOException closed) {
            // the process is gone, which is said below
        }
        listening.completeExceptionally(new IOException("the service ended before it was ready; see " + log));
    }

    /** Waits until it serves; returns how long that took since its start. */
    public Duration awaitReadiness() throws IOException, InterruptedException {
        await(listening);
        if (!get("/q/health/ready").isSuccess()) {
            throw new IOException("the service listens and is not ready");
        }
        return Duration.ofNanos(System.nanoTime() - started);
    }

    /** Waits until it has opened its database, of which an empty one gets its schema next. */
    public void awaitDatabase() throws IOException, InterruptedException {
        await(opened);
    }

    private static void await(CompletableFuture<?> event) throws IOException, InterruptedException {
        try {
            event.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IOException("the service does not start: " + failed, failed);
        }
    }

    /** Ends it at once, by SIGKILL, so that nothing of it gets to tidy up. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        int exit = process.waitFor();
        if (exit != KILLED) {
            throw new IllegalStateException("the service was to die of SIGKILL, and ended with " + exit);
        }
    }

    /** Ends it as operators do, by SIGTERM: it finishes what it is about and closes its database. */
    public void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return send("GET", path, "application/json", "");
    }

    public Answer send(String method, String path, String type, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + listening.getNow(0) + path))
                .timeout(PATIENCE);
        if (method.equals("GET")) {
            request.GET();
        } else {
            request.method(method, HttpRequest.BodyPublishers.ofString(body)).header("Content-Type", type);
        }
        if (method.equals("PATCH")) {
            request.header("If-Match", "*");
        }
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body());
    }
}
