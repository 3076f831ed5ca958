package org.entente.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.http.InWords;
import org.entente.http.Languages;
import org.entente.ledger.Times;
import org.entente.lifecycle.ActType;
import org.entente.lifecycle.Computed;
import org.entente.lifecycle.Confidence;
import org.entente.lifecycle.Move;
import org.entente.lifecycle.PartialDate;
import org.entente.lifecycle.Reason;
import org.entente.lifecycle.Situation;
import org.entente.lifecycle.Status;
import org.entente.lifecycle.StatusPeriod;
import org.entente.lifecycle.Timeline;
import org.jspecify.annotations.Nullable;

/** The answer in brief: where an agreement stands on a day, why, and what can follow. */
@Schema(name = "AgreementStatus", description = "Where an agreement stands on a day, why, and what can follow.")
public record StatusView(
        String reference,

        @Schema(description = "Left out before its first act.") @Nullable
        Status status,

        @Schema(description = "The status in the language that was asked for.", examples = "in force") @Nullable
        String statusLabel,

        boolean inEffect,

        @Schema(description = "When the status began.", ref = "PartialDate") @Nullable
        String since,

        @Schema(description = "The first day on which it no longer holds.") @Nullable
        LocalDate until,

        @Schema(description = "The last day on which it holds.") @Nullable
        LocalDate lastDay,

        @Nullable Boolean certain,
        @Nullable Boolean projected,
        @Nullable Confidence confidence,
        @Nullable BecauseView because,

        @Schema(description = "What the parties still owe before it can enter into force.")
        List<Owed> awaiting,

        @Schema(
                description = "The acts that are open; …/transitions says more.",
                type = SchemaType.ARRAY,
                implementation = ActType.class)
        List<String> open,

        boolean replacementProposed,

        @Schema(description = "The date of entry into force, past or to come.", ref = "PartialDate") @Nullable
        String entryIntoForce,

        @Schema(description = "From when it takes effect, if earlier than its entry into force.", ref = "PartialDate")
        @Nullable
        String effectiveFrom,

        @Schema(description = "What is missing before the clause can give a date of entry into force.") @Nullable
        List<String> missing,

        @Schema(
                description = "The end, exclusive, of the term or of its period that runs on that day.",
                ref = "PartialDate")
        @Nullable
        String currentPeriodEnd,

        @Schema(
                description = "The last day on which a notice against the next renewal can be received.",
                ref = "PartialDate")
        @Nullable
        String lastNoticeDate,

        @Schema(description = "How often the term has been renewed tacitly by that day.") @Nullable
        Integer renewals,

        @Schema(description = "Why it ended.", ref = "Reason") @Nullable
        String endReason,

        @Schema(description = "Until when, exclusive, what was begun under it stays protected.", ref = "PartialDate")
        @Nullable
        String survivesUntil,

        @Schema(description = "True if it ended without ever having been in force.") @Nullable
        Boolean neverInForce,

        @Schema(description = "True if a party objected to a claim under VCLT 60 to 62.") @Nullable
        Boolean disputed,

        @Schema(description = "The part that alone is provisionally applied or suspended.") @Nullable
        String part,

        @Schema(description = "The registration number at the United Nations.") @Nullable
        String registration,

        LocalDate asOf,
        @Nullable Instant asKnownAt,
        Instant recordedAt,
        int version)
        implements InWords {

    /** What is still owed, by one party or, if none is named, by both together. */
    public record Owed(
            @Nullable String party, @Schema(ref = "ActType") String act) {
        static Owed of(Situation.Owed owed) {
            return new Owed(owed.party(), owed.act().slug());
        }

        private String words() {
            return act + (party == null ? "" : " by " + party);
        }
    }

    static StatusView of(Found found, List<RecordedAct> acts, Times times, Languages languages) {
        Optional<StatusPeriod> period = found.period();
        LocalDate day = times.asOf();
        Timeline timeline = found.timeline(acts);
        Situation situation = timeline.situationOn(day);
        int renewals = situation.renewalsBy(day);
        LocalDate until = period.map(StatusPeriod::to).orElse(null);
        return new StatusView(
                found.agreement().reference(),
                period.map(StatusPeriod::status).orElse(null),
                AgreementView.statusLabel(found, languages),
                period.map(p -> p.status().inEffect()).orElse(false),
                period.map(p -> p.since().text()).orElse(null),
                until,
                until == null ? null : until.minusDays(1),
                period.map(p -> p.certainOn(day)).orElse(null),
                period.filter(p -> times.isProjected(p.from())).map(p -> true).orElse(null),
                period.map(p -> p.confidenceOn(day)).orElse(null),
                period.map(p -> BecauseView.of(p.because(), acts)).orElse(null),
                situation.awaiting().stream().map(Owed::of).toList(),
                Move.open(Move.on(situation, day)),
                found.replacementProposed(),
                situation.entryIntoForce().map(PartialDate::text).orElse(null),
                situation.effectiveFrom().map(PartialDate::text).orElse(null),
                period.filter(p -> !p.status().inForce() && !p.status().isEnd())
                        .flatMap(p -> situation.computedEntryIntoForce())
                        .map(Computed::missing)
                        .filter(missing -> !missing.isEmpty())
                        .orElse(null),
                situation.currentPeriodEnd(day).map(PartialDate::text).orElse(null),
                situation.lastNoticeDate(day).map(PartialDate::text).orElse(null),
                renewals == 0 ? null : renewals,
                situation.endReason().map(Reason::slug).orElse(null),
                timeline.survivesUntil().map(PartialDate::text).orElse(null),
                orLeftOut(situation.neverInForce()),
                orLeftOut(situation.disputed()),
                situation.part().orElse(null),
                situation.registration().orElse(null),
                day,
                times.asKnownAt(),
                found.version().recordedAt(),
                found.version().number());
    }

    @Override
    public String inWords() {
        if (status == null) {
            return reference + ": nothing on record by " + asOf;
        }
        return reference + ": " + status + " since " + since
                + (lastDay == null ? "" : " to " + lastDay)
                + (inEffect ? ", in effect" : ", not in effect")
                + " on " + asOf
                + (Boolean.FALSE.equals(certain) ? ", not certain" : "")
                + ", " + String.valueOf(confidence).toLowerCase(Locale.ROOT)
                + (because == null || because.id() == null ? "" : " (act " + because.id() + ", " + because.act() + ")")
                + (awaiting.isEmpty()
                        ? ""
                        : ", awaiting " + awaiting.stream().map(Owed::words).collect(Collectors.joining(" and ")))
                + (lastNoticeDate == null ? "" : ", renewed unless notice is received by " + lastNoticeDate)
                + (replacementProposed ? ", replacement proposed" : "");
    }

    private static @Nullable Boolean orLeftOut(boolean fact) {
        return fact ? true : null;
    }
}
