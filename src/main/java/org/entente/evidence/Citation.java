package org.entente.evidence;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.ledger.JsonConverter;
import org.jspecify.annotations.Nullable;

/**
 * Where a source says something.
 *
 * @param source the reference of the source
 * @param locator where in the source, such as a page or a paragraph
 * @param quote its words
 */
@Schema(description = "Where a source says it.")
public record Citation(
        @NotNull(message = "is required")
        @Size(max = 80, message = "is longer than 80 characters")
        @Schema(description = "The reference of the source.", examples = "vna-2024-04")
        String source,

        @Size(max = 200, message = "is longer than 200 characters")
        @Schema(description = "Where in the source.")
        @Nullable
        String locator,

        @Size(max = 1000, message = "is longer than 1000 characters") @Schema(description = "Its words.") @Nullable
        String quote) {

    /** Stores citations as JSON text. */
    @Converter
    public static class ListConverter extends JsonConverter<List<Citation>> {
        public ListConverter() {
            super(new TypeReference<List<Citation>>() {}.getType());
        }
    }
}
