package org.entente.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.http.Languages;
import org.entente.ledger.Times;
import org.entente.lifecycle.Confidence;
import org.entente.lifecycle.Labels;
import org.entente.lifecycle.LegalNature;
import org.entente.lifecycle.Status;
import org.entente.lifecycle.StatusPeriod;
import org.jspecify.annotations.Nullable;

/** An agreement and where it stands on a day. What does not apply is left out. */
@Schema(
        name = "Agreement",
        description = "An agreement and where it stands on a day. The status is derived, never set.")
public record AgreementView(
        @Schema(examples = "sg-vn-transnational-crime-2018") String reference,
        String title,
        @Schema(description = "By BCP 47 language.") Map<String, String> titles,
        Kind kind,
        LegalNature legalNature,
        List<String> subjects,
        List<Party> parties,

        @Schema(description = "Left out before its first act.") @Nullable
        Status status,

        @Schema(description = "The status in the language that was asked for.", examples = "in force") @Nullable
        String statusLabel,

        @Schema(description = "Whether the parties perform it: in force, terminating or provisionally applied.")
        boolean inEffect,

        @Schema(description = "When the status began.", ref = "PartialDate") @Nullable
        String since,

        @Schema(description = "Whether the status holds for certain on that day.") @Nullable
        Boolean certain,

        @Schema(description = "Whether the status begins after today.") @Nullable
        Boolean projected,

        @Nullable Confidence confidence,

        @Schema(description = "Whether an open proposal exists to replace it.")
        boolean replacementProposed,

        @Schema(description = "What a person should look at, on that day; GET /v1/quality says more.")
        List<String> findings,

        @Schema(description = "The day that the answer is about.")
        LocalDate asOf,

        @Schema(description = "The moment whose knowledge was asked for.") @Nullable
        Instant asKnownAt,

        @Schema(description = "When this version was recorded.")
        Instant recordedAt,

        int version) {

    /** One of the two parties. */
    @Schema(name = "Party")
    public record Party(
            @Schema(examples = "SG") String code,
            @Schema(examples = "Singapore") String name,

            @Schema(examples = "Ministry of Home Affairs") @Nullable
            String authority) {

        static List<Party> of(Found found) {
            Map<String, String> authorities = found.description().authorities();
            return found.agreement().partiesInOrder().stream()
                    .map(code -> new Party(code, PartyCodes.name(code), authorities.get(code)))
                    .toList();
        }
    }

    /** What the status is called, in words that suit the nature of the agreement; none before the first act. */
    static @Nullable String statusLabel(Found found, Languages languages) {
        return found.period()
                .map(period -> Labels.of(period.status(), found.description().legalNature()))
                .map(languages::choose)
                .orElse(null);
    }

    static AgreementView of(Found found, Times times, Languages languages) {
        Description description = found.description();
        Optional<StatusPeriod> period = found.period();
        LocalDate day = times.asOf();
        return new AgreementView(
                found.agreement().reference(),
                description.title(languages),
                description.titles(),
                description.kind(),
                description.legalNature(),
                description.subjects(),
                Party.of(found),
                period.map(StatusPeriod::status).orElse(null),
                statusLabel(found, languages),
                period.map(p -> p.status().inEffect()).orElse(false),
                period.map(p -> p.since().text()).orElse(null),
                period.map(p -> p.certainOn(day)).orElse(null),
                period.filter(p -> times.isProjected(p.from())).map(p -> true).orElse(null),
                period.map(p -> p.confidenceOn(day)).orElse(null),
                found.replacementProposed(),
                found.version().observations().stream()
                        .filter(observation -> observation.mattersOn(day))
                        .map(observation -> observation.finding().slug())
                        .distinct()
                        .sorted()
                        .toList(),
                day,
                times.asKnownAt(),
                found.version().recordedAt(),
                found.version().number());
    }
}
