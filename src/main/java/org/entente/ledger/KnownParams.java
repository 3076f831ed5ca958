package org.entente.ledger;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.http.ProblemType;
import org.jspecify.annotations.Nullable;

/** The query parameter {@code asKnownAt}, which every read of the register takes. */
public class KnownParams {
    /** Earlier and later days cannot be stored. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1000, 1, 1);

    public static final LocalDate LAST_DAY = LocalDate.of(9998, 12, 31);

    private static final Instant FIRST_INSTANT =
            FIRST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant();

    private static final Instant LAST_INSTANT =
            LAST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant();

    @QueryParam("asKnownAt")
    @Parameter(
            description =
                    "The moment whose knowledge the question asks for, such as 2024-06-01T00:00:00Z or 2024-06-01; "
                            + "now if left out, never in the future.",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    public @Nullable String asKnownAt;

    /** The day that is asked about; none here, where the question knows no day. */
    public @Nullable LocalDate day() {
        return null;
    }

    /**
     * The moment whose knowledge is asked for; none if the present one is.
     *
     * @param now what it may not be later than
     * @throws org.entente.http.ProblemException 400 if it is malformed or out of range
     */
    public @Nullable Instant instant(Instant now) {
        Instant known = asKnownAt == null ? null : instant("asKnownAt", asKnownAt);
        if (known != null && known.isAfter(now)) {
            throw ProblemType.invalid("asKnownAt", "lies in the future; nobody knows yet what will be known then");
        }
        return known;
    }

    /**
     * The moment that a query parameter names.
     *
     * @throws org.entente.http.ProblemException 400 if it is malformed or out of range
     */
    public static Instant instant(String parameter, String text) {
        Instant instant;
        try {
            instant = text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException malformed) {
            throw ProblemType.invalid(
                    parameter, "must be an instant such as 2024-06-01T00:00:00Z, or a day, which means its beginning");
        }
        if (instant.isBefore(FIRST_INSTANT)) {
            throw ProblemType.invalid(parameter, "lies before the year 1000; no register knew anything then");
        }
        if (instant.isAfter(LAST_INSTANT)) {
            throw ProblemType.invalid(parameter, "lies in the future; nobody knows yet what will be known then");
        }
        return instant;
    }
}
