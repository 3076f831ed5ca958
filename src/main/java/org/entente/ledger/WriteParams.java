package org.entente.ledger;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.http.QueryFlag;
import org.jspecify.annotations.Nullable;

/** The query parameter {@code dryRun}, which every write takes. */
public class WriteParams {

    @QueryParam("dryRun")
    @Parameter(
            description =
                    "`true` answers as the write would, with the same status, headers and body, and stores nothing.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    public @Nullable String dryRun;

    /**
     * Whether the write is only tried.
     *
     * @throws org.entente.http.ProblemException 400 if the parameter is neither true nor false
     */
    public boolean isDryRun() {
        return QueryFlag.isTrue("dryRun", dryRun);
    }
}
