package org.entente.http;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page of a list is asked for: the query parameters {@code limit} and {@code cursor}. */
public class PageParams {
    private static final String DEFAULT = "50";
    private static final int MOST = 500;

    @QueryParam("limit")
    @DefaultValue(DEFAULT)
    @Parameter(
            description = "How many at most; more than 500 are 500.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1", defaultValue = DEFAULT))
    public String limit = DEFAULT;

    @QueryParam("cursor")
    @Parameter(description = "'next' of the page before.")
    public @Nullable String cursor;

    /**
     * How many items the page holds, at most 500.
     *
     * @throws ProblemException 400 if {@code limit} is no positive number
     */
    public int size() {
        try {
            long size = Long.parseLong(limit);
            if (size > 0) {
                return (int) Math.min(size, MOST);
            }
        } catch (NumberFormatException noNumber) {
            // answered below
        }
        throw ProblemType.invalid("limit", "must be a number from 1 to " + MOST);
    }
}
