package org.entente.agreement;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.access.Caller;
import org.entente.ledger.Ledger;
import org.entente.ledger.Present;
import org.entente.ledger.TimeParams;
import org.entente.ledger.Times;

/** The predecessors and successors of an agreement, and whatever amends or supplements any of them. */
@Path("/v1/agreements/{reference}/lineage")
@Tag(name = "Relations")
public class LineageResource {

    @Inject
    Ledger ledger;

    @Inject
    Present present;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Read the lineage",
            description = "The family of texts to which it belongs, by the relations that were stated up to asOf: "
                    + "whatever replaces, is proposed to replace, amends, supplements or extends one of them, in both "
                    + "directions. At most 100 agreements, the nearest.")
    public LineageView readLineage(
            @PathParam("reference") @Parameter(example = AgreementResource.CASE) String reference,
            @BeanParam TimeParams timeParams) {
        return lineage(reference, timeParams);
    }

    @GET
    @Path("/diagram")
    @Produces("text/vnd.mermaid")
    @Operation(
            summary = "Draw the lineage",
            description = "As a Mermaid flowchart, with the status of each on that day.")
    public String drawLineage(
            @PathParam("reference") @Parameter(example = AgreementResource.CASE) String reference,
            @BeanParam TimeParams timeParams) {
        return LineageDiagram.mermaid(lineage(reference, timeParams));
    }

    private LineageView lineage(String reference, TimeParams timeParams) {
        Times times = present.times(timeParams);
        return LineageView.of(
                Lineage.of(reference, Caller.ANYONE, times, ledger.position()), times, present.languages());
    }
}
