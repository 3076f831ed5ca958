package org.entente.engagement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An agreement, or one act of it, with which an engagement or a commitment has to do.
 *
 * @param agreement its reference
 * @param act the number of the act; none for the agreement as a whole
 */
@Schema(name = "AgreementLink", description = "An agreement, or one act of it, with which this has to do.")
public record Link(
        @NotNull(message = "is required: the reference of an agreement")
        @Size(max = 80, message = "is longer than 80 characters")
        @Schema(examples = "sg-vn-transnational-crime-2018")
        String agreement,

        @Schema(description = "The id of the act.", examples = "1") @Nullable
        Integer act) {

    /** The same as the register writes it. */
    Link canonical() {
        return new Link(agreement.toLowerCase(Locale.ROOT), act);
    }
}
