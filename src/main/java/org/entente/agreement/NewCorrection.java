package org.entente.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.http.ProblemType;
import org.jspecify.annotations.Nullable;

/** What is right instead of what was asserted about an act, or that nothing of the kind happened. */
@Schema(description = "What is right instead, or that the act is retracted; and why.")
public record NewCorrection(
        @NotBlank(message = "is required: why the record was wrong")
        @Size(max = 1000, message = "is longer than 1000 characters")
        @Schema(examples = "the instrument gives another day")
        String reason,

        @Schema(description = "The whole act as it should read; the kind of act stays if it is left out.")
        @Valid
        @Nullable
        NewAct replacement,

        @Schema(description = "true to take the act back without another in its place.") @Nullable
        Boolean retract) {

    /** @throws org.entente.http.ProblemException 400 unless it either replaces or retracts */
    void check() {
        if ((replacement != null) == Boolean.TRUE.equals(retract)) {
            throw ProblemType.invalid(
                    "/replacement", "is required, or retract: true instead of it: state one of the two");
        }
    }
}
