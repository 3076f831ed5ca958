package org.entente.agreement;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.lifecycle.Status;
import org.jspecify.annotations.Nullable;

/** The query parameters of lists of agreements: which of them, and in which order. */
public class AgreementParams {
    private static final String EARLIEST = " Of a date that is not precise its earliest day counts.";

    @QueryParam("party")
    @Parameter(description = "A party's code, such as VN; give it twice for what is between the two.")
    public List<String> party = List.of();

    @QueryParam("status")
    @Parameter(
            description = "The status on that day; repeat it for 'or'.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Status.class))
    public List<String> status = List.of();

    @QueryParam("inEffect")
    @Parameter(description = "Whether the parties perform it on that day.", schema = @Schema(type = SchemaType.BOOLEAN))
    public @Nullable String inEffect;

    @QueryParam("kind")
    @Parameter(
            description = "What it calls itself; repeat it for 'or'.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Kind.class))
    public List<String> kind = List.of();

    @QueryParam("subject")
    @Parameter(description = "What it is about, such as transnational-crime; repeat it for 'or'.")
    public List<String> subject = List.of();

    @QueryParam("q")
    @Parameter(
            description =
                    "Words in its titles, reference, subjects or authorities, or beginnings of words; case, accents "
                            + "and other diacritics do not matter. Unless another order is asked for, the best comes first: that "
                            + "reference, a title that begins so, the words as they stand, the words in any order.")
    public @Nullable String q;

    @QueryParam("signedFrom")
    @Parameter(
            description = "The earliest day of signature." + EARLIEST,
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    public @Nullable String signedFrom;

    @QueryParam("signedTo")
    @Parameter(
            description = "The latest day of signature." + EARLIEST,
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    public @Nullable String signedTo;

    @QueryParam("inForceFrom")
    @Parameter(
            description = "The earliest day of entry into force, past or to come." + EARLIEST,
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    public @Nullable String inForceFrom;

    @QueryParam("inForceTo")
    @Parameter(
            description = "The latest day of entry into force, past or to come." + EARLIEST,
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    public @Nullable String inForceTo;

    @QueryParam("endsBefore")
    @Parameter(
            description =
                    "A day before which its last day lies, past or to come; a term that is renewed tacitly has no "
                            + "last day." + EARLIEST,
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    public @Nullable String endsBefore;

    @QueryParam("updatedSince")
    @Parameter(
            description = "The moment since which its record has changed, such as 2024-06-01T00:00:00Z or 2024-06-01.",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    public @Nullable String updatedSince;

    @QueryParam("sort")
    @Parameter(
            description =
                    "The order; with - before it the other way round. Those without that date come last both ways.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {
                                "registration",
                                "-registration",
                                "signedOn",
                                "-signedOn",
                                "inForceOn",
                                "-inForceOn",
                                "endsOn",
                                "-endsOn",
                                "updated",
                                "-updated"
                            }))
    public @Nullable String sort;
}
