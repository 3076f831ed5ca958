package org.entente.engagement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Engagements and commitments in the words of a test: JSON, in which ' stands for ". */
final class Commitments {
    static final String PATH = "/v1/commitments";
    static final String ENGAGEMENTS = "/v1/engagements";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private Commitments() {}

    static String unusedReference() {
        return "meeting-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();
    }

    static Response post(String path, String json) {
        return given().contentType("application/json")
                .body(json.replace('\'', '"'))
                .post(path);
    }

    static Response patch(String path, String ifMatch, String json) {
        return given().contentType("application/merge-patch+json")
                .header("If-Match", ifMatch)
                .body(json.replace('\'', '"'))
                .patch(path);
    }

    /** Having read the version that stands. */
    static Response patch(String path, String json) {
        return patch(path, given().get(path).header("ETag"), json);
    }

    /** A meeting of these two; more fields may be given. */
    static String met(String one, String other, String begins, String more) {
        String reference = unusedReference();
        post(
                        ENGAGEMENTS,
                        "{ 'reference': '%s', 'titles': { 'en': 'Meeting %s' }, 'kind': 'MEETING', 'begins': '%s', 'parties': ['%s', '%s'] %s }"
                                .formatted(reference, reference, begins, one, other, more))
                .then()
                .statusCode(201);
        return reference;
    }

    static String body(String reference, String by, String to, String steps, String more) {
        StringBuilder list = new StringBuilder();
        for (String step : steps.split("; ")) {
            String[] word = step.split(" ");
            list.append(list.isEmpty() ? "" : ", ").append("{ 'step': '" + word[0] + "', 'on': '" + word[1] + "' }");
        }
        return "{ 'reference': '%s', 'titles': { 'en': 'Promise %s' }, 'by': '%s', 'to': '%s', 'steps': [ %s ] %s }"
                .formatted(reference, reference, by, to, list, more);
    }

    /** A commitment, such as {@code "FR", "DE", "propose 2024-01; welcome 2024-02", ", 'due': '2025'"}. */
    static String promised(String by, String to, String steps, String more) {
        String reference = unusedReference();
        post(PATH, body(reference, by, to, steps, more)).then().statusCode(201);
        return reference;
    }

    static Response take(String reference, String step, String on) {
        return post(PATH + "/" + reference + "/transitions/" + step, "{ 'on': '" + on + "' }");
    }

    static JsonPath read(String path) {
        Response answer = given().get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.jsonPath();
    }

    /** Its status on a day, or as is said in the query. */
    static String status(String reference, String query) {
        return read(PATH + "/" + reference + query).getString("status");
    }

    static String knownNow(String path) {
        return read(path).getString("recordedAt");
    }

    static Map<String, Object> object(String json) {
        return JsonPath.from(json.replace('\'', '"')).getMap("");
    }
}
