package org.entente.agreement;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.evidence.Citation;
import org.entente.lifecycle.Act;
import org.entente.lifecycle.Details;
import org.entente.lifecycle.PartialDate;
import org.entente.lifecycle.Slug;
import org.jspecify.annotations.Nullable;

/** An act as it is on record. */
@Schema(name = "Act", description = "What one party, or both together, did.")
public record ActView(
        @Schema(description = "Its number within the agreement.")
        int id,

        @Schema(ref = "ActType") String act,

        @Schema(description = "Left out where both parties acted.") @Nullable
        String party,

        @Schema(ref = "PartialDate") String on,

        @Schema(ref = "PartialDate") @Nullable String receivedOn,

        @Schema(ref = "PartialDate") @Nullable String effectiveOn,

        @Schema(ref = "Mode") @Nullable String mode,
        @Schema(ref = "Reason") @Nullable String reason,
        @Nullable Integer ordinal,

        @Schema(description = "The id of the act of which this is another source's account.") @Nullable
        Integer alternativeTo,

        @Nullable LocalDate lastDay,
        @JsonProperty("for") @Schema(name = "for") @Nullable String lasting,
        @Nullable Boolean urgent,
        @Nullable String part,
        @Nullable String successor,
        @Nullable String number,
        @Nullable String article,
        @Nullable String note,
        List<Citation> citations,
        Instant recordedAt,
        String recordedBy,

        @Schema(description = "What became of this assertion, if it no longer stands; or why it stands again.")
        @Nullable
        Corrected correction) {

    /** What became of an assertion. */
    @Schema(name = "Correction", description = "What became of an assertion, and why.")
    public record Corrected(Correction.Effect effect, String reason, Instant recordedAt, String recordedBy) {
        static Corrected of(Correction correction) {
            return new Corrected(
                    correction.effect(), correction.reason(), correction.recordedAt(), correction.recordedBy());
        }
    }

    static ActView of(RecordedAct recorded) {
        return of(recorded, null);
    }

    /** @param correction what closed it; none if it stands */
    static ActView of(RecordedAct recorded, @Nullable Correction correction) {
        Act act = recorded.act();
        Details details = act.details();
        return new ActView(
                act.number(),
                act.type().slug(),
                act.party(),
                act.on().text(),
                text(act.receivedOn()),
                text(act.effectiveOn()),
                details.mode() == null ? null : Slug.of(details.mode()),
                details.reason() == null ? null : Slug.of(details.reason()),
                details.ordinal() == 0 ? null : details.ordinal(),
                details.alternativeTo(),
                details.lastDay(),
                details.lasting() == null ? null : details.lasting().toString(),
                details.urgent() ? true : null,
                details.part(),
                details.successor(),
                details.number(),
                details.article(),
                recorded.note(),
                recorded.citations(),
                recorded.recordedAt(),
                recorded.recordedBy(),
                correction == null ? null : Corrected.of(correction));
    }

    private static @Nullable String text(@Nullable PartialDate date) {
        return date == null ? null : date.text();
    }
}
