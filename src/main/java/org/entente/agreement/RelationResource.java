package org.entente.agreement;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.entente.ledger.Present;
import org.entente.ledger.Recording;
import org.entente.ledger.TimeParams;
import org.entente.ledger.Times;
import org.entente.ledger.WriteParams;
import org.entente.ledger.WriteService;
import org.jspecify.annotations.Nullable;

/** What agreements do to one another. */
@Path("/v1/agreements/{reference}/relations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Relations", description = "What replaces what, and what is proposed to.")
public class RelationResource {

    @Inject
    RelationService relations;

    @Inject
    WriteService writes;

    @Inject
    Present present;

    @GET
    @Operation(summary = "List relations", description = "In both directions: what it replaces, and what replaces it.")
    public Page<RelationView> listRelations(
            @PathParam("reference") @Parameter(example = AgreementResource.CASE) String reference,
            @BeanParam TimeParams timeParams) {
        Times times = present.times(timeParams);
        Found found = Found.required(reference, Caller.ANYONE, times);
        return Page.whole(Relation.of(found.agreement(), Caller.ANYONE, times.known()).stream()
                .filter(link -> link.relation().isDatedBy(times))
                .map(RelationView::of)
                .toList());
    }

    @POST
    @Operation(
            summary = "Record a relation",
            description = "From this agreement to an older one of the same parties. One that REPLACES another "
                    + "supersedes it on the very day on which it enters into force.")
    @APIResponseSchema(value = RelationView.class, responseCode = "201", responseDescription = "It is on record.")
    public Response recordRelation(
            @PathParam("reference") @Parameter(example = AgreementResource.PROPOSAL) String reference,
            @BeanParam WriteParams writeParams,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(
                            description = "Refuses the relation if the agreement has changed since you read this ETag.")
                    @Nullable
                    String ifMatch,
            @NotNull(message = "is required: send a JSON object")
                    @Valid
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = NewRelation.class),
                                            examples = @ExampleObject(name = "replaces", value = Examples.REPLACES)))
                    NewRelation body) {
        Recording recording = present.recording(Caller.ANYONE);
        return writes.answer(writeParams, () -> {
            RelationView view = RelationView.of(relations.relate(reference, body, ifMatch, recording));
            return Response.created(URI.create("/v1/agreements/" + view.from() + "/relations"))
                    .entity(view)
                    .build();
        });
    }
}
