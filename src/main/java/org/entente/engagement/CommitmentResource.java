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
import org.entente.ledger.ListPosition;
import org.entente.ledger.Lists;
import org.entente.ledger.Present;
import org.entente.ledger.Recording;
import org.entente.ledger.TimeParams;
import org.entente.ledger.Times;
import org.entente.ledger.WriteParams;
import org.entente.ledger.WriteService;
import org.jspecify.annotations.Nullable;

/** What was proposed or promised, and what has become of it. */
@Path("/v1/commitments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Commitments", description = "What was proposed or promised, and what has become of it on a day.")
public class CommitmentResource {

    @Inject
    CommitmentService commitments;

    @Inject
    WriteService writes;

    @Inject
    Lists lists;

    @Inject
    Present present;

    @Inject
    ObjectMapper mapper;

    @GET
    @Operation(summary = "List commitments", description = "Those made by that day, the newest first.")
    public Page<CommitmentView> listCommitments(
            @QueryParam("party")
                    @Parameter(description = "A party's code, such as VN; give it twice for what is between the two.")
                    List<String> party,
            @QueryParam("status")
                    @Parameter(
                            description = "The status on that day; repeat it for 'or'.",
                            schema = @Schema(type = SchemaType.ARRAY, implementation = CommitmentStatus.class))
                    List<String> status,
            @QueryParam("open")
                    @Parameter(
                            description = "Whether something is left to do on that day.",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @Nullable
                    String open,
            @QueryParam("overdue")
                    @Parameter(
                            description = "Whether it is open though the day on which it was due has passed.",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @Nullable
                    String overdue,
            @QueryParam("engagement")
                    @Parameter(description = "The reference of the engagement at which it was said.")
                    @Nullable
                    String engagement,
            @QueryParam("agreement")
                    @Parameter(description = "The reference of an agreement with which it has to do.")
                    @Nullable
                    String agreement,
            @BeanParam PageParams pageParams,
            @BeanParam TimeParams timeParams) {
        int size = pageParams.size();
        CommitmentFilter filter = CommitmentFilter.of(party, status, open, overdue, engagement, agreement);
        ListPosition position = lists.position(pageParams, filter, timeParams);
        Times times = present.times(position.asOf(), position.asKnownAt());
        Languages languages = present.languages();
        return lists.page(
                Commitment.after(position, filter, Caller.ANYONE, size + 1),
                size,
                found -> CommitmentView.of(found, times, languages),
                found -> found.commitment().after(position).values());
    }

    @POST
    @Operation(
            summary = "Put a commitment on record",
            description = "With at least one step: the status follows from the steps and is never given.")
    @APIResponseSchema(value = CommitmentView.class, responseCode = "201", responseDescription = "It is on record.")
    public Response createCommitment(
            @BeanParam WriteParams writeParams,
            @NotNull(message = "is required: send a JSON object")
                    @Valid
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = NewCommitment.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "proposed",
                                                            summary = "What one side proposed to the other",
                                                            value = Examples.NEW_COMMITMENT)))
                    NewCommitment body) {
        Recording recording = present.recording(Caller.ANYONE);
        return writes.answer(writeParams, () -> {
            CommitmentView view = view(commitments.create(body, recording), present.times(), present.languages());
            return Response.created(at(view))
                    .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                    .entity(view)
                    .build();
        });
    }

    @GET
    @Path("/{reference}")
    @Operation(
            summary = "Read a commitment",
            description = "As of a day, as known at a moment; today and now if left out.")
    @APIResponseSchema(value = CommitmentView.class, responseCode = "200", responseDescription = "The commitment.")
    public Response readCommitment(
            @PathParam("reference") @Parameter(example = Examples.COMMITMENT) String reference,
            @BeanParam TimeParams timeParams) {
        return answer(view(reference, present.times(timeParams), present.languages()));
    }

    @PATCH
    @Path("/{reference}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Change what is said about a commitment",
            description =
                    "By a JSON merge patch (RFC 7396). 'steps' replaces all steps, to correct a mistake; to record "
                            + "what was done, POST a transition.")
    @APIResponseSchema(
            value = CommitmentView.class,
            responseCode = "200",
            responseDescription = "The commitment as it is now.")
    public Response patchCommitment(
            @PathParam("reference") @Parameter(example = Examples.COMMITMENT) String reference,
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
                                            schema = @Schema(implementation = CommitmentPatch.class),
                                            examples = @ExampleObject(name = "due", value = Examples.PATCH_COMMITMENT)))
                    JsonNode patch) {
        EntityTags.require(ifMatch);
        Recording recording = present.recording(Caller.ANYONE);
        return writes.answer(writeParams, () -> {
            commitments.change(
                    reference,
                    Objects.requireNonNull(ifMatch),
                    said -> MergePatch.apply(mapper, patch, said, CommitmentPatch.class),
                    recording);
            return answer(view(reference, present.times(), present.languages()));
        });
    }

    static URI at(CommitmentView view) {
        return URI.create("/v1/commitments/" + view.reference());
    }

    private static Response answer(CommitmentView view) {
        return Response.ok(view)
                .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                .build();
    }

    static CommitmentView view(String reference, Times times, Languages languages) {
        return CommitmentView.of(Commitment.required(reference, Caller.ANYONE, times.known()), times, languages);
    }
}
