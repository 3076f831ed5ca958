package lists;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.Callable;

/** A PostgreSQL of its own that tells the plan of every statement when it is asked to. */
final class Postgres implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final Path log;

    Postgres(Path directory) throws IOException {
        Files.createDirectories(directory);
        log = directory.resolve("postgresql.log");
        server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(directory.toFile())
                .setLocaleConfig("locale", "C")
                .setServerConfig("session_preload_libraries", "auto_explain")
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_directory", directory.toAbsolutePath().toString())
                .setServerConfig("log_filename", log.getFileName().toString())
                .start();
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** The plans of all statements that a request sends. */
    String plans(Callable<?> request) throws Exception {
        explain("0");
        long before = Files.size(log);
        request.call();
        Thread.sleep(100); // the collector writes on its own
        explain("-1");
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(before);
            byte[] written = new byte[(int) (file.length() - before)];
            file.readFully(written);
            String plans = new String(written, StandardCharsets.UTF_8);
            if (!plans.contains("Query Text")) {
                throw new IllegalStateException("the server tells no plans; see " + log);
            }
            return plans;
        }
    }

    private void explain(String milliseconds) throws Exception {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set auto_explain.log_min_duration = " + milliseconds);
            statement.execute("select pg_reload_conf()");
        }
        Thread.sleep(200); // the sessions of the service hear of it in their own time
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
