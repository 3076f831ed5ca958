package org.entente.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.http.Operations;

/** The front door. */
@Path("/")
@Tag(name = "Index", description = "What can be asked here.")
public class IndexResource {
    private static final MediaType TEXT = MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8");
    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");
    private static final List<MediaType> FORMS = List.of(TEXT, HTML, MediaType.APPLICATION_JSON_TYPE);

    @Inject
    Operations operations;

    @GET
    @Produces({MediaType.TEXT_PLAIN, MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    @Operation(summary = "See what can be asked", description = "As text, as a page for browsers, or as JSON.")
    @APIResponse(
            responseCode = "200",
            description = "What can be asked.",
            content = {
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Index.class))
            })
    public Response readIndex(@Context HttpHeaders headers) {
        Index index = Index.of(operations);
        MediaType form = headers.getAcceptableMediaTypes().stream()
                .flatMap(accepted ->
                        FORMS.stream().filter(accepted::isCompatible).limit(1))
                .findFirst()
                .orElse(TEXT);
        Object body = form.equals(HTML) ? index.html() : form.equals(TEXT) ? index.text() : index;
        return Response.ok(body, form).build();
    }
}
