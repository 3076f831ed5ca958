package org.entente.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.evidence.Citation;
import org.entente.http.FieldErrors;
import org.entente.lifecycle.PartialDate;
import org.jspecify.annotations.Nullable;

/** What an agreement does to an older one, as it is put on record. */
public record NewRelation(
        @NotNull(message = "is required: what it does to the other, such as REPLACES or AMENDS")
        RelationType type,

        @NotNull(message = "is required: the reference of the older agreement")
        @Size(max = 80, message = "is longer than 80 characters")
        @Schema(description = "The reference of the older agreement.", examples = "sg-vn-transnational-crime-2018")
        String agreement,

        @Size(max = 40, message = "is longer than 40 characters")
        @Schema(description = "When it was stated.", ref = "PartialDate")
        @Nullable
        String dated,

        @Size(max = 10, message = "holds more than 10 citations") @Nullable
        List<@Valid @NotNull(message = "is missing") Citation> citations) {

    /** Adds to {@code errors} if it is none. */
    Optional<PartialDate> date(FieldErrors errors) {
        return Fields.date("/dated", dated, errors);
    }

    List<Citation> evidence() {
        return citations == null ? List.of() : citations;
    }
}
