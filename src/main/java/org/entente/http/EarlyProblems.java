package org.entente.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;
import org.jspecify.annotations.Nullable;

/** Answers what fails before a resource is reached, where {@link ProblemMapper} hears nothing of it. */
@ApplicationScoped
public class EarlyProblems {
    private static final Logger LOG = Logger.getLogger(EarlyProblems.class);

    @Inject
    ObjectMapper mapper;

    @Inject
    Operations operations;

    @Inject
    VertxHttpConfig server;

    void answer(RoutingContext context) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        if (!response.headers().contains(RequestId.HEADER)) {
            RequestId.name(context);
        }
        server.header().forEach((name, header) -> response.putHeader(name, header.value()));
        server.filter().values().forEach(filter -> filter.header().forEach(response::putHeader));
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store").putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);

        Problem problem = problem(context);
        boolean text = prefersText(context.request().getHeader(HttpHeaders.ACCEPT));
        JsonNode tree = mapper.valueToTree(problem);
        String body = text
                ? PlainText.problem(
                        tree, WayOut.of(problem, context.request().method().name(), path(context), operations))
                : tree + "\n";
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, text ? Format.TEXT.contentType() : Problem.MEDIA_TYPE);
        if (context.request().method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(body);
        }
    }

    private static Problem problem(RoutingContext context) {
        Throwable failure = context.failure();
        if (failure instanceof ProblemException refused) {
            return refused.problem();
        }
        // what is no path fails at the first route, before anything looked at it
        Optional<String> flaw = Address.flaw(context.request().uri());
        if (flaw.isPresent()) {
            return Problem.of(ProblemType.INVALID_REQUEST, flaw.get());
        }
        return switch (context.statusCode()) {
            case 400 ->
                Problem.of(
                        ProblemType.INVALID_REQUEST,
                        context.request().authority() == null
                                ? "The header Host is missing, or is none."
                                : "The address is malformed: it has to begin with /.");
            case 404 -> Problem.of(ProblemType.NOT_FOUND, "No resource has this address; it has to begin with /.");
            default -> {
                if (context.statusCode() > 400 && context.statusCode() < 500) {
                    yield Problem.of(
                            ProblemType.REQUEST_FAILED, context.statusCode(), "The request could not be understood.");
                }
                LOG.error("A request failed before it reached a resource", failure);
                yield Problem.of(
                        ProblemType.INTERNAL_ERROR,
                        "The request failed for a reason of ours. Tell the operators the requestId.");
            }
        };
    }

    private static String path(RoutingContext context) {
        return Objects.requireNonNullElse(context.request().path(), "/");
    }

    private static boolean prefersText(@Nullable String accept) {
        if (accept == null) {
            return false;
        }
        try {
            List<MediaType> accepted = MediaTypeHelper.parseHeader(accept);
            MediaTypeHelper.sortByWeight(accepted);
            return Negotiation.accepted(accepted, List.of(Format.JSON, Format.TEXT))
                    .filter(Format.TEXT::equals)
                    .isPresent();
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
