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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
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
import org.entente.http.QueryFlag;
import org.entente.ledger.Ledger;
import org.entente.ledger.Present;
import org.entente.ledger.Recording;
import org.entente.ledger.TimeParams;
import org.entente.ledger.Times;
import org.entente.ledger.WriteParams;
import org.entente.ledger.WriteService;
import org.entente.lifecycle.Slug;
import org.jspecify.annotations.Nullable;

/** What agreements do to one another. */
@Path("/v1/agreements/{reference}/relations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Relations", description = "What replaces, amends or supplements what.")
public class RelationResource {
    private static final String TYPE = "The type, such as proposed-to-replace.";
    private static final String OLDER = "The reference of the older agreement.";

    @Inject
    RelationService relations;

    @Inject
    WriteService writes;

    @Inject
    Ledger ledger;

    @Inject
    Present present;

    @GET
    @Operation(
            summary = "List relations",
            description =
                    "In both directions: what it does to older agreements, and newer ones to it. With asOf, those "
                            + "stated up to that day; with retracted, also those that no longer stand.")
    public Page<RelationView> listRelations(
            @PathParam("reference") @Parameter(example = AgreementResource.CASE) String reference,
            @QueryParam("retracted")
                    @Parameter(description = "`true` shows everything that was ever recorded.")
                    @Nullable
                    String withRetracted,
            @BeanParam TimeParams timeParams) {
        boolean ever = QueryFlag.isTrue("retracted", withRetracted);
        Times times = present.times(timeParams);
        Agreement agreement = Found.required(reference, Caller.ANYONE, times).agreement();
        List<Relation.Link> links = ever
                ? Relation.everRecorded(agreement, Caller.ANYONE, times)
                : Relation.of(agreement, Caller.ANYONE, times);
        return Page.whole(links.stream().map(RelationView::of).toList());
    }

    @GET
    @Path("/{type}/{agreement}")
    @Operation(
            summary = "Read a relation",
            description = "By its type and the older agreement, below the newer one, whose version its ETag is.")
    @APIResponseSchema(value = RelationView.class, responseCode = "200", responseDescription = "The relation.")
    public Response readRelation(
            @PathParam("reference") @Parameter(example = AgreementResource.PROPOSAL) String reference,
            @PathParam("type") @Parameter(description = TYPE, example = "proposed-to-replace") String type,
            @PathParam("agreement") @Parameter(description = OLDER, example = AgreementResource.CASE) String other,
            @BeanParam TimeParams timeParams) {
        Times times = present.times(timeParams);
        // read first, so that the relation and the version whose ETag it has are of one state
        long known = Math.min(times.known(), ledger.position());
        Found found = Found.required(reference, Caller.ANYONE, times.asOf(), known);
        Relation.Link link = RelationService.required(found.agreement(), type(type), other, Caller.ANYONE, known);
        if (!link.relation().isDatedBy(times)) {
            throw ProblemType.NOT_FOUND.because(
                    "The relation is dated later, " + link.relation().dated() + ": ask as of a later day.");
        }
        return Response.ok(RelationView.of(link))
                .header(HttpHeaders.ETAG, EntityTags.of(found.version().number()))
                .build();
    }

    @POST
    @Operation(
            summary = "Record a relation",
            description =
                    "From this agreement to an older one: a version of this one, and not of the other. One that "
                            + "REPLACES another, of the same parties, supersedes it on the very day on which it enters into force.")
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
                                            examples = {
                                                @ExampleObject(name = "replaces", value = Examples.REPLACES),
                                                @ExampleObject(name = "implements", value = Examples.IMPLEMENTS)
                                            }))
                    NewRelation body) {
        Recording recording = present.recording(Caller.ANYONE);
        return writes.answer(writeParams, () -> {
            RelationView view = RelationView.of(relations.relate(reference, body, ifMatch, recording));
            String below = "/" + Slug.of(view.type()) + "/" + view.to();
            return Response.created(URI.create(relationsOf(view.from()) + below))
                    .entity(view)
                    .build();
        });
    }

    @POST
    @Path("/{type}/{agreement}/retraction")
    @Consumes(MediaType.APPLICATION_JSON) // else plain text would do: a record of one string can be made of it
    @Operation(
            summary = "Retract a relation",
            description =
                    "What was on record stays known as of then. An agreement that was superseded by it gets its life "
                            + "back; refused if an act would become illegal. It can be recorded again.")
    @APIResponseSchema(
            value = RelationView.class,
            responseCode = "201",
            responseDescription = "It no longer stands; Location lists it with the retracted ones.")
    public Response retractRelation(
            @PathParam("reference") @Parameter(example = AgreementResource.PROPOSAL) String reference,
            @PathParam("type") @Parameter(description = TYPE, example = "proposed-to-replace") String type,
            @PathParam("agreement") @Parameter(description = OLDER, example = AgreementResource.CASE) String other,
            @BeanParam WriteParams writeParams,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(
                            description =
                                    "Refuses the retraction if the newer agreement has changed since you read this ETag.")
                    @Nullable
                    String ifMatch,
            @NotNull(message = "is required: send a JSON object")
                    @Valid
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = NewRetraction.class),
                                            examples = @ExampleObject(name = "misread", value = Examples.RETRACTION)))
                    NewRetraction body) {
        Recording recording = present.recording(Caller.ANYONE);
        return writes.answer(writeParams, () -> {
            RelationView view =
                    RelationView.of(relations.retract(reference, type(type), other, body, ifMatch, recording));
            return Response.created(URI.create(relationsOf(view.from()) + "?retracted=true"))
                    .entity(view)
                    .build();
        });
    }

    private static RelationType type(String slug) {
        return RelationType.ofSlug(slug)
                .orElseThrow(() -> ProblemType.NOT_FOUND.because("There is no type of relation '" + slug + "', only "
                        + Arrays.stream(RelationType.values()).map(Slug::of).collect(Collectors.joining(", ")) + "."));
    }

    private static String relationsOf(String reference) {
        return "/v1/agreements/" + reference + "/relations";
    }
}
