package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page below docs that is written from the code: compared by default, rewritten with {@code -Ddocs.write=true}. */
public final class GeneratedPage {
    private GeneratedPage() {}

    public static void assertIsUpToDate(String file, String content) {
        try {
            Path page = Path.of("docs", file);
            if (Boolean.getBoolean("docs.write")) {
                Files.writeString(page, content);
            }
            assertThat(Files.exists(page) ? Files.readString(page) : "")
                    .as("docs/%s is not what the code says; ./mvnw test -Ddocs.write=true rewrites it", file)
                    .isEqualTo(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
