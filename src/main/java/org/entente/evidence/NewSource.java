package org.entente.evidence;

import jakarta.persistence.Converter;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.http.ProblemType;
import org.entente.ledger.JsonConverter;
import org.entente.lifecycle.PartialDate;
import org.jspecify.annotations.Nullable;

/** A source as it is put on record, and as it is stored. */
@Schema(description = "A publication that acts can cite.")
public record NewSource(
        @NotNull(message = "is required")
        @Pattern(
                regexp = "[a-z0-9][a-z0-9-]{1,78}[a-z0-9]",
                message = "must be 3 to 80 lower case letters, digits and hyphens")
        @Schema(description = "Its permanent key, 3 to 80 of a-z, 0-9 and hyphen.", examples = "vna-2024-06")
        String reference,

        @NotBlank(message = "is required")
        @Size(max = 1000, message = "is longer than 1000 characters")
        @Schema(examples = "Report on the visit of the minister of home affairs")
        String title,

        @Size(max = 300, message = "is longer than 300 characters") @Schema(examples = "Viet Nam News Agency") @Nullable
        String publisher,

        @NotNull(
                message =
                        "is required; one of OFFICIAL_TEXT, OFFICIAL_JOURNAL, GOVERNMENT_RELEASE, REGISTER, NEWS, OTHER")
        SourceKind kind,

        @Pattern(regexp = "[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*", message = "must be a BCP 47 language tag such as fr")
        @Size(max = 35, message = "is longer than 35 characters")
        @Schema(examples = "fr")
        @Nullable
        String language,

        @Size(max = 40, message = "is longer than 40 characters")
        @Schema(description = "When it was published.", ref = "PartialDate")
        @Nullable
        String date,

        @Pattern(regexp = "https?://\\S+", message = "must be an http or https URL")
        @Size(max = 2000, message = "is longer than 2000 characters")
        @Nullable
        String url,

        @Pattern(regexp = "sha256:[0-9a-f]{64}", message = "must be sha256: and 64 lower case hexadecimal digits")
        @Schema(description = "The hash of a stored copy.")
        @Nullable
        String hash) {

    /** @throws org.entente.http.ProblemException 400 if the date is none */
    void check() {
        try {
            if (date != null) {
                PartialDate.parse(date);
            }
        } catch (DateTimeException malformed) {
            throw ProblemType.invalid("/date", "must be " + PartialDate.FORMS);
        }
    }

    /** Stores a source as JSON text. */
    @Converter
    public static class AsJson extends JsonConverter<NewSource> {
        public AsJson() {
            super(NewSource.class);
        }
    }
}
