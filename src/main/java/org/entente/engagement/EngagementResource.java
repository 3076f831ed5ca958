package org.entente.engagement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
import org.entente.http.MergePatch;
import org.entente.http.Page;
import org.entente.http.PageParams;
import org.entente.ledger.KnownParams;
import org.entente.ledger.ListPosition;
import org.entente.ledger.Lists;
import org.entente.ledger.Present;
import org.entente.ledger.Recording;
import org.entente.ledger.TimeParams;
import org.entente.ledger.Times;
import org.entente.ledger.WriteParams;
import org.entente.ledger.WriteService;
import org.jspecify.annotations.Nullable;

/** Where parties met. */
@Path("/v1/engagements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Engagements", description = "Where parties met, who took part, and what happened there to agreements.")
public class EngagementResource {

    @Inject
    EngagementService engagements;

    @Inject
    WriteService writes;

    @Inject
    Lists lists;

    @Inject
    Present present;

    @Inject
    ObjectMapper mapper;

    @GET
    @Operation(
            summary = "List engagements",
            description = "The newest first, those to come among them; asOf leaves out what begins after that day.")
    public Page<EngagementView> listEngagements(
            @QueryParam("party")
                    @Parameter(description = "A party's code, such as VN; give it twice for where the two met.")
                    List<String> party,
            @QueryParam("agreement")
                    @Parameter(description = "The reference of an agreement to which something happened there.")
                    @Nullable
                    String agreement,
            @QueryParam("from")
                    @Parameter(
                            description = "The first of the days that the engagement must touch.",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @Nullable
                    String from,
            @QueryParam("to")
                    @Parameter(
                            description = "The last of the days that the engagement must touch.",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @Nullable
                    String to,
            @BeanParam PageParams pageParams,
            @BeanParam TimeParams timeParams) {
        int size = pageParams.size();
        EngagementFilter filter = EngagementFilter.of(party, agreement, from, to);
        ListPosition position = lists.position(pageParams, filter, cutOff(pageParams, timeParams));
        Languages languages = present.languages();
        return lists.page(
                Engagement.after(position, filter, Caller.ANYONE, size + 1),
                size,
                found -> EngagementView.of(found, languages, position.asKnownAt()),
                found -> found.engagement().after(position).values());
    }

    @POST
    @Operation(
            summary = "Put an engagement on record",
            description = "With its dates, place, participants, and links to the agreements that it dealt with.")
    @APIResponseSchema(value = EngagementView.class, responseCode = "201", responseDescription = "It is on record.")
    public Response createEngagement(
            @BeanParam WriteParams writeParams,
            @NotNull(message = "is required: send a JSON object")
                    @Valid
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = NewEngagement.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "visit",
                                                            summary = "A visit",
                                                            value = Examples.NEW_ENGAGEMENT)))
                    NewEngagement body) {
        Recording recording = present.recording(Caller.ANYONE);
        return writes.answer(writeParams, () -> {
            EngagementView view = view(engagements.create(body, recording), present.times());
            return Response.created(URI.create("/v1/engagements/" + view.reference()))
                    .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                    .entity(view)
                    .build();
        });
    }

    @GET
    @Path("/{reference}")
    @Operation(summary = "Read an engagement", description = "As known at a moment; now if left out.")
    @APIResponseSchema(value = EngagementView.class, responseCode = "200", responseDescription = "The engagement.")
    public Response readEngagement(
            @PathParam("reference") @Parameter(example = Examples.ENGAGEMENT) String reference,
            @BeanParam KnownParams knownParams) {
        return answer(view(reference, present.times(knownParams)));
    }

    @PATCH
    @Path("/{reference}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "Change what is said about an engagement", description = "By a JSON merge patch (RFC 7396).")
    @APIResponseSchema(
            value = EngagementView.class,
            responseCode = "200",
            responseDescription = "The engagement as it is now.")
    public Response patchEngagement(
            @PathParam("reference") @Parameter(example = Examples.ENGAGEMENT) String reference,
            @BeanParam WriteParams writeParams,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(description = "The ETag that you have read; required.", example = "\"1\"")
                    @Nullable
                    String ifMatch,
            @NotNull(message = "is required: send a JSON object")
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = EngagementPatch.class),
                                            examples =
                                                    @ExampleObject(name = "title", value = Examples.PATCH_ENGAGEMENT)))
                    JsonNode patch) {
        EntityTags.require(ifMatch);
        Recording recording = present.recording(Caller.ANYONE);
        return writes.answer(writeParams, () -> {
            engagements.change(
                    reference,
                    Objects.requireNonNull(ifMatch),
                    said -> MergePatch.apply(mapper, patch, said, EngagementPatch.class),
                    recording);
            return answer(view(reference, present.times()));
        });
    }

    /** Meetings are planned: unless a day is named, or a page that knows its day, none is cut off. */
    private static TimeParams cutOff(PageParams page, TimeParams asked) {
        if (asked.asOf != null || page.cursor != null) {
            return asked;
        }
        TimeParams whole = new TimeParams();
        whole.asOf = KnownParams.LAST_DAY.toString();
        whole.asKnownAt = asked.asKnownAt;
        return whole;
    }

    private static Response answer(EngagementView view) {
        return Response.ok(view)
                .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                .build();
    }

    private EngagementView view(String reference, Times times) {
        return EngagementView.of(
                Engagement.required(reference, Caller.ANYONE, times.known()), present.languages(), times.asKnownAt());
    }
}
