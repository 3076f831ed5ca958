package org.entente.pair;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.access.Caller;
import org.entente.agreement.ComingDeadline;
import org.entente.http.PageParams;
import org.entente.http.WithCalendar;
import org.entente.ledger.ListPosition;
import org.entente.ledger.Lists;
import org.entente.ledger.Present;
import org.entente.ledger.TimeParams;
import org.entente.lifecycle.DeadlineKind;

/** What comes, and when. */
@Path("/v1/deadlines")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deadlines", description = "Days that somebody should know beforehand.")
public class DeadlineResource {

    @Inject
    Lists lists;

    @Inject
    Present present;

    @GET
    @Operation(
            summary = "List deadlines",
            description =
                    "In the order of their days, from that day on. As text/calendar it is for programs that fetch it "
                            + "again and again: all at once, and what was called off stays in it as cancelled.")
    @APIResponse(
            responseCode = "200",
            description = "The deadlines.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DeadlinePage.class)),
                @Content(mediaType = "text/calendar", schema = @Schema(type = SchemaType.STRING))
            })
    public Response listDeadlines(
            @QueryParam("within")
                    @DefaultValue(DeadlineFilter.WITHIN)
                    @Parameter(
                            description = "How far ahead, as an ISO 8601 period.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            format = "duration",
                                            defaultValue = DeadlineFilter.WITHIN))
                    String within,
            @QueryParam("party")
                    @Parameter(description = "A party's code, such as VN; give it twice for what is between the two.")
                    List<String> party,
            @QueryParam("kind")
                    @Parameter(
                            description = "What comes; repeat it for 'or'.",
                            schema = @Schema(type = SchemaType.ARRAY, implementation = DeadlineKind.class))
                    List<String> kind,
            @QueryParam("waitingLongerThan")
                    @DefaultValue(DeadlineFilter.WAITING)
                    @Parameter(
                            description = "For how long one party must have waited for the other, by the end of it.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            format = "duration",
                                            defaultValue = DeadlineFilter.WAITING))
                    String waitingLongerThan,
            @BeanParam PageParams pageParams,
            @BeanParam TimeParams timeParams) {
        int size = pageParams.size();
        DeadlineFilter filter = DeadlineFilter.of(within, party, kind, waitingLongerThan);
        ListPosition position = lists.position(pageParams, filter, timeParams);
        return Response.ok(new WithCalendar(
                        () -> page(filter, position, size), () -> calendar(filter, position.asOf(), position.known())))
                .build();
    }

    private DeadlinePage page(DeadlineFilter filter, ListPosition position, int size) {
        List<Due> dues = Due.of(filter, position.asOf(), false, Caller.ANYONE, position.known(), present.languages());
        List<Due> shown = dues.stream().skip(position.afterNumber()).limit(size).toList();
        long end = position.afterNumber() + shown.size();
        var titles = ComingDeadline.titles(agreements(shown), present.languages(), Caller.ANYONE, position.known());
        return new DeadlinePage(
                shown.stream().map(due -> DeadlineView.of(due, titles)).toList(),
                end < dues.size() ? lists.cursor(position.after(end).values()) : null);
    }

    private String calendar(DeadlineFilter filter, LocalDate day, long known) {
        // what lasts has no day of its own to stand on in a calendar
        List<Due> dues = Due.of(filter, day, true, Caller.ANYONE, known, present.languages()).stream()
                .filter(due -> !due.deadline().kind().lasts())
                .toList();
        return DeadlineCalendar.of(
                dues, ComingDeadline.titles(agreements(dues), present.languages(), Caller.ANYONE, known));
    }

    private static Set<String> agreements(List<Due> dues) {
        return dues.stream()
                .filter(due -> !due.isOfCommitment())
                .map(Due::reference)
                .collect(Collectors.toSet());
    }
}
