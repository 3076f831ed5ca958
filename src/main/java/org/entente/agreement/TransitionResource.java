package org.entente.agreement;

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
import org.entente.http.EntityTags;
import org.entente.http.Languages;
import org.entente.http.Page;
import org.entente.http.ProblemType;
import org.entente.ledger.Present;
import org.entente.ledger.Recording;
import org.entente.ledger.TimeParams;
import org.entente.ledger.Times;
import org.entente.ledger.WriteParams;
import org.entente.ledger.WriteService;
import org.entente.lifecycle.ActType;
import org.entente.lifecycle.Move;
import org.jspecify.annotations.Nullable;

/** Where an agreement stands, what can follow, and the acts that bring it about. */
@Path("/v1/agreements/{reference}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Transitions",
        description = "Where an agreement stands, what can follow, and the acts that bring it about.")
public class TransitionResource {

    @Inject
    HistoryService histories;

    @Inject
    WriteService writes;

    @Inject
    TransitionCounter counter;

    @Inject
    Present present;

    @GET
    @Path("/status")
    @Operation(
            summary = "Ask where an agreement stands",
            description = "Its status on a day, since when, because of which act, what is awaited and what can follow.")
    @APIResponseSchema(value = StatusView.class, responseCode = "200", responseDescription = "Where it stands.")
    public Response readStatus(
            @PathParam("reference") @Parameter(example = AgreementResource.CASE) String reference,
            @BeanParam TimeParams timeParams) {
        StatusView view = status(reference, present.times(timeParams), present.languages());
        return Response.ok(view)
                .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                .build();
    }

    @GET
    @Path("/transitions")
    @Operation(
            summary = "Ask what can follow",
            description =
                    "Every act: who may do it on that day, to which status it leads and what it needs; or why not.")
    public Page<MoveView> listTransitions(
            @PathParam("reference") @Parameter(example = AgreementResource.PROPOSAL) String reference,
            @BeanParam TimeParams timeParams) {
        Times times = present.times(timeParams);
        Found found = Found.required(reference, Caller.ANYONE, times);
        return Page.whole(Move.on(found.situation(found.acts(Caller.ANYONE), times.asOf()), times.asOf()).stream()
                .map(MoveView::of)
                .toList());
    }

    @POST
    @Path("/transitions/{act}")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED})
    @Operation(
            summary = "Record an act",
            description = "What one party, or both together, did. Acts may be recorded late and in any order, as long "
                    + "as the history stays legal; GET …/transitions says which are open today.")
    @APIResponseSchema(value = Recorded.class, responseCode = "201", responseDescription = "It is on record.")
    public Response recordAct(
            @PathParam("reference") @Parameter(example = AgreementResource.PROPOSAL) String reference,
            @PathParam("act")
                    @Parameter(
                            description = "What was done.",
                            example = "open-negotiations",
                            schema = @Schema(implementation = ActType.class))
                    String act,
            @BeanParam WriteParams writeParams,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(description = "Refuses the act if the agreement has changed since you read this ETag.")
                    @Nullable
                    String ifMatch,
            @NotNull(message = "is required: send a JSON object")
                    @Valid
                    @RequestBody(
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = NewAct.class),
                                        examples =
                                                @ExampleObject(
                                                        name = "open-negotiations",
                                                        summary = "Both begin to negotiate",
                                                        value = Examples.OPEN_NEGOTIATIONS)),
                                @Content(
                                        mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                                        schema = @Schema(implementation = NewAct.class))
                            })
                    NewAct body) {
        ActType type = ActType.ofSlug(act)
                .orElseThrow(() -> ProblemType.NOT_FOUND.because(
                        "There is no act '" + act + "'; these are: " + ActReader.slugs() + "."));
        Recording recording = present.recording(Caller.ANYONE);
        return counter.count(
                type,
                writeParams,
                () -> writes.answer(writeParams, () -> {
                    RecordedAct recorded = histories.perform(reference, type, body, ifMatch, recording);
                    StatusView status = status(reference, present.times(), present.languages());
                    return Response.created(
                                    URI.create("/v1/agreements/" + status.reference() + "/acts/" + recorded.number()))
                            .header(HttpHeaders.ETAG, EntityTags.of(status.version()))
                            .entity(new Recorded(ActView.of(recorded), status))
                            .build();
                }));
    }

    static StatusView status(String reference, Times times, Languages languages) {
        Found found = Found.required(reference, Caller.ANYONE, times);
        return StatusView.of(found, found.acts(Caller.ANYONE), times, languages);
    }
}
