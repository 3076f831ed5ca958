package org.entente.agreement;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.lifecycle.Diagram;

/** The rules by which a status comes about. */
@Path("/v1/lifecycle")
@Tag(name = "Life cycle", description = "The rules by which a status comes about.")
public class LifecycleResource {

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Read the life cycle",
            description = "All statuses, acts and transitions, with their articles.")
    public LifecycleView readLifecycle() {
        return LifecycleView.THE_ONE;
    }

    @GET
    @Path("/diagram")
    @Produces("text/vnd.mermaid")
    @Operation(summary = "Draw the life cycle", description = "As a Mermaid state diagram.")
    public String drawLifecycle() {
        return Diagram.mermaid();
    }
}
