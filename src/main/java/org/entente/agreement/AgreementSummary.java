package org.entente.agreement;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.access.Caller;
import org.entente.http.Languages;
import org.entente.ledger.Times;
import org.entente.lifecycle.Confidence;
import org.entente.lifecycle.DeadlineKind;
import org.entente.lifecycle.Status;
import org.entente.lifecycle.StatusPeriod;
import org.jspecify.annotations.Nullable;

/** An agreement among others between the same parties: where it stands on a day, and what comes next. */
@Schema(name = "AgreementSummary", description = "An agreement in brief, and where it stands on a day.")
public record AgreementSummary(
        @Schema(examples = "sg-vn-transnational-crime-2018") String reference,
        String title,
        Kind kind,
        Status status,

        @Schema(description = "When the status began.", ref = "PartialDate")
        String since,

        @Schema(description = "Whether the status holds for certain on that day.")
        boolean certain,

        Confidence confidence,

        @Schema(description = "Whether an open proposal exists to replace it.")
        boolean replacementProposed,

        @Schema(description = "The next day that somebody should know beforehand.") @Nullable
        Next next) {

    /** A day to come. */
    @Schema(name = "NextDeadline", description = "The next day that somebody should know beforehand.")
    public record Next(@Schema(ref = "PartialDate") String on, DeadlineKind kind, String explanation) {}

    /**
     * The agreements between two parties that are not over on a day: those in effect, the suspended, and those that are
     * not in effect yet.
     *
     * @param parties two codes in their order
     * @param each how many of each at least, if there are as many
     */
    public static List<AgreementSummary> between(
            List<String> parties, Times times, long known, Caller caller, Languages languages, int each) {
        return Found.standingBetween(parties, times.asOf(), known, caller, each).stream()
                .flatMap(found -> found.period().map(period -> of(found, period, times, languages)).stream())
                .toList();
    }

    private static AgreementSummary of(Found found, StatusPeriod period, Times times, Languages languages) {
        return new AgreementSummary(
                found.agreement().reference(),
                found.description().title(languages),
                found.description().kind(),
                period.status(),
                period.since().text(),
                period.certainOn(times.asOf()),
                period.confidenceOn(times.asOf()),
                found.replacementProposed(),
                null);
    }

    /** The same with what comes next. */
    public AgreementSummary with(Next coming) {
        return new AgreementSummary(
                reference, title, kind, status, since, certain, confidence, replacementProposed, coming);
    }
}
