package org.entente.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.entente.Json;
import org.junit.jupiter.api.Test;

/**
 * Several write relations and take them back while others walk along them. Every answer is of one moment: each relation in
 * it leads from one of its agreements to another, and of those that are replaced, and of no others, it says that they are
 * superseded. And never is there a circle.
 */
@QuarkusTest
class LineageWhileWritingHttpTest {
    private static final long SEED = Long.getLong("lineage.seed", System.nanoTime());
    private static final int WRITES = Integer.getInteger("lineage.writes", 80);
    private static final int WRITERS = 3;
    private static final int READERS = 3;
    private static final int AGREEMENTS = 8;

    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource
    URI service;

    /** {@code -Dlineage.writes=10000} for more, {@code -Dlineage.seed=…} for the same wishes once more. */
    @Test
    void everyAnswerIsOfOneMoment() throws Exception {
        List<String> agreements = new ArrayList<>();
        for (int i = 0; i < AGREEMENTS; i++) {
            agreements.add(Agreements.recorded("sign on 1940-01-01; bring-into-force on " + (1950 + i) + "-01-01"));
        }
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS + READERS);
        try {
            List<Future<Integer>> writers =
                    start(threads, WRITERS, one -> () -> write(agreements, new Random(SEED + one)));
            List<Future<Integer>> readers =
                    start(threads, READERS, one -> () -> read(agreements, new Random(SEED - one), over));
            int written = sum(writers);
            over.set(true);
            // others are refused, such as what would close a circle
            assertThat(written).as("writes, -Dlineage.seed=" + SEED).isGreaterThan(WRITERS * WRITES / 4);
            assertThat(sum(readers))
                    .as("relations read, -Dlineage.seed=" + SEED)
                    .isGreaterThan(50);
        } finally {
            over.set(true);
            threads.shutdownNow();
        }
        agreements.forEach(RebuildHttpTest::assertFollowsFromItsActs);
    }

    private interface Worker {
        Callable<Integer> of(int number);
    }

    private static List<Future<Integer>> start(ExecutorService threads, int number, Worker worker) {
        List<Future<Integer>> started = new ArrayList<>();
        for (int i = 1; i <= number; i++) {
            started.add(threads.submit(worker.of(i)));
        }
        return started;
    }

    private static int sum(List<Future<Integer>> numbers) throws Exception {
        int sum = 0;
        for (Future<Integer> number : numbers) {
            sum += number.get();
        }
        return sum;
    }

    /** Returns how many writes were done. */
    private int write(List<String> agreements, Random random) throws IOException, InterruptedException {
        RelationType[] types = RelationType.values();
        List<String> recorded = new ArrayList<>();
        int done = 0;
        for (int i = 0; i < WRITES; i++) {
            HttpResponse<String> answer;
            if (!recorded.isEmpty() && random.nextInt(2) == 0) {
                String relation = recorded.remove(random.nextInt(recorded.size()));
                answer = post(relation + "/retraction", "{ \"reason\": \"none\" }");
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            } else {
                String from = agreements.get(random.nextInt(agreements.size()));
                String to = agreements.get(random.nextInt(agreements.size()));
                RelationType type = random.nextBoolean() ? RelationType.REPLACES : types[random.nextInt(types.length)];
                String body = "{ \"type\": \"%s\", \"agreement\": \"%s\" }".formatted(type, to);
                answer = post(Agreements.PATH + "/" + from + "/relations", body);
                assertThat(answer.statusCode()).as(answer.body()).isIn(201, 409);
                if (answer.statusCode() == 201) {
                    recorded.add(Relations.address(from, type.name(), to));
                }
            }
            done += answer.statusCode() == 201 ? 1 : 0;
        }
        return done;
    }

    /** Returns how many relations were seen. */
    private int read(List<String> agreements, Random random, AtomicBoolean over)
            throws IOException, InterruptedException {
        int seen = 0;
        while (!over.get()) {
            String asked = agreements.get(random.nextInt(agreements.size()));
            HttpResponse<String> answer = client.send(
                    request(Agreements.PATH + "/" + asked + "/lineage").GET().build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            JsonNode lineage = Json.read(answer.body());
            assertIsOfOneMoment(lineage);
            seen += lineage.path("relations").size();
        }
        return seen;
    }

    private static void assertIsOfOneMoment(JsonNode lineage) {
        Map<String, String> statuses = new HashMap<>();
        lineage.path("items")
                .forEach(member -> statuses.put(
                        member.path("reference").asText(), member.path("status").asText()));
        Map<String, Set<String>> older = new HashMap<>();
        Set<String> replaced = new HashSet<>();
        for (JsonNode relation : lineage.path("relations")) {
            String from = relation.path("from").asText();
            String to = relation.path("to").asText();
            assertThat(statuses).as("%s", lineage).containsKeys(from, to);
            older.computeIfAbsent(from, key -> new HashSet<>()).add(to);
            if (relation.path("type").asText().equals("REPLACES")) {
                replaced.add(to);
            }
        }
        statuses.forEach((reference, status) -> assertThat(status)
                .as("%s in %s", reference, lineage)
                .isEqualTo(replaced.contains(reference) ? "SUPERSEDED" : "IN_FORCE"));
        statuses.keySet()
                .forEach(one -> assertThat(leads(one, one, older, new HashSet<>()))
                        .as("a circle at %s in %s", one, lineage)
                        .isFalse());
    }

    private static boolean leads(String from, String to, Map<String, Set<String>> older, Set<String> seen) {
        return older.getOrDefault(from, Set.of()).stream()
                .anyMatch(next -> next.equals(to) || seen.add(next) && leads(next, to, older, seen));
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return client.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path));
    }
}
