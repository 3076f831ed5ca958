package org.entente.engagement;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import org.entente.http.Page;
import org.entente.http.ProblemType;
import org.entente.ledger.Present;
import org.entente.ledger.Recording;
import org.entente.ledger.TimeParams;
import org.entente.ledger.Times;
import org.entente.ledger.WriteParams;
import org.entente.ledger.WriteService;
import org.jspecify.annotations.Nullable;

/** What can follow for a commitment, and the steps that bring it about. */
@Path("/v1/commitments/{reference}/transitions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Commitments", description = "What was proposed or promised, and what has become of it on a day.")
public class CommitmentTransitionResource {

    @Inject
    CommitmentService commitments;

    @Inject
    WriteService writes;

    @Inject
    Present present;

    @GET
    @Operation(
            summary = "Ask what can follow for a commitment",
            description = "Every step: whether it is open on that day and to which status it leads; or why not.")
    public Page<StepMoveView> listCommitmentTransitions(
            @PathParam("reference") @Parameter(example = Examples.COMMITMENT) String reference,
            @BeanParam TimeParams timeParams) {
        Times times = present.times(timeParams);
        return Page.whole(StepMoveView.of(
                Commitment.required(reference, Caller.ANYONE, times.known()).commitment(), times));
    }

    @POST
    @Path("/{step}")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED})
    @Operation(
            summary = "Record a step",
            description =
                    "What one party, or both together, did about a commitment. Steps may be recorded late and in any "
                            + "order, as long as the course stays possible; GET …/transitions says which are open today.")
    @APIResponseSchema(value = TakenStep.class, responseCode = "201", responseDescription = "It is on record.")
    public Response recordStep(
            @PathParam("reference") @Parameter(example = Examples.COMMITMENT) String reference,
            @PathParam("step")
                    @Parameter(description = "What was done.", example = "accept", schema = @Schema(ref = "Step"))
                    String step,
            @BeanParam WriteParams writeParams,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(description = "Refuses the step if the commitment has changed since you read this ETag.")
                    @Nullable
                    String ifMatch,
            @NotNull(message = "is required: send a JSON object")
                    @Valid
                    @RequestBody(
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = NewStep.class),
                                        examples =
                                                @ExampleObject(
                                                        name = "accept",
                                                        summary = "The other side accepts",
                                                        value = Examples.ACCEPT)),
                                @Content(
                                        mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                                        schema = @Schema(implementation = NewStep.class))
                            })
                    NewStep body) {
        Step kind = Step.ofSlug(step)
                .orElseThrow(() -> ProblemType.NOT_FOUND.because(
                        "There is no step '" + step + "'; these are: " + Step.slugs() + "."));
        Recording recording = present.recording(Caller.ANYONE);
        return writes.answer(writeParams, () -> {
            NewStep taken = commitments.take(reference, kind, body, ifMatch, recording);
            CommitmentView view = CommitmentResource.view(reference, present.times(), present.languages());
            return Response.created(CommitmentResource.at(view))
                    .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                    .entity(new TakenStep(StepView.of(taken), view))
                    .build();
        });
    }
}
