package org.entente.ledger;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.http.ProblemType;
import org.jspecify.annotations.Nullable;

/** The query parameters {@code asOf} and {@code asKnownAt}, which every read takes. */
public class TimeParams extends KnownParams {
    @QueryParam("asOf")
    @Parameter(
            description = "The day in the world that the question is about, such as 2024-06-01; today if left out.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    public @Nullable String asOf;

    /**
     * The day that is asked about; none if today is.
     *
     * @throws org.entente.http.ProblemException 400 if it is malformed or out of range
     */
    @Override
    public @Nullable LocalDate day() {
        return asOf == null ? null : day("asOf", asOf);
    }

    /**
     * The day that a query parameter names.
     *
     * @throws org.entente.http.ProblemException 400 if it is malformed or out of range
     */
    public static LocalDate day(String parameter, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY)) {
                return day;
            }
        } catch (DateTimeException malformed) {
            // answered below
        }
        throw ProblemType.invalid(parameter, "must be a day such as 2024-06-01, from " + FIRST_DAY + " to " + LAST_DAY);
    }
}
