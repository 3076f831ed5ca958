package org.entente.pair;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.lifecycle.Deadline;
import org.entente.lifecycle.DeadlineKind;
import org.jspecify.annotations.Nullable;

/** A day that somebody should know beforehand. */
@Schema(name = "Deadline", description = "A day that somebody should know beforehand.")
public record DeadlineView(
        @Schema(description = "When; of what lasts, since when it does.", ref = "PartialDate")
        String on,

        DeadlineKind kind,

        @Schema(description = "What it is about; or 'commitment'.", examples = "sg-vn-transnational-crime-2018")
        @Nullable
        String agreement,

        @Schema(description = "What it is about; or 'agreement'.") @Nullable
        String commitment,

        String title,
        List<String> parties,

        @Schema(description = "Whom it concerns; left out where it concerns both.") @Nullable
        String party,

        @Schema(description = "The id of the act behind it.") @Nullable
        Integer act,

        String explanation,

        @Schema(description = "Tells it from all others of the agreement or commitment, and stays when the day moves.")
        String key,

        @Schema(
                description =
                        "When it was recorded, moved or called off; of a commitment, when its record last changed.")
        Instant changedAt) {

    static DeadlineView of(Due due, Map<String, String> titles) {
        Deadline deadline = due.deadline();
        return new DeadlineView(
                due.occurrence().day().text(),
                deadline.kind(),
                due.isOfCommitment() ? null : due.reference(),
                due.isOfCommitment() ? due.reference() : null,
                due.titleAmong(titles),
                due.parties(),
                deadline.party(),
                deadline.act(),
                due.occurrence().explanation(),
                due.occurrence().key(),
                due.changedAt());
    }
}
