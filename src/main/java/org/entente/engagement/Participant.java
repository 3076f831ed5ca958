package org.entente.engagement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who took part in an engagement.
 *
 * @param title the office held then
 * @param party for which of the parties
 * @param organisation for which ministry, or for whom who is no party
 */
@Schema(description = "Who took part: for one of the parties, for an organisation, or for one within the other.")
public record Participant(
        @NotBlank(message = "is required")
        @Size(max = 300, message = "is longer than 300 characters")
        @Schema(examples = "K. Shanmugam")
        String name,

        @Size(max = 300, message = "is longer than 300 characters")
        @Schema(description = "The office held then.", examples = "Minister for Home Affairs and Law")
        @Nullable
        String title,

        @Schema(description = "The code of the party, one of the engagement's.", examples = "SG") @Nullable
        String party,

        @Size(max = 300, message = "is longer than 300 characters")
        @Schema(examples = "Ministry of Home Affairs")
        @Nullable
        String organisation,

        @Size(max = 100, message = "is longer than 100 characters") @Schema(examples = "head of delegation") @Nullable
        String role) {

    Participant of(@Nullable String canonical) {
        return new Participant(name, title, canonical, organisation, role);
    }
}
