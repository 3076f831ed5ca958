package org.entente.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Writes every answer, once and for all: in the form chosen, with its entity tag, and what caches and browsers need. */
public class Rendering {
    private static final int TAG_DIGITS = 12;

    /** The form, and the language of titles and labels. */
    private static final String VARY = HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE;

    @Inject
    ObjectMapper mapper;

    @Inject
    Clock clock;

    @Inject
    Operations operations;

    @ServerResponseFilter
    public void render(ContainerRequestContext request, ContainerResponseContext response)
            throws JsonProcessingException {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle(HttpHeaders.VARY, VARY);
        headers.putSingle(HttpHeaders.CACHE_CONTROL, Caching.of(request, response.getStatus(), clock.instant()));
        Object entity = response.getEntity();
        if (entity == null || entity instanceof byte[]) {
            return;
        }
        if (entity instanceof WithCalendar both) {
            entity = Negotiation.of(request) == Format.CALENDAR
                    ? both.calendar().get()
                    : both.answer().get();
        }
        String body = entity instanceof String text ? text : write(entity, request);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        if (entity instanceof Counted counted) {
            headers.putSingle(HttpHeaders.VARY, VARY + ", " + TotalParams.HEADER);
            if (counted.total() != null) {
                headers.putSingle("Preference-Applied", TotalParams.PREFERENCE);
            }
        }
        if (entity instanceof Paged page && page.next() != null) {
            headers.putSingle(HttpHeaders.LINK, "<" + next(request, page.next()) + ">; rel=\"next\"");
        }
        if (response.getStatus() / 100 == 2) {
            String tag = EntityTags.of((String) headers.getFirst(HttpHeaders.ETAG), digest(bytes));
            headers.putSingle(HttpHeaders.ETAG, tag);
            if (isRead(request) && EntityTags.isNamed(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
                response.setStatus(304);
                response.setEntity(null);
                return;
            }
        }
        response.setEntity(bytes, null, contentType(entity, request, response));
    }

    private String write(Object entity, ContainerRequestContext request) throws JsonProcessingException {
        JsonNode tree = mapper.valueToTree(entity);
        return switch (Negotiation.of(request)) {
            case JSON -> isPretty(request) ? tree.toPrettyString() + "\n" : tree + "\n";
            case TEXT -> {
                if (entity instanceof Problem problem) {
                    String path = request.getUriInfo().getRequestUri().getRawPath();
                    yield PlainText.problem(tree, WayOut.of(problem, request.getMethod(), path, operations));
                }
                yield entity instanceof InWords words ? words.inWords() + "\n" : PlainText.of(tree);
            }
            case CALENDAR -> tree + "\n"; // a problem: only strings come as calendars
            case CSV -> entity instanceof Problem ? tree + "\n" : Csv.of(tree.path("items"));
            case NDJSON ->
                entity instanceof Problem
                        ? tree + "\n"
                        : tree.path("items")
                                .valueStream()
                                .map(item -> item + "\n")
                                .collect(Collectors.joining());
        };
    }

    private static MediaType contentType(
            Object entity, ContainerRequestContext request, ContainerResponseContext response) {
        Format format = Negotiation.of(request);
        if (entity instanceof Problem && format != Format.TEXT) {
            return MediaType.valueOf(Problem.MEDIA_TYPE);
        }
        return entity instanceof String && format != Format.CALENDAR
                ? response.getMediaType()
                : MediaType.valueOf(format.contentType());
    }

    private static boolean isPretty(ContainerRequestContext request) {
        String pretty = request.getUriInfo().getQueryParameters().getFirst("pretty");
        return pretty != null && !pretty.equals("false");
    }

    static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static String next(ContainerRequestContext request, @Nullable String cursor) {
        UriBuilder next = request.getUriInfo().getRequestUriBuilder();
        return next.replaceQueryParam("cursor", cursor).build().toString();
    }

    private static String digest(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(digest).substring(0, TAG_DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
