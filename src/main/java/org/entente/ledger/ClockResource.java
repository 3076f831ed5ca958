package org.entente.ledger;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Sets the clock, for those who want to try what is in 90 days; only in development and in tests. Not in the OpenAPI
 * document, since production does not have it.
 */
@Path("/dev/clock")
@Produces(MediaType.APPLICATION_JSON)
@IfBuildProfile(anyOf = {"dev", "test"})
public class ClockResource {

    /** What time it is. */
    public record Reading(
            @NotNull(message = "is required: an instant such as 2027-01-01T00:00:00Z")
            Instant now) {}

    @Inject
    AdjustableClock clock;

    @GET
    @Operation(hidden = true)
    public Reading read() {
        return new Reading(clock.instant());
    }

    @PUT
    @Operation(hidden = true)
    public Reading set(@NotNull(message = "is required: send a JSON object") @Valid Reading reading) {
        clock.set(reading.now());
        return read();
    }

    @DELETE
    @Operation(hidden = true)
    public Reading reset() {
        clock.reset();
        return read();
    }
}
