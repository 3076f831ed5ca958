package lists;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import service.Service;

/** What lists, searches, pairs and lineages cost in a register of a size: bench/README.md. */
public final class Lists {
    private static final long SEED = 42;
    private static final int RECORDED = 5000;
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 60;
    private static final Pattern REFERENCE = Pattern.compile("\"reference\":\"([^\"]+)\"");
    private static final Pattern SCAN = Pattern.compile("Seq Scan on (?:public\\.)?(\\w+)");
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"\\}\\s*$");

    /** What is asked, and which tables may be read from end to end: the head has one row. */
    private record Question(String name, String path) {}

    private static final List<Question> QUESTIONS = List.of(
            new Question("one agreement", "/v1/agreements/{ref}"),
            new Question("its status", "/v1/agreements/{ref}/status"),
            new Question("its relations", "/v1/agreements/{ref}/relations"),
            new Question("its lineage", "/v1/agreements/{ref}/lineage"),
            new Question("list", "/v1/agreements"),
            new Question("list, 10 pages on", "/v1/agreements?cursor={later}"),
            new Question("party", "/v1/agreements?party=VN"),
            new Question("two parties", "/v1/agreements?party={a}&party={b}"),
            new Question("status IN_FORCE", "/v1/agreements?status=IN_FORCE"),
            new Question("status SIGNED in 1971", "/v1/agreements?status=SIGNED&asOf=1971-01-01"),
            new Question("in effect", "/v1/agreements?inEffect=true"),
            new Question("kind", "/v1/agreements?kind=PROTOCOL"),
            new Question("subject", "/v1/agreements?subject=extradition"),
            new Question("signed in a year", "/v1/agreements?signedFrom=1999-01-01&signedTo=1999-12-31"),
            new Question("ends before", "/v1/agreements?endsBefore=1990-01-01"),
            new Question("in force in a year", "/v1/agreements?inForceFrom=1999-01-01&inForceTo=1999-12-31"),
            new Question("updated since", "/v1/agreements?updatedSince=2026-01-01"),
            new Question("sort -registration", "/v1/agreements?sort=-registration"),
            new Question("sort -signedOn", "/v1/agreements?sort=-signedOn"),
            new Question("sort inForceOn", "/v1/agreements?sort=inForceOn"),
            new Question("sort endsOn", "/v1/agreements?sort=endsOn"),
            new Question("sort -updated", "/v1/agreements?sort=-updated"),
            new Question("q, one word", "/v1/agreements?q=fisheries"),
            new Question("q, three words", "/v1/agreements?q=peche+criminalite+energie"),
            new Question("q, Vietnamese", "/v1/agreements?q=tuong+tro+tu+phap"),
            new Question("q, nothing found", "/v1/agreements?q=zebra"),
            new Question("q and party", "/v1/agreements?q=extradition&party=VN"),
            new Question("pairs", "/v1/pairs"),
            new Question("pairs of a party", "/v1/pairs?party=VN"),
            new Question("a pair", "/v1/pairs/{a}-{b}"),
            new Question("engagements of two", "/v1/engagements?party={a}&party={b}"),
            new Question("open commitments of two", "/v1/commitments?party={a}&party={b}&open=true"),
            new Question("engagements", "/v1/engagements"),
            new Question("engagements from a day", "/v1/engagements?from=2025-06-01"),
            new Question("engagements, agreement", "/v1/engagements?agreement={ref}"),
            new Question("commitments", "/v1/commitments"),
            new Question("commitments overdue", "/v1/commitments?overdue=true"),
            new Question("commitments, agreement", "/v1/commitments?agreement={ref}"),
            new Question("deadlines", "/v1/deadlines?within=P30D"),
            new Question("deadlines of two", "/v1/deadlines?party={a}&party={b}"),
            new Question("deadlines of a party", "/v1/deadlines?party=VN"),
            new Question("quality", "/v1/quality"));

    private Lists() {}

    public static void main(String[] arguments) throws Exception {
        Path jar = Path.of(arguments[0]);
        int times = Integer.parseInt(arguments[1]) / RECORDED;
        Path directory = Files.createTempDirectory("entente-lists-");
        Optional<Postgres> postgres =
                arguments.length > 2 ? Optional.of(new Postgres(directory.resolve("postgres"))) : Optional.empty();
        Service.Build build = new Service.Build(jar.toAbsolutePath(), postgres.map(Postgres::url));
        record(build, directory);
        try (Connection database = DriverManager.getConnection(
                postgres.map(Postgres::url)
                        .orElse("jdbc:h2:" + directory.resolve("data/entente")
                                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"),
                postgres.isPresent() ? "postgres" : "",
                "")) {
            long begun = System.nanoTime();
            Copies.make(database, times);
            try (Statement statement = database.createStatement()) {
                System.out.printf(
                        Locale.ROOT,
                        "%d agreements, %d versions, %d periods, in %d s of copying%n",
                        Copies.number(statement, "select count(*) from agreement"),
                        Copies.number(statement, "select count(*) from version"),
                        Copies.number(statement, "select count(*) from period"),
                        Duration.ofNanos(System.nanoTime() - begun).toSeconds());
            }
        }
        Service service = build.start(directory, false);
        service.awaitReadiness();
        boolean indexed = ask(service, postgres);
        service.stop();
        if (postgres.isPresent()) {
            postgres.get().close();
        }
        System.out.println(indexed ? "PASS" : "FAIL: an index should serve where a table is read from end to end");
        System.exit(indexed ? 0 : 1);
    }

    private static void record(Service.Build build, Path directory) throws Exception {
        Service service = build.start(directory, false);
        service.awaitReadiness();
        long begun = System.nanoTime();
        Story story = new Story(SEED);
        for (int number = 1; number <= RECORDED; number++) {
            story.record(service, number);
        }
        System.out.printf(
                "recorded %d agreements over HTTP in %d s%n",
                RECORDED, Duration.ofNanos(System.nanoTime() - begun).toSeconds());
        service.stop();
    }

    private static boolean ask(Service service, Optional<Postgres> postgres) throws Exception {
        List<String> references = references(service);
        String later = later(service);
        System.out.printf("%-26s %9s %9s %8s  %s%n", "", "p50 ms", "p95 ms", "ratio", "read from end to end");
        for (int round = 0; round < WARM_UP; round++) {
            for (Question question : QUESTIONS) {
                service.get(filled(question.path(), references.get(round), later));
            }
        }
        double one = 0;
        boolean indexed = true;
        for (Question question : QUESTIONS) {
            Random random = new Random(SEED);
            List<Long> nanos = new ArrayList<>();
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                String path = filled(question.path(), references.get(random.nextInt(references.size())), later);
                long begun = System.nanoTime();
                Service.Answer answer = service.get(path);
                nanos.add(System.nanoTime() - begun);
                if (!answer.isSuccess()) {
                    throw new IllegalStateException(path + " " + answer);
                }
            }
            long[] sorted =
                    nanos.stream().skip(WARM_UP).mapToLong(n -> n).sorted().toArray();
            double median = sorted[sorted.length / 2] / 1e6;
            one = one == 0 ? median : one;
            TreeSet<String> scanned = new TreeSet<>();
            if (postgres.isPresent()) {
                String plans =
                        postgres.get().plans(() -> service.get(filled(question.path(), references.get(0), later)));
                Matcher scan = SCAN.matcher(plans);
                while (scan.find()) {
                    scanned.add(scan.group(1));
                }
                scanned.remove("head"); // one row
                indexed &= scanned.isEmpty();
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-26s %9.1f %9.1f %8.1f  %s%n",
                    question.name(),
                    median,
                    sorted[sorted.length * 95 / 100] / 1e6,
                    median / one,
                    String.join(" ", scanned));
        }
        return indexed;
    }

    private static List<String> references(Service service) throws Exception {
        Matcher matcher =
                REFERENCE.matcher(service.get("/v1/agreements?limit=500").body());
        List<String> references = new ArrayList<>();
        while (matcher.find()) {
            references.add(matcher.group(1));
        }
        return references;
    }

    private static String later(Service service) throws Exception {
        String cursor = "";
        for (int page = 0; page < 10; page++) {
            String path = "/v1/agreements" + (cursor.isEmpty() ? "" : "?cursor=" + cursor);
            Matcher next = NEXT.matcher(service.get(path).body());
            if (!next.find()) {
                throw new IllegalStateException("too few agreements for ten pages");
            }
            cursor = next.group(1);
        }
        return cursor;
    }

    private static String filled(String path, String reference, String later) {
        String[] parts = reference.split("-");
        Map<String, String> values = Map.of("{ref}", reference, "{a}", parts[0], "{b}", parts[1], "{later}", later);
        return Arrays.stream(new String[] {"{ref}", "{a}", "{b}", "{later}"})
                .reduce(path, (filled, name) -> filled.replace(name, values.get(name)));
    }
}
