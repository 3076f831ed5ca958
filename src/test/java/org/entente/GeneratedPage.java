package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is written from the code, in whole or in part: compared by default, rewritten with {@code -Ddocs.write=true}. */
public final class GeneratedPage {
    private GeneratedPage() {}

    /** @param file from the top of the project */
    public static void assertIsUpToDate(String file, String content) {
        assertIsUpToDate(Path.of(file), content, "test");
    }

    /** @param goal the goal of Maven that rewrites it */
    static void assertIsUpToDate(Path page, String content, String goal) {
        try {
            if (Boolean.getBoolean("docs.write")) {
                Files.writeString(page, content);
            }
            assertThat(Files.exists(page) ? Files.readString(page) : "")
                    .as("%s is not what the code says; ./mvnw %s -Ddocs.write=true rewrites it", page, goal)
                    .isEqualTo(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
