package org.entente.agreement;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.evidence.Citation;
import org.entente.lifecycle.Act;
import org.entente.lifecycle.Details;
import org.entente.lifecycle.Slug;
import org.jspecify.annotations.Nullable;

/** An act as it is put on record. Dates are EDTF: as precise as the source, and no more. */
@Schema(
        description = "What one party, or both together, did. Dates may be partial: 2018, 2018-06, 2018-06-30, "
                + "2024-04-03/2024-04-05, each with ?, ~ or %.")
public record NewAct(
        @Size(max = 40, message = "is longer than 40 characters")
        @Schema(description = "What was done; in the path of a transition, so not needed there.", ref = "ActType")
        @Nullable
        String act,

        @Schema(description = "The party that did it; left out where both did.", examples = "VN") @Nullable
        String party,

        @NotNull(message = "is required: when it was done")
        @Size(max = 40, message = "is longer than 40 characters")
        @Schema(description = "When it was done.", ref = "PartialDate")
        String on,

        @Size(max = 40, message = "is longer than 40 characters")
        @Schema(
                description = "When the other party received it; a notification counts from then (VCLT 78(b)).",
                ref = "PartialDate")
        @Nullable
        String receivedOn,

        @Size(max = 40, message = "is longer than 40 characters")
        @Schema(description = "When it takes effect, if it says so.", ref = "PartialDate")
        @Nullable
        String effectiveOn,

        @Schema(description = "Of sign.", ref = "Mode") @Nullable
        String mode,

        @Schema(description = "Of terminate, suspend, abandon, withdraw-proposal.", ref = "Reason") @Nullable
        String reason,

        @Min(value = 1, message = "must be 1 to 999")
        @Max(value = 999, message = "must be 1 to 999")
        @Schema(description = "1, 2, 3 for acts of one day whose order matters.")
        @Nullable
        Integer ordinal,

        @Schema(description = "The id of the act of which this is another source's account.") @Nullable
        Integer alternativeTo,

        @Schema(description = "Of extend, revive, suspend: the last day, included.", ref = "LocalDate") @Nullable
        String lastDay,

        @JsonProperty("for")
        @Schema(name = "for", description = "Of extend, revive, suspend: how long, as an ISO 8601 period such as P5Y.")
        @Nullable
        String lasting,

        @Schema(description = "Of a claim under VCLT 60 to 62: it need not wait three months.") @Nullable
        Boolean urgent,

        @Size(max = 300, message = "is longer than 300 characters")
        @Schema(description = "Of apply-provisionally, suspend: the part concerned.")
        @Nullable
        String part,

        @Size(max = 80, message = "is longer than 80 characters")
        @Schema(description = "Of supersede: the reference of the later agreement.")
        @Nullable
        String successor,

        @Pattern(regexp = "I{1,2}-\\d{1,6}", message = "must be a registration number such as I-12345")
        @Schema(description = "Of register: the number at the United Nations.")
        @Nullable
        String number,

        @Size(max = 100, message = "is longer than 100 characters")
        @Schema(description = "Of invalidate: the article that makes it void.")
        @Nullable
        String article,

        @Size(max = 4000, message = "is longer than 4000 characters") @Nullable
        String note,

        @Size(max = 10, message = "holds more than 10 citations") @Nullable
        List<@Valid @NotNull(message = "is missing") Citation> citations) {

    /** What one would have told to have this act recorded. */
    static NewAct of(Act act) {
        Details details = act.details();
        return new NewAct(
                null,
                act.party(),
                act.on().text(),
                act.receivedOn() == null ? null : act.receivedOn().text(),
                act.effectiveOn() == null ? null : act.effectiveOn().text(),
                details.mode() == null ? null : Slug.of(details.mode()),
                details.reason() == null ? null : Slug.of(details.reason()),
                null,
                null,
                details.lastDay() == null ? null : details.lastDay().toString(),
                null,
                null,
                null,
                null,
                null,
                details.article(),
                null,
                null);
    }
}
