package org.entente.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.entente.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that no HTTP client would send, byte by byte: what fails before a resource is reached. */
@QuarkusTest
class EarlyProblemsHttpTest {
    private static final String END = "Host: localhost\r\nConnection: close\r\n\r\n";
    private static final String POST = "POST /v1/agreements HTTP/1.1\r\nContent-Type: application/json\r\n";

    @TestHTTPResource
    URL service;

    @ParameterizedTest
    @CsvSource({
        "/%zz,                              malformed at character 2",
        "/v1/agreements?subject=a|b,        malformed at character 25",
        "/v1/agreements?subject=%,          malformed at character",
        "/q/health/%1,                      malformed at character",
        "http://,                           malformed at character",
        "?limit=1,                          begin with /",
        "/v1/agreements/%00,                %00",
        "/v1/agreements?subject=%E9,        not in UTF-8",
        "/v1/agreements/%ED%A0%80,          not in UTF-8",
        "/v1/agreements?subject=é,          outside of ASCII",
    })
    void anAddressThatIsNoneIsRefusedWithWhatIsWrong(String address, String detail) throws IOException {
        String answer = send("GET " + address + " HTTP/1.1\r\n" + END);
        assertThat(problem(answer, 400, "INVALID_REQUEST")).contains(detail);
    }

    @ParameterizedTest
    @CsvSource({"GET x", "OPTIONS *", "CONNECT localhost:1"})
    void whatIsNoPathIsNowhere(String line) throws IOException {
        problem(send(line + " HTTP/1.1\r\n" + END), 404, "NOT_FOUND");
    }

    @Test
    void aRequestSaysWhichHostItIsFor() throws IOException {
        String answer = send("GET /v1/agreements HTTP/1.1\r\nConnection: close\r\n\r\n");
        assertThat(problem(answer, 400, "INVALID_REQUEST")).contains("Host");
    }

    @Test
    void whatIsTooLargeIsRefusedWithHowMuchIsRead() throws IOException {
        String long_ = "a".repeat(20_000);
        assertThat(problem(
                        send("GET /v1/agreements?subject=" + long_ + " HTTP/1.1\r\n" + END), 414, "ADDRESS_TOO_LONG"))
                .contains("8192");
        assertThat(problem(send("GET /q/health HTTP/1.1\r\nCookie: " + long_ + "\r\n" + END), 431, "HEADERS_TOO_LARGE"))
                .contains("16384");
        // answered and closed without waiting for the body
        assertThat(problem(send(POST + "Content-Length: 20000000\r\nHost: localhost\r\n\r\n{"), 413, "BODY_TOO_LARGE"))
                .contains("1048576");
        String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        assertThat(problem(
                        send(POST + "Transfer-Encoding: chunked\r\n" + END + chunk.repeat(17)), 413, "BODY_TOO_LARGE"))
                .contains("1048576");
    }

    @Test
    void earlyProblemsAreReadInTheFormAskedForToo() throws IOException {
        String text = "GET /v1/agreements/%zz HTTP/1.1\r\nAccept: text/plain\r\nRequest-Id: r1\r\n" + END;
        assertThat(send(text))
                .contains("\r\nContent-Type: text/plain;charset=UTF-8\r\n")
                .endsWith(
                        "\r\n\r\nerror: The address is malformed at character 16: percent-encode what has no place "
                                + "there, a % that means itself as %25.\nrequest r1\ntry:   GET /q/swagger-ui/#/Agreements/readAgreement\n");
        assertThat(send("HEAD /%zz HTTP/1.1\r\n" + END))
                .startsWith("HTTP/1.1 400 ")
                .endsWith("\r\n\r\n");
    }

    /** Where not even the request's beginning can be read there is no one yet who could answer in words. */
    @ParameterizedTest
    @CsvSource({"RUBBISH", "GET / HTTP/1.1\\r\\nContent-Length: x", "GET / HTTP/1.1\\r\\nBad Header : x"})
    void whatIsNoHttpIsRefusedAtLeast(String request) throws IOException {
        assertThat(send(request.translateEscapes() + "\r\n" + END)).matches("(?s)HTTP/1\\.[01] 400 Bad Request\r\n.*");
    }

    @Test
    void optionsAreThoseOfThePath() {
        given().options("/v1/agreements")
                .then()
                .statusCode(204)
                .header("Allow", "GET, HEAD, POST")
                .header("Accept-Post", "application/json")
                .header("Request-Id", not(emptyString()))
                .header("X-Content-Type-Options", "nosniff");
        given().options("/v1/agreements/any")
                .then()
                .statusCode(204)
                .header("Allow", "GET, HEAD, PATCH")
                .header("Accept-Patch", "application/merge-patch+json")
                .header("Accept-Post", nullValue());
        given().options("/v1/nothing").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    @ParameterizedTest
    @CsvSource({"/q/health/live", "/q/openapi", "/q/swagger-ui/", "/v1/lifecycle", "/nothing"})
    void everyAnswerNamesItsRequest(String path) {
        given().header("Request-Id", "mine-1").get(path).then().header("Request-Id", "mine-1");
        given().header("Request-Id", "no good").get(path).then().header("Request-Id", not(equalTo("no good")));
    }

    private static String problem(String answer, int status, String code) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .containsIgnoringCase("\r\nContent-Type: application/problem+json\r\n")
                .contains(
                        "\r\nX-Content-Type-Options: nosniff\r\n", "\r\nContent-Security-Policy: ", "\r\nRequest-Id: ")
                .doesNotContain("\r\nServer:");
        var problem = Json.read(answer.substring(answer.indexOf("\r\n\r\n")));
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("code").asText()).isEqualTo(code);
        assertThat(answer)
                .contains("\r\nRequest-Id: " + problem.get("requestId").asText() + "\r\n");
        return problem.get("detail").asText();
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            // up to the end of a problem: a connection over which too much was sent is closed later
            for (int next = 0;
                    next >= 0
                            && !(next == '\n'
                                    && answer.toString(StandardCharsets.UTF_8).endsWith("}\n")); ) {
                next = socket.getInputStream().read();
                if (next >= 0) {
                    answer.write(next);
                }
            }
            return answer.toString(StandardCharsets.UTF_8);
        }
    }
}
