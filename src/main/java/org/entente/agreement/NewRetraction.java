package org.entente.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a relation should never have been on record, or no longer stands; and why. */
@Schema(description = "Why the relation is taken back.")
public record NewRetraction(
        @NotBlank(message = "is required: why the record was wrong")
        @Size(max = 1000, message = "is longer than 1000 characters")
        @Schema(examples = "the text was published; it replaces nothing")
        String reason) {}
