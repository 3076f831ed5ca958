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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
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
import org.entente.http.QueryFlag;
import org.entente.ledger.Present;
import org.entente.ledger.Recording;
import org.entente.ledger.TimeParams;
import org.entente.ledger.Times;
import org.entente.ledger.WriteParams;
import org.entente.ledger.WriteService;
import org.jspecify.annotations.Nullable;

/** What the parties did, and what that made of the agreement over time. */
@Path("/v1/agreements/{reference}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "History", description = "What the parties did, and what that made of the agreement over time.")
public class HistoryResource {

    @Inject
    HistoryService histories;

    @Inject
    WriteService writes;

    @Inject
    Present present;

    @GET
    @Path("/acts")
    @Operation(
            summary = "List the acts",
            description = "What the parties did, in the order of recording. With asOf, what they did up to that day; "
                    + "with corrections, also what was asserted and no longer stands.")
    public Page<ActView> listActs(
            @PathParam("reference") @Parameter(example = AgreementResource.CASE) String reference,
            @QueryParam("corrections")
                    @Parameter(description = "`true` shows everything that was ever asserted.")
                    @Nullable
                    String withCorrected,
            @BeanParam TimeParams timeParams) {
        if (!QueryFlag.isTrue("corrections", withCorrected)) {
            return Page.whole(
                    acts(reference, timeParams).stream().map(ActView::of).toList());
        }
        Times times = present.times(timeParams);
        Found found = Found.required(reference, Caller.ANYONE, times);
        long known = found.version().knownFrom();
        List<Correction> corrections = Correction.of(found.agreement(), Caller.ANYONE, known);
        return Page.whole(RecordedAct.everAsserted(found.agreement(), Caller.ANYONE, known).stream()
                .filter(act -> act.isDoneBy(times))
                .map(act -> ActView.of(
                        act,
                        corrections.stream()
                                .filter(correction -> correction.concerns(act, known))
                                .findFirst()
                                .orElse(null)))
                .toList());
    }

    @GET
    @Path("/acts/{id}")
    @Operation(summary = "Read an act", description = "By its number within the agreement, which it keeps.")
    public ActView readAct(
            @PathParam("reference") @Parameter(example = AgreementResource.CASE) String reference,
            @PathParam("id") @Parameter(description = "Its number within the agreement.", example = "1") String id,
            @BeanParam TimeParams timeParams) {
        return acts(reference, timeParams).stream()
                .filter(act -> Integer.toString(act.number()).equals(id))
                .map(ActView::of)
                .findFirst()
                .orElseThrow(() -> HistoryService.noAct(id));
    }

    @POST
    @Path("/acts/{id}/correction")
    @Operation(
            summary = "Correct an act",
            description =
                    "Replaces what is on record about it, or retracts it. What was asserted before stays known as "
                            + "of then; a retracted act is asserted again by a replacement. Refused if an act would become "
                            + "illegal.")
    @APIResponseSchema(value = Recorded.class, responseCode = "201", responseDescription = "It is corrected.")
    public Response correctAct(
            @PathParam("reference") @Parameter(example = AgreementResource.CASE) String reference,
            @PathParam("id") @Parameter(description = "Its number within the agreement.", example = "2") String id,
            @BeanParam WriteParams writeParams,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(
                            description =
                                    "Refuses the correction if the agreement has changed since you read this ETag.")
                    @Nullable
                    String ifMatch,
            @NotNull(message = "is required: send a JSON object")
                    @Valid
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = NewCorrection.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "replace",
                                                            summary = "The day was known more precisely",
                                                            value = Examples.CORRECTION)))
                    NewCorrection body) {
        if (!id.matches("\\d{1,9}")) {
            throw HistoryService.noAct(id);
        }
        Recording recording = present.recording(Caller.ANYONE);
        return writes.answer(writeParams, () -> {
            RecordedAct act = histories.correct(reference, Integer.parseInt(id), body, ifMatch, recording);
            StatusView status = TransitionResource.status(reference, present.times(), present.languages());
            return Response.created(URI.create("/v1/agreements/" + status.reference() + "/acts/" + act.number()))
                    .header(HttpHeaders.ETAG, EntityTags.of(status.version()))
                    .entity(new Recorded(ActView.of(act), status))
                    .build();
        });
    }

    @GET
    @Path("/timeline")
    @Operation(
            summary = "Read the timeline",
            description = "All statuses, past and projected, each with its cause, without gap from the first act on. "
                    + "With asOf, those that begin up to that day.")
    public Page<PeriodView> readTimeline(
            @PathParam("reference") @Parameter(example = AgreementResource.CASE) String reference,
            @BeanParam TimeParams timeParams) {
        Times times = present.times(timeParams);
        Found found = Found.required(reference, Caller.ANYONE, times);
        List<RecordedAct> acts = found.acts(Caller.ANYONE);
        return Page.whole(StoredPeriod.of(
                        found.agreement(), Caller.ANYONE, found.version().knownFrom())
                .stream()
                .map(StoredPeriod::period)
                .filter(period -> times.reaches(period.from()))
                .map(period -> PeriodView.of(period, acts, times))
                .toList());
    }

    @GET
    @Path("/parties")
    @Operation(
            summary = "Ask how far each party has come",
            description = "Its stage on that day, what it did up to now and what it still owes.")
    public Page<PartyView> listParties(
            @PathParam("reference") @Parameter(example = AgreementResource.CASE) String reference,
            @BeanParam TimeParams timeParams) {
        Times times = present.times(timeParams);
        Found found = Found.required(reference, Caller.ANYONE, times);
        List<RecordedAct> acts = found.acts(Caller.ANYONE);
        List<RecordedAct> done =
                acts.stream().filter(act -> act.isDoneBy(times)).toList();
        return Page.whole(PartyView.of(found, done, found.situation(acts, times.asOf())));
    }

    private List<RecordedAct> acts(String reference, TimeParams timeParams) {
        Times times = present.times(timeParams);
        return Found.required(reference, Caller.ANYONE, times).acts(Caller.ANYONE).stream()
                .filter(act -> act.isDoneBy(times))
                .toList();
    }
}
