package org.entente.http;

import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Names every request, in its answer and in each log line that it causes: by the caller's name for it or by a new one. */
final class RequestId {
    static final String KEY = "requestId";
    static final String HEADER = "Request-Id";
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private RequestId() {}

    static void name(RoutingContext request) {
        String given = request.request().getHeader(HEADER);
        String id = isWellFormed(given) ? given : UUID.randomUUID().toString();
        MDC.put(KEY, id);
        request.response().putHeader(HEADER, id);
    }

    private static boolean isWellFormed(@Nullable String id) {
        return id != null && WELL_FORMED.matcher(id).matches();
    }
}
