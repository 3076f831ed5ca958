package org.entente.agreement;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
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
import org.entente.http.Languages;
import org.entente.http.MergePatch;
import org.entente.http.Page;
import org.entente.http.PageParams;
import org.entente.http.TotalParams;
import org.entente.ledger.ListPosition;
import org.entente.ledger.Lists;
import org.entente.ledger.Present;
import org.entente.ledger.Recording;
import org.entente.ledger.TimeParams;
import org.entente.ledger.Times;
import org.entente.ledger.WriteParams;
import org.entente.ledger.WriteService;
import org.jspecify.annotations.Nullable;

/** The register: what agreements there are, and where they stand. */
@Path("/v1/agreements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agreements", description = "What agreements there are, and where they stand on a day.")
public class AgreementResource {
    static final String CASE = "sg-vn-transnational-crime-2018";
    static final String PROPOSAL = "sg-vn-transnational-crime-2024";

    @Inject
    AgreementService agreements;

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
            summary = "List agreements",
            description =
                    "In the order of registration or, with q, the best first. Pages follow 'next': the cursor freezes "
                            + "the day and the "
                            + "knowledge of the first page, so that pages lose and repeat nothing while others write.")
    public AgreementPage listAgreements(
            @BeanParam AgreementParams params,
            @BeanParam PageParams pageParams,
            @BeanParam TimeParams timeParams,
            @BeanParam TotalParams totals) {
        int size = pageParams.size();
        AgreementList list = AgreementList.of(params);
        ListPosition position = lists.position(pageParams, list, timeParams);
        Times times = present.times(position.asOf(), position.asKnownAt());
        Languages languages = present.languages();
        Page<AgreementView> page = lists.page(
                Found.after(position, list, Caller.ANYONE, size + 1),
                size,
                found -> AgreementView.of(found, times, languages),
                found -> list.order().after(found, position).values());
        return AgreementPage.of(
                page,
                totals.areWanted()
                        ? Found.count(position, list.filter(), Caller.ANYONE, AgreementPage.MOST + 1)
                        : null);
    }

    @POST
    @Operation(
            summary = "Put an agreement on record",
            description = "With at least one act: the status follows from the acts and is never given.")
    @APIResponseSchema(value = AgreementView.class, responseCode = "201", responseDescription = "It is on record.")
    public Response createAgreement(
            @BeanParam WriteParams writeParams,
            @NotNull(message = "is required: send a JSON object")
                    @Valid
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = NewAgreement.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "signed",
                                                            summary = "A treaty that both have signed",
                                                            value = Examples.NEW_AGREEMENT)))
                    NewAgreement body) {
        Recording recording = present.recording(Caller.ANYONE);
        return writes.answer(writeParams, () -> {
            AgreementView view = view(agreements.create(body, recording), present.times());
            return Response.created(URI.create("/v1/agreements/" + view.reference()))
                    .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                    .entity(view)
                    .build();
        });
    }

    @GET
    @Path("/{reference}")
    @Operation(
            summary = "Read an agreement",
            description = "As of a day, as known at a moment; today and now if left out.")
    @APIResponseSchema(value = AgreementView.class, responseCode = "200", responseDescription = "The agreement.")
    public Response readAgreement(
            @PathParam("reference") @Parameter(example = CASE) String reference, @BeanParam TimeParams timeParams) {
        return answer(view(reference, present.times(timeParams)));
    }

    @PATCH
    @Path("/{reference}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Change what is said about an agreement",
            description = "By a JSON merge patch (RFC 7396). The status is not described: it takes an act.")
    @APIResponseSchema(
            value = AgreementView.class,
            responseCode = "200",
            responseDescription = "The agreement as it is now.")
    public Response patchAgreement(
            @PathParam("reference") @Parameter(example = CASE) String reference,
            @BeanParam WriteParams writeParams,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(description = "The ETag that you have read; required.", example = "\"4\"")
                    @Nullable
                    String ifMatch,
            @NotNull(message = "is required: send a JSON object")
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = Described.class),
                                            examples = @ExampleObject(name = "title", value = Examples.PATCH)))
                    JsonNode patch) {
        EntityTags.require(ifMatch);
        Recording recording = present.recording(Caller.ANYONE);
        return writes.answer(writeParams, () -> {
            agreements.describe(
                    reference,
                    Objects.requireNonNull(ifMatch),
                    described -> MergePatch.apply(mapper, patch, described, Described.class),
                    recording);
            return answer(view(reference, present.times()));
        });
    }

    private static Response answer(AgreementView view) {
        return Response.ok(view)
                .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                .build();
    }

    private AgreementView view(String reference, Times times) {
        return AgreementView.of(Found.required(reference, Caller.ANYONE, times), times, present.languages());
    }
}
