package kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import service.Service;

/**
 * Kills the packaged service in the middle of writes, starts it again on the same register, and looks whether every write
 * that it acknowledged is there, word for word, and none by half.
 */
public final class Kill {
    private static final String WRITE_DELAY = "WRITE_DELAY=0;";

    private Kill() {}

    /** Arguments: the jar, the number of rounds, and {@code --without-write-delay} to see the check fail. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path jar = Path.of(arguments[0]).toAbsolutePath();
        int most = Integer.parseInt(arguments[1]);
        boolean without = List.of(arguments).contains("--without-write-delay");
        Path directory = Files.createTempDirectory("entente-kill");
        Rounds rounds = new Rounds(
                new Service.Build(jar, without ? Optional.of(urlWithoutWriteDelay()) : Optional.empty()), directory);
        boolean broke = false;
        try {
            rounds.run(most, without);
        } catch (IOException | Case.Broken broken) {
            broke = true;
            System.out.printf("%n%s%n", broken.getMessage());
        }
        System.out.println(rounds.total());
        boolean passed = !broke && without == rounds.lost() > 0;
        if (passed) {
            delete(directory);
        } else {
            System.out.println("The registers and logs are in " + directory);
        }
        System.out.println((passed ? "PASS" : "FAIL")
                + (without
                        ? ": without WRITE_DELAY=0 acknowledged writes must be lost, and the check must see it"
                        : ": no acknowledged write may be lost, and none half-written"));
        System.exit(passed ? 0 : 1);
    }

    /** The service's own address of the database but for the one setting: H2 then writes every half second. */
    private static String urlWithoutWriteDelay() throws IOException {
        String url = Files.readAllLines(Path.of("src/main/resources/application.properties")).stream()
                .filter(line -> line.startsWith("jdbc-url.h2="))
                .map(line -> line.substring(line.indexOf('=') + 1))
                .findFirst()
                .orElseThrow();
        if (!url.contains(WRITE_DELAY)) {
            throw new IllegalStateException("there is no " + WRITE_DELAY + " to take away in " + url);
        }
        return url.replace(WRITE_DELAY, "").replace("${entente.data-directory}", "./data");
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
