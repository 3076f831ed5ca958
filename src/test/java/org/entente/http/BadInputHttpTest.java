package org.entente.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.Json;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the document, and everything that can be wrong about a request for it. Whatever it is, it is answered
 * by a problem that says so; never by a failure of the service, by HTML or by silence.
 */
@QuarkusTest
class BadInputHttpTest {
    private static final int AT_LEAST = 2_000;
    private static final int ROUNDS = Integer.getInteger("bad-input.rounds", 300);
    private static final long SEED = Long.getLong("bad-input.seed", System.nanoTime());

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource
    URI service;

    @Test
    void everyFlawIsAnsweredByAProblem() {
        List<TargetOperation> operations = operations();
        String before = register();
        operations.forEach(operation ->
                assertThat(status(operation.good())).as("%s", operation).isBetween(200, 409));
        List<BadInput> inputs = operations.stream()
                .flatMap(operation -> BadInputs.of(operation, methods(operation, operations)).stream())
                .toList();
        assertThat(failures(inputs)).isEmpty();
        assertThat(inputs).hasSizeGreaterThan(AT_LEAST);
        assertThat(register()).isEqualTo(before);
    }

    /** {@code -Dbad-input.rounds=100000} for more, {@code -Dbad-input.seed=…} for the same once more. */
    @Test
    void soAreBytesChangedAtRandom() {
        Random random = new Random(SEED);
        List<BadInput> good = operations().stream()
                .map(TargetOperation::good)
                .filter(input -> input.body().length > 0)
                .toList();
        List<BadInput> inputs = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            BadInput input = good.get(random.nextInt(good.size()));
            byte[] body = input.body().clone();
            for (int change = random.nextInt(3); change >= 0; change--) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }
            inputs.add(input.withBody("-Dbad-input.seed=" + SEED + ", round " + round, body, BadInput.ANY));
        }
        assertThat(failures(inputs)).isEmpty();
    }

    private List<String> failures(List<BadInput> inputs) {
        List<String> failures = new ArrayList<>();
        for (BadInput input : inputs) {
            HttpResponse<String> answer = send(input);
            String failure = failure(input, answer);
            if (!failure.isEmpty() && failures.size() < 50) {
                failures.add(failure + "\n  " + input + "\n  " + answer.statusCode() + " "
                        + BadInput.abbreviated(answer.body()) + "\n");
            }
        }
        return failures;
    }

    private static String failure(BadInput input, HttpResponse<String> answer) {
        int status = answer.statusCode();
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (!input.expected().isEmpty() && !input.expected().contains(status)) {
            return "not " + input.expected();
        }
        boolean page = input.headers().contains("text/html") && status == 200; // asked for, as at the front door
        if (status >= 500 || type.contains("html") && !page) {
            return "a failure of the service";
        }
        for (String header : List.of("Request-Id", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy")) {
            if (answer.headers().allValues(header).size() != 1) {
                return "not one header " + header;
            }
        }
        if (status < 400 || answer.request().method().equals("HEAD")) {
            return "";
        }
        if (type.startsWith("text/plain")) {
            return answer.body().startsWith("error: ") && answer.body().contains("\ntry:   ")
                    ? ""
                    : "no text for people";
        }
        if (!type.equals("application/problem+json")) {
            return "no problem, but " + type;
        }
        JsonNode problem = Json.read(answer.body());
        boolean complete = problem.path("status").asInt() == status
                && problem.path("detail").asText().length() > 10
                && problem.path("code").asText().matches("[A-Z_]+")
                && problem.path("requestId")
                        .asText()
                        .equals(answer.headers().firstValue("Request-Id").orElse(""));
        return complete ? "" : "not a complete problem";
    }

    private int status(BadInput input) {
        return send(input).statusCode();
    }

    private HttpResponse<String> send(BadInput input) {
        try {
            return client.send(
                    input.request(URI.create(service.toString().replaceAll("/$", ""))),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException unanswered) {
            throw new AssertionError("no answer to " + input, unanswered);
        }
    }

    private static Set<String> methods(TargetOperation one, List<TargetOperation> all) {
        return all.stream()
                .filter(other -> other.template().equals(one.template()))
                .map(TargetOperation::method)
                .collect(Collectors.toSet());
    }

    private static List<TargetOperation> operations() {
        return TargetOperation.all(
                Json.read(given().get("/q/openapi?format=json").asString()));
    }

    private static String register() {
        return given().get("/v1/agreements?limit=500").asString()
                + given().get("/v1/sources?limit=500").asString()
                + given().get("/v1/engagements?limit=500").asString()
                + given().get("/v1/commitments?limit=500").asString();
    }
}
