package org.entente.agreement;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.access.Caller;
import org.entente.http.Page;
import org.entente.http.ProblemType;
import org.entente.ledger.Present;
import org.entente.ledger.TimeParams;
import org.entente.ledger.Times;

/** What the parties did, and what that made of the agreement over time. */
@Path("/v1/agreements/{reference}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "History", description = "What the parties did, and what that made of the agreement over time.")
public class HistoryResource {

    @Inject
    Present present;

    @GET
    @Path("/acts")
    @Operation(
            summary = "List the acts",
            description = "What the parties did, in the order of recording. With asOf, what they did up to that day.")
    public Page<ActView> listActs(
            @PathParam("reference") @Parameter(example = AgreementResource.CASE) String reference,
            @BeanParam TimeParams timeParams) {
        return Page.whole(acts(reference, timeParams).stream().map(ActView::of).toList());
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
                .orElseThrow(() ->
                        ProblemType.NOT_FOUND.because("The agreement has no act '" + id + "'; GET …/acts lists them."));
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
