package org.entente.pair;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.agreement.ComingDeadline;
import org.entente.lifecycle.Deadline;
import org.entente.lifecycle.DeadlineKind;
import org.jspecify.annotations.Nullable;

/** A day that somebody should know beforehand. */
@Schema(name = "Deadline", description = "A day that somebody should know beforehand.")
public record DeadlineView(
        @Schema(description = "When; of what lasts, since when it does.", ref = "PartialDate")
        String on,

        DeadlineKind kind,
        @Schema(examples = "sg-vn-transnational-crime-2018") String agreement,
        String title,
        List<String> parties,

        @Schema(description = "Whom it concerns; left out where it concerns both.") @Nullable
        String party,

        @Schema(description = "The id of the act behind it.") @Nullable
        Integer act,

        String explanation,

        @Schema(description = "Tells it from all others of the agreement, and stays when the day moves.")
        String key,

        @Schema(description = "When it was recorded, moved or called off.")
        Instant changedAt) {

    static DeadlineView of(Due due, Map<String, String> titles) {
        ComingDeadline coming = due.coming();
        Deadline deadline = coming.deadline();
        return new DeadlineView(
                due.occurrence().day().text(),
                deadline.kind(),
                coming.agreement(),
                titles.getOrDefault(coming.agreement(), coming.agreement()),
                coming.parties(),
                deadline.party(),
                deadline.act(),
                due.occurrence().explanation(),
                due.occurrence().key(),
                coming.changedAt());
    }
}
