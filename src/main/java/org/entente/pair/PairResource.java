package org.entente.pair;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.access.Caller;
import org.entente.agreement.PairTotal;
import org.entente.agreement.PartyCodes;
import org.entente.http.Page;
import org.entente.http.PageParams;
import org.entente.ledger.ListPosition;
import org.entente.ledger.Lists;
import org.entente.ledger.Present;
import org.entente.ledger.TimeParams;
import org.jspecify.annotations.Nullable;

/** What stands between two states. */
@Path("/v1/pairs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pairs", description = "What stands between two states.")
public class PairResource {

    @Inject
    Lists lists;

    @Inject
    Present present;

    /** Which pairs a list holds. */
    private record PairFilter(@Nullable String party) {}

    @GET
    @Operation(
            summary = "List pairs",
            description = "Every two parties that have an agreement on record, in the order of their codes.")
    public Page<PairItem> listPairs(
            @QueryParam("party")
                    @Parameter(description = "The code of a party that each pair must have, such as VN.")
                    @Nullable
                    String party,
            @BeanParam PageParams pageParams,
            @BeanParam TimeParams timeParams) {
        int size = pageParams.size();
        String code = PartyCodes.asked(Optional.ofNullable(party).stream().toList()).stream()
                .findFirst()
                .orElse(null);
        ListPosition position = lists.position(pageParams, new PairFilter(code), timeParams);
        List<String> after = position.after().isEmpty() ? List.of("", "") : position.after();
        return lists.page(
                PairTotal.after(
                        after.get(0), after.get(1), code, position.asOf(), position.known(), Caller.ANYONE, size + 1),
                size,
                PairItem::of,
                total -> position.after(total.partyA(), total.partyB()).values());
    }

    @GET
    @Path("/{pair}")
    @Operation(
            summary = "Read a pair",
            description = "All that stands between two parties on a day: how many agreements in which status, those in "
                    + "effect and what comes next for each, what is proposed and negotiated, what replaces what, where they "
                    + "met last, and what was promised there.")
    public PairView readPair(
            @PathParam("pair") @Parameter(description = "Two codes, in any order and case.", example = "SG-VN")
                    String pair,
            @BeanParam TimeParams timeParams) {
        return PairView.of(Pair.of(pair), present.times(timeParams), Caller.ANYONE, present.languages());
    }
}
