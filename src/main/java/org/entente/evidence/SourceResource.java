package org.entente.evidence;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.access.Caller;
import org.entente.http.Page;
import org.entente.http.PageParams;
import org.entente.http.ProblemType;
import org.entente.http.Reference;
import org.entente.ledger.KnownParams;
import org.entente.ledger.ListPosition;
import org.entente.ledger.Lists;
import org.entente.ledger.Present;
import org.entente.ledger.Recording;
import org.entente.ledger.WriteParams;
import org.entente.ledger.WriteService;

/** The publications that acts cite. */
@Path("/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sources", description = "The evidence behind every act.")
public class SourceResource {
    /** The list has no filter; this tells its cursors from those of others. */
    private record EverySource() {}

    private static final EverySource EVERY_SOURCE = new EverySource();

    private static final String EXAMPLE = """
            {
              "reference": "vna-2024-06",
              "title": "Report on the visit of the minister of home affairs",
              "publisher": "Viet Nam News Agency",
              "kind": "NEWS",
              "language": "fr",
              "date": "2024-06"
            }""";

    @Inject
    SourceService sources;

    @Inject
    Lists lists;

    @Inject
    WriteService writes;

    @Inject
    Present present;

    @GET
    @Operation(summary = "List sources", description = "In the order of their references.")
    public Page<SourceView> listSources(@BeanParam PageParams pageParams, @BeanParam KnownParams knownParams) {
        int size = pageParams.size();
        ListPosition position = lists.position(pageParams, EVERY_SOURCE, knownParams);
        String after = position.after().isEmpty() ? "" : position.after().get(0);
        return lists.page(
                Source.after(after, Caller.ANYONE, position.known(), size + 1),
                size,
                SourceView::of,
                source -> position.after(source.reference()).values());
    }

    @GET
    @Path("/{reference}")
    @Operation(summary = "Read a source", description = "As it is on record; acts name it by its reference.")
    public SourceView readSource(
            @PathParam("reference") @Parameter(example = "vna-2024-04") String reference,
            @BeanParam KnownParams knownParams) {
        long known = present.times(knownParams).known();
        return Reference.of(reference)
                .flatMap(key -> Source.named(key, Caller.ANYONE, known))
                .map(SourceView::of)
                .orElseThrow(() -> ProblemType.NOT_FOUND.because(
                        "No source has the reference '" + reference + "'; GET /v1/sources lists them."));
    }

    @POST
    @Operation(summary = "Put a source on record", description = "A publication that acts can cite from then on.")
    @APIResponseSchema(value = SourceView.class, responseCode = "201", responseDescription = "It is on record.")
    public Response createSource(
            @BeanParam WriteParams writeParams,
            @NotNull(message = "is required: send a JSON object")
                    @Valid
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = NewSource.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "report",
                                                            summary = "A report in the press",
                                                            value = EXAMPLE)))
                    NewSource body) {
        Recording recording = present.recording(Caller.ANYONE);
        return writes.answer(writeParams, () -> {
            SourceView created = sources.create(body, recording);
            return Response.created(URI.create("/v1/sources/" + created.reference()))
                    .entity(created)
                    .build();
        });
    }
}
