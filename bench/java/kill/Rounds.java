package kill;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import service.Service;

/** Round after round on the same register: write, kill, start again, look; so that damage adds up and is found. */
final class Rounds {
    private static final int WRITERS = 6;
    private static final int LEAST_WRITES = 50;
    private static final int RANDOM_WRITES = 200;
    private static final int RANDOM_MILLIS = 60;
    private static final String UNDISTURBED = "kill-0-1";

    private final Service.Build build;
    private final Path directory;
    private final Random random = new Random();
    private final List<Writer> writers = IntStream.rangeClosed(1, WRITERS)
            .mapToObj(number -> new Writer("kill-" + number))
            .toList();
    private int acknowledged = Story.length();
    private int lost;
    private int unacknowledged;

    Rounds(Service.Build build, Path directory) {
        this.build = build;
        this.directory = directory;
    }

    int lost() {
        return lost;
    }

    String total() {
        return "in all: %d acknowledged, %d lost (%.1f %%), %d complete without having been acknowledged"
                .formatted(acknowledged, lost, 100.0 * lost / acknowledged, unacknowledged);
    }

    /** @param untilLoss whether the first loss is what is looked for, rather than damage in all rounds */
    void run(int most, boolean untilLoss) throws IOException, InterruptedException {
        Service service = build.start(directory, false);
        System.out.printf("first start: %d ms%n", service.awaitReadiness().toMillis());
        Map<String, Integer> story = Story.learn(service, UNDISTURBED);
        Case undisturbed = Case.told(UNDISTURBED);
        Optional<ExampleLoad> example = untilLoss ? Optional.empty() : Optional.of(new ExampleLoad(build, directory));
        for (int round = 1; round <= most && !(untilLoss && lost > 0); round++) {
            System.out.printf("round %2d: ", round);
            AtomicInteger written = new AtomicInteger();
            writeAndKill(service, written);
            service = build.start(directory, false);
            System.out.printf("; ready again in %d ms", service.awaitReadiness().toMillis());
            check(service, written.get(), story, undisturbed);
            if (example.isPresent() && round % 2 == 0) {
                System.out.println("          " + example.get().killOnce(round, random));
            }
        }
        service.kill();
    }

    /** All write at the same time until enough is acknowledged, and some milliseconds more. */
    private void writeAndKill(Service service, AtomicInteger written) throws IOException, InterruptedException {
        int enough = LEAST_WRITES + random.nextInt(RANDOM_WRITES);
        long begun = System.nanoTime();
        writers.forEach(writer -> writer.start(service, written));
        while (written.get() < enough && writers.stream().allMatch(Writer::isWriting)) {
            Thread.sleep(1);
        }
        Thread.sleep(random.nextInt(RANDOM_MILLIS));
        service.kill();
        for (Writer writer : writers) {
            writer.awaitEnd();
        }
        if (written.get() < enough) {
            throw new IOException("the service stopped answering before it was killed");
        }
        long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        System.out.printf("killed after %d acknowledged writes in %d ms", written.get(), millis);
    }

    private void check(Service service, int written, Map<String, Integer> story, Case undisturbed)
            throws IOException, InterruptedException {
        List<Case> cases = new ArrayList<>(List.of(undisturbed));
        writers.forEach(writer -> cases.addAll(writer.cases()));
        Case.Finding finding = Register.check(service, cases, story);
        acknowledged += written;
        lost += finding.lost();
        unacknowledged += finding.unacknowledged();
        System.out.printf(
                "; of %d stories lost %d writes (%.1f %% of the round), half-written 0, complete without answer %d%n",
                cases.size(), finding.lost(), 100.0 * finding.lost() / written, finding.unacknowledged());
    }
}
