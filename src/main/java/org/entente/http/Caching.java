package org.entente.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** What caches may do with an answer (RFC 9111). */
final class Caching {
    private static final String ASK_FIRST = "private, no-cache";
    private static final String NEVER = "no-store";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    /** Longer than any write takes: what was known before never changes any more. */
    private static final Duration SETTLED = Duration.ofSeconds(60);

    private Caching() {}

    /** Both times named, and the known one settled: the answer stays the same for ever. Else one has to ask first. */
    static String of(ContainerRequestContext request, int status, Instant now) {
        if (status != 200 || !Rendering.isRead(request)) {
            return NEVER;
        }
        MultivaluedMap<String, String> query = request.getUriInfo().getQueryParameters();
        String asKnownAt = query.getFirst("asKnownAt");
        if (query.getFirst("asOf") == null || asKnownAt == null) {
            return ASK_FIRST;
        }
        Instant known = asKnownAt.length() == 10
                ? LocalDate.parse(asKnownAt).atStartOfDay(ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(asKnownAt).toInstant();
        return known.isBefore(now.minus(SETTLED)) ? FOR_EVER : ASK_FIRST;
    }
}
