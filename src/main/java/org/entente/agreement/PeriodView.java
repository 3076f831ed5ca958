package org.entente.agreement;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.ledger.Times;
import org.entente.lifecycle.Confidence;
import org.entente.lifecycle.Status;
import org.entente.lifecycle.StatusPeriod;
import org.jspecify.annotations.Nullable;

/** A stretch of days with one status: half-open, with its last day beside it. */
@Schema(name = "Period", description = "A stretch of days with one status, [from, to).")
public record PeriodView(
        Status status,
        boolean inEffect,

        @Schema(description = "The first day on which it may hold.")
        LocalDate from,

        @Schema(description = "The first day on which it no longer holds; left out if it goes on.") @Nullable
        LocalDate to,

        @Schema(description = "The last day on which it holds.") @Nullable
        LocalDate lastDay,

        @Schema(description = "Its beginning.", ref = "PartialDate")
        String since,

        @Schema(description = "The day from which on it holds for certain; left out if it never does.") @Nullable
        LocalDate certainFrom,

        @Schema(description = "Whether it begins after today.")
        boolean projected,

        @Schema(description = "On its last day.") Confidence confidence,
        BecauseView because) {

    static PeriodView of(StatusPeriod period, List<RecordedAct> acts, Times times) {
        LocalDate to = period.to();
        LocalDate lastDay = to == null ? null : to.minusDays(1);
        boolean everCertain =
                lastDay == null ? period.certainFrom().isBefore(StoredPeriod.OPEN) : period.certainOn(lastDay);
        return new PeriodView(
                period.status(),
                period.status().inEffect(),
                period.from(),
                to,
                lastDay,
                period.since().text(),
                everCertain ? period.certainFrom() : null,
                times.isProjected(period.from()),
                period.confidenceOn(lastDay == null ? StoredPeriod.OPEN : lastDay),
                BecauseView.of(period.because(), acts));
    }
}
