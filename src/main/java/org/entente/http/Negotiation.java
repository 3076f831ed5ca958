package org.entente.http;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Chooses the form of the answer, by {@code ?format=} or by {@code Accept} (RFC 9110, section 12.5.1), among those that the
 * OpenAPI document promises. Resources give records and know of no form; to them everyone accepts JSON.
 */
public class Negotiation {
    private static final String CHOSEN = Negotiation.class.getName();

    @Inject
    Operations operations;

    @ServerRequestFilter(preMatching = true)
    public void choose(ContainerRequestContext request) {
        List<Format> offered = operations
                .of(request.getMethod(), request.getUriInfo().getPath())
                .map(operation -> Format.among(operation.produces()))
                .orElse(List.of());
        String name = request.getUriInfo().getQueryParameters().getFirst("format");
        Optional<Format> chosen = name == null
                ? accepted(acceptable(request), offered)
                : Format.named(name).filter(offered::contains);
        if (chosen.isEmpty() || offered.isEmpty()) {
            // an error will be answered: in text to those who prefer it, else as a problem
            accepted(acceptable(request), List.of(Format.JSON, Format.TEXT))
                    .ifPresent(format -> request.setProperty(CHOSEN, format));
            if (name != null && !offered.isEmpty()) {
                throw ProblemType.invalid("format", "must be one of " + names(offered));
            }
            return;
        }
        request.setProperty(CHOSEN, chosen.get());
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, Format.JSON.mediaType());
    }

    /** The form chosen for the answer to this request. */
    static Format of(ContainerRequestContext request) {
        return request.getProperty(CHOSEN) instanceof Format format ? format : Format.JSON;
    }

    static String names(List<Format> formats) {
        return String.join(", ", formats.stream().map(Format::slug).toList());
    }

    private static List<MediaType> acceptable(ContainerRequestContext request) {
        try {
            return request.getAcceptableMediaTypes();
        } catch (IllegalArgumentException malformed) {
            throw ProblemType.INVALID_REQUEST.because(
                    "The header Accept is no list of media types such as text/plain.");
        }
    }

    /** Acceptable types come sorted by preference; the first that fits wins, and of equal ones the first offered. */
    static Optional<Format> accepted(List<MediaType> acceptable, List<Format> offered) {
        for (MediaType accepted : acceptable) {
            Optional<Format> fits = offered.stream()
                    .filter(format -> accepted.isCompatible(MediaType.valueOf(format.mediaType())))
                    .findFirst();
            if (fits.isPresent()) {
                return fits;
            }
        }
        return Optional.empty();
    }
}
