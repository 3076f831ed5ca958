package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Starts the packaged service anew for each page that shows commands, types what it says and sees what it says. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class TranscriptsIT {
    private static final int FEWEST = 8;

    @TempDir
    Path directory;

    private PackagedService service;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        service = PackagedService.start(directory, Map.of(), "-Dentente.example-data=true");
    }

    @AfterEach
    void stop() throws InterruptedException {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/errors.md"})
    void whatAPageShowsIsWhatItsCommandsPrint(String page) throws IOException, InterruptedException {
        Transcript transcript = new Transcript(Files.readString(Path.of(page)));
        assertThat(transcript.size()).isGreaterThan(FEWEST);
        GeneratedPage.assertIsUpToDate(Path.of(page), transcript.replay(service.port()), "verify");
    }
}
