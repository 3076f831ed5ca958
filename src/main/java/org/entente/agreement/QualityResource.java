package org.entente.agreement;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
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
import org.entente.http.Cursor;
import org.entente.http.Page;
import org.entente.http.PageSize;
import org.entente.ledger.Ledger;
import org.entente.ledger.Present;
import org.entente.ledger.TimeParams;
import org.entente.lifecycle.Finding;
import org.jspecify.annotations.Nullable;

/** What of the record a person should look at. */
@Path("/v1/quality")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quality", description = "Where the record contradicts itself or is incomplete, and what would settle it.")
public class QualityResource {

    @Inject
    Ledger ledger;

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
            @QueryParam("limit")
                    @DefaultValue(PageSize.DEFAULT)
                    @Parameter(
                            description = "How many at most; more than 500 are 500.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int32",
                                            minimum = "1",
                                            defaultValue = PageSize.DEFAULT))
                    String limit,
            @QueryParam("cursor") @Parameter(description = "'next' of the page before.") @Nullable String cursor,
            @BeanParam TimeParams timeParams) {
        int size = PageSize.of(limit);
        QualityFilter filter = QualityFilter.of(party, finding);
        ListPosition position = cursor == null
                ? ListPosition.first(present.times(timeParams), ledger.position(), filter)
                : ListPosition.read(Cursor.read(ledger.cursorKey(), cursor), filter, timeParams);
        List<Found> found = filter.after(position, Caller.ANYONE, size + 1);
        List<QualityView> items = found.stream()
                .limit(size)
                .map(one -> QualityView.of(one, filter, position.asOf()))
                .toList();
        if (found.size() <= size) {
            return Page.whole(items);
        }
        long last = found.get(size - 1).agreement().id();
        return new Page<>(
                items, Cursor.of(ledger.cursorKey(), position.after(last).values()));
    }
}
