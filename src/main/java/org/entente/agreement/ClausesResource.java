package org.entente.agreement;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.access.Caller;
import org.entente.http.EntityTags;
import org.entente.ledger.Present;
import org.entente.ledger.Recording;
import org.entente.ledger.TimeParams;
import org.entente.ledger.Times;
import org.entente.ledger.WriteParams;
import org.entente.ledger.WriteService;
import org.jspecify.annotations.Nullable;

/** What the text of an agreement says about its beginning and its end. */
@Path("/v1/agreements/{reference}/clauses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clauses", description = "What the text says about its beginning and its end, and the dates that follow.")
public class ClausesResource {

    @Inject
    AgreementService agreements;

    @Inject
    WriteService writes;

    @Inject
    Present present;

    @GET
    @Operation(
            summary = "Read the clauses",
            description = "As they were stated, with the dates that follow from them and how each comes about.")
    @APIResponseSchema(value = ClausesView.class, responseCode = "200", responseDescription = "The clauses.")
    public Response readClauses(
            @PathParam("reference") @Parameter(example = AgreementResource.CASE) String reference,
            @BeanParam TimeParams timeParams) {
        return answer(reference, present.times(timeParams));
    }

    @PUT
    @Operation(
            summary = "State the clauses",
            description = "All of them, in place of what was stated before. The history is judged by them anew, and "
                    + "refused if an act would become illegal.")
    @APIResponseSchema(value = ClausesView.class, responseCode = "200", responseDescription = "The clauses as stated.")
    public Response putClauses(
            @PathParam("reference") @Parameter(example = AgreementResource.PROPOSAL) String reference,
            @BeanParam WriteParams writeParams,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(description = "The ETag that you have read; required.", example = "\"2\"")
                    @Nullable
                    String ifMatch,
            @NotNull(message = "is required: send a JSON object")
                    @Valid
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = StatedClauses.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "clauses",
                                                            summary = "Notifications, five years, renewed tacitly",
                                                            value = Examples.CLAUSES)))
                    StatedClauses body) {
        EntityTags.require(ifMatch);
        Recording recording = present.recording(Caller.ANYONE);
        return writes.answer(writeParams, () -> {
            agreements.restate(reference, Objects.requireNonNull(ifMatch), body, recording);
            return answer(reference, present.times());
        });
    }

    private static Response answer(String reference, Times times) {
        Found found = Found.required(reference, Caller.ANYONE, times);
        ClausesView view = ClausesView.of(found, found.acts(Caller.ANYONE), times);
        return Response.ok(view)
                .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                .build();
    }
}
