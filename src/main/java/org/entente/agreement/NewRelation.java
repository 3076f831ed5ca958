package org.entente.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.evidence.Citation;
import org.entente.http.ProblemType;
import org.entente.lifecycle.PartialDate;
import org.jspecify.annotations.Nullable;

/** What an agreement does to an older one, as it is put on record. */
public record NewRelation(
        @NotNull(message = "is required: REPLACES or PROPOSED_TO_REPLACE")
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

    /** @throws org.entente.http.ProblemException 400 if it is none */
    Optional<PartialDate> date() {
        try {
            return Optional.ofNullable(dated).map(PartialDate::parse);
        } catch (DateTimeException malformed) {
            throw ProblemType.invalid("/dated", "must be " + PartialDate.FORMS);
        }
    }

    List<Citation> evidence() {
        return citations == null ? List.of() : citations;
    }
}
