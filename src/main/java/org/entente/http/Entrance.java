package org.entente.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/**
 * What every request passes before a resource is looked for: it is named, refused if it is larger than anyone needs or has
 * no proper address, and told about methods if that is what it asks.
 */
@ApplicationScoped
public class Entrance {
    private static final int FIRST = Integer.MIN_VALUE;
    /** After the server has put its headers on the answer, before it measures the body itself. */
    private static final int BEFORE_THE_SERVER = -3;

    private static final long LINGER_MILLIS = 5_000;

    @Inject
    Limits limits;

    @Inject
    Operations operations;

    @Inject
    EarlyProblems problems;

    void open(@Observes Router router) {
        router.route()
                .order(FIRST)
                .handler(request -> {
                    RequestId.name(request);
                    request.next();
                })
                .failureHandler(problems::answer);
        router.route().order(BEFORE_THE_SERVER).handler(this::measure);
        router.options().order(BEFORE_THE_SERVER).handler(this::tellMethods);
        // a request without a proper address fails before the first route
        router.errorHandler(400, problems::answer);
        router.errorHandler(404, problems::answer);
    }

    private void measure(RoutingContext context) {
        Optional<ProblemException> refusal = refusal(context);
        if (refusal.isPresent()) {
            context.fail(refusal.get());
        } else {
            context.next();
        }
    }

    private Optional<ProblemException> refusal(RoutingContext context) {
        HttpServerRequest request = context.request();
        long address = request.uri().length();
        if (address > limits.address().asLongValue()) {
            return Optional.of(ProblemType.ADDRESS_TOO_LONG.because("The address has " + address + " bytes, "
                    + limits.address().asLongValue() + " are read: ask for less at a time."));
        }
        Optional<String> flaw = Address.flaw(request.uri());
        if (flaw.isPresent()) {
            return flaw.map(ProblemType.INVALID_REQUEST::because);
        }
        long headers = request.headers().entries().stream()
                .mapToLong(
                        header -> header.getKey().length() + header.getValue().length())
                .sum();
        if (headers > limits.headers().asLongValue()) {
            return Optional.of(ProblemType.HEADERS_TOO_LARGE.because("The headers have " + headers + " bytes, "
                    + limits.headers().asLongValue() + " are read: leave out those that nobody needs."));
        }
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && Long.parseLong(length) > largestBody()
                ? Optional.of(bodyTooLarge(context))
                : Optional.empty();
    }

    /** Refuses a body, and what is left of it after some seconds, so that who reads only after sending reads the answer. */
    ProblemException bodyTooLarge(RoutingContext context) {
        HttpServerRequest request = context.request();
        context.response().putHeader("Connection", "close").endHandler(answered -> {
            request.resume();
            context.vertx()
                    .setTimer(LINGER_MILLIS, waited -> request.connection().close());
        });
        return ProblemType.BODY_TOO_LARGE.because("A body may have " + largestBody() + " bytes: send it in parts.");
    }

    long largestBody() {
        return limits.body().asLongValue();
    }

    private void tellMethods(RoutingContext context) {
        String allow = operations.allow(context.normalizedPath());
        if (allow.isEmpty()) {
            if (context.normalizedPath().startsWith("/q/")) {
                context.next(); // the framework's own resources, of which the document knows nothing
            } else {
                context.fail(404);
            }
            return;
        }
        context.response().putHeader(HttpHeaders.ALLOW, allow);
        operations
                .taken(HttpMethod.POST.name(), context.normalizedPath())
                .ifPresent(types -> context.response().putHeader("Accept-Post", types));
        operations
                .taken(HttpMethod.PATCH.name(), context.normalizedPath())
                .ifPresent(types -> context.response().putHeader("Accept-Patch", types));
        context.response().setStatusCode(204).end();
    }
}
