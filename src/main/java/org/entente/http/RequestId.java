package org.entente.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Names every request, in its answer and in each log line that it causes: by the caller's name for it or by a new one. */
public class RequestId {
    static final String KEY = "requestId";
    private static final int FIRST = 0;
    private static final String HEADER = "Request-Id";
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    @ServerRequestFilter(preMatching = true, priority = FIRST)
    public void name(ContainerRequestContext request) {
        String given = request.getHeaderString(HEADER);
        String id = isWellFormed(given) ? given : UUID.randomUUID().toString();
        request.setProperty(KEY, id);
        MDC.put(KEY, id);
    }

    @ServerResponseFilter
    public void tell(ContainerRequestContext request, ContainerResponseContext response) {
        Object id = request.getProperty(KEY);
        if (id != null) {
            response.getHeaders().putSingle(HEADER, id);
        }
    }

    private static boolean isWellFormed(@Nullable String id) {
        return id != null && WELL_FORMED.matcher(id).matches();
    }
}
