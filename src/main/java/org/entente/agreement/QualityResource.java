package org.entente.agreement;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.access.Caller;
import org.entente.http.Languages;
import org.entente.http.Page;
import org.entente.http.PageParams;
import org.entente.ledger.ListPosition;
import org.entente.ledger.Lists;
import org.entente.ledger.Present;
import org.entente.ledger.TimeParams;
import org.entente.lifecycle.Finding;

/** What of the record a person should look at. */
@Path("/v1/quality")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quality", description = "Where the record contradicts itself or is incomplete, and what would settle it.")
public class QualityResource {

    @Inject
    Lists lists;

    @Inject
    Present present;

    @GET
    @Operation(
            summary = "List agreements to look at",
            description =
                    "Those whose record contradicts itself or is incomplete for a question about that day, with the "
                            + "acts concerned and what would settle it; in the order of registration.")
    public Page<QualityView> listQuality(
            @QueryParam("party")
                    @Parameter(description = "A party's code, such as VN; give it twice for what is between the two.")
                    List<String> party,
            @QueryParam("finding")
                    @Parameter(
                            description = "What was found; repeat it for 'or'.",
                            schema = @Schema(type = SchemaType.ARRAY, implementation = Finding.class))
                    List<String> finding,
            @BeanParam PageParams pageParams,
            @BeanParam TimeParams timeParams) {
        int size = pageParams.size();
        QualityFilter filter = QualityFilter.of(party, finding);
        ListPosition position = lists.position(pageParams, filter, timeParams);
        Languages languages = present.languages();
        return lists.page(
                filter.after(position, Caller.ANYONE, size + 1),
                size,
                found -> QualityView.of(found, filter, position.asOf(), languages),
                found -> position.after(found.agreement().id()).values());
    }
}
