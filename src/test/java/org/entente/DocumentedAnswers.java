package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Holds every answer that a test of the running service receives against the OpenAPI document. Quarkus finds this class by
 * the ServiceLoader and calls it before each such test: no test has to remember it.
 */
public class DocumentedAnswers implements QuarkusTestBeforeEachCallback, Filter {
    private static final String DOCUMENT = "META-INF/quarkus-generated-openapi-doc.JSON";

    private Contract contract;

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (contract == null) {
            contract = new Contract(document());
        }
        RestAssured.replaceFiltersWith(this);
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request,
            FilterableResponseSpecification specification,
            FilterContext context) {
        Response response = context.next(request, specification);
        String path = request.getURI().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*", "");
        if (path.startsWith("/v1")) {
            Map<String, String> headers = response.headers().asList().stream()
                    .collect(Collectors.toMap(
                            header -> header.getName().toLowerCase(), header -> header.getValue(), (a, b) -> a));
            assertThat(contract.breaches(new Contract.Answer(
                            request.getMethod(), path, response.statusCode(), headers, response.asString())))
                    .as(
                            "what the document does not say of the answer %d to %s %s",
                            response.statusCode(), request.getMethod(), path)
                    .isEmpty();
        }
        return response;
    }

    /** As the build of the running service wrote it: the committed one may be about to be rewritten. */
    private static JsonNode document() {
        try (InputStream document =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(DOCUMENT)) {
            return new ObjectMapper().readTree(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
