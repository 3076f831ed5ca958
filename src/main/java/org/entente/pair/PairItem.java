package org.entente.pair;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.agreement.PairTotal;
import org.entente.agreement.PartyCodes;

/** Two parties in a list. */
@Schema(name = "PairTotal", description = "Two parties, and how many agreements stand between them.")
public record PairItem(
        @Schema(examples = "SG-VN") String pair,

        @Schema(description = "The names of the two.", examples = "Singapore – Viet Nam")
        String names,

        @Schema(description = "How many agreements are on record.")
        long agreements,

        @Schema(description = "How many of them the parties perform on that day.")
        long inEffect) {

    static PairItem of(PairTotal total) {
        return new PairItem(
                total.partyA() + "-" + total.partyB(),
                PartyCodes.name(total.partyA()) + " – " + PartyCodes.name(total.partyB()),
                total.agreements(),
                total.inEffect());
    }
}
