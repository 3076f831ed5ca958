package kill;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import service.Service;

/** Kills the service while it fills an empty register with the example data: the next start must show all of it. */
final class ExampleLoad {
    private final Service.Build build;
    private final Path directory;
    private final String whole;
    private final long loadMillis;

    /** Loads it once undisturbed, to know what it looks like and how long it takes. */
    ExampleLoad(Service.Build build, Path directory) throws IOException, InterruptedException {
        this.build = build;
        this.directory = directory;
        Service service = build.start(directory.resolve("example"), true);
        service.awaitDatabase();
        long begun = System.nanoTime();
        service.awaitReadiness();
        this.loadMillis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        this.whole = show(service);
        service.kill();
    }

    /** Kills at any moment from the creation of the file, over that of the schema, to readiness; returns what happened. */
    String killOnce(int round, Random random) throws IOException, InterruptedException {
        Path register = directory.resolve("example-" + round);
        Service service = build.start(register, true);
        service.awaitDatabase();
        long millis = (long) (random.nextDouble() * loadMillis);
        Thread.sleep(millis);
        service.kill();
        Service again = build.start(register, true);
        Duration restart = again.awaitReadiness();
        String shown = show(again);
        again.kill();
        if (!shown.equals(whole)) {
            throw new Case.Broken("the example data is not whole after a kill; the register shows\n" + shown
                    + "instead of\n" + whole);
        }
        return "example data: killed after " + millis + " of " + loadMillis + " ms, whole after a restart of "
                + restart.toMillis() + " ms";
    }

    private static String show(Service service) throws IOException, InterruptedException {
        StringBuilder shown = new StringBuilder(service.get("/v1/sources").body());
        for (String reference : Register.list(service)) {
            for (String part : List.of("", "/acts", "/timeline", "/relations")) {
                String path = "/v1/agreements/" + reference + part + "?asOf=2024-06-01";
                shown.append(service.get(path).body());
            }
        }
        return shown.toString();
    }
}
