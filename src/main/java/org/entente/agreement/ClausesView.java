package org.entente.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.ledger.Times;
import org.entente.lifecycle.Computed;
import org.entente.lifecycle.PartialDate;
import org.entente.lifecycle.Situation;
import org.entente.lifecycle.Timeline;
import org.jspecify.annotations.Nullable;

/** What the text of an agreement says, and what follows from it on a day. */
@Schema(name = "AgreementClauses", description = "What the text says, and what follows from it on that day.")
public record ClausesView(
        StatedClauses.@Nullable EntryIntoForce entryIntoForce,
        StatedClauses.@Nullable Duration duration,
        StatedClauses.@Nullable Denunciation denunciation,
        StatedClauses.@Nullable Survival survival,
        Dates computed,
        LocalDate asOf,
        @Nullable Instant asKnownAt,
        Instant recordedAt,
        int version) {

    /** What follows from the clauses and from what was done by then. */
    @Schema(name = "ClauseDates", description = "What follows from the clauses and from what was done by that day.")
    public record Dates(
            @Schema(description = "The entry into force as the clause gives it.") @Nullable
            Computation entryIntoForce,

            @Schema(
                    description = "When it enters or entered into force: a stated day comes before a computed one.",
                    ref = "PartialDate")
            @Nullable
            String inForceOn,

            @Schema(description = "From when it has effect, where that is earlier.", ref = "PartialDate") @Nullable
            String effectiveFrom,

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

            @Schema(description = "How often the term has been renewed by that day.") @Nullable
            Integer renewals,

            @Schema(description = "When a denunciation received on that day would take effect at the earliest.")
            @Nullable
            Computation denunciation,

            @Schema(description = "When it ends as things stand, past or projected.", ref = "PartialDate") @Nullable
            String end,

            @Schema(
                    description = "Until when, exclusive, what was begun under it stays protected.",
                    ref = "PartialDate")
            @Nullable
            String survivesUntil) {

        private static Dates of(Timeline timeline, LocalDate day, boolean modelled) {
            Situation situation = timeline.situationOn(day);
            int renewals = situation.renewalsBy(day);
            boolean inForce = situation.status() != null && situation.status().inForce();
            return new Dates(
                    situation.computedEntryIntoForce().map(Computation::of).orElse(null),
                    situation.entryIntoForce().map(PartialDate::text).orElse(null),
                    situation.effectiveFrom().map(PartialDate::text).orElse(null),
                    situation.currentPeriodEnd(day).map(PartialDate::text).orElse(null),
                    situation.lastNoticeDate(day).map(PartialDate::text).orElse(null),
                    renewals == 0 ? null : renewals,
                    Optional.of(PartialDate.of(day))
                            .filter(asked -> inForce && modelled)
                            .flatMap(asked -> situation.effectOfDenunciation(asked, null))
                            .map(Computation::of)
                            .orElse(null),
                    timeline.end().map(PartialDate::text).orElse(null),
                    timeline.survivesUntil().map(PartialDate::text).orElse(null));
        }
    }

    /** A computed date and how it comes about. */
    @Schema(description = "A computed date and how it comes about.")
    public record Computation(
            @Schema(description = "Left out while something is missing.", ref = "PartialDate") @Nullable
            String date,

            String rule,
            List<Input> inputs,

            @Schema(description = "What it cannot be computed without.")
            List<String> missing,

            String explanation,
            @Schema(examples = "VCLT 24(1)") String legalBasis) {

        static Computation of(Computed computed) {
            return new Computation(
                    computed.date() == null ? null : computed.date().text(),
                    computed.rule(),
                    computed.inputs().stream().map(Input::of).toList(),
                    computed.missing(),
                    computed.explanation(),
                    computed.legalBasis());
        }
    }

    /** A date from which another is computed. */
    @Schema(name = "ComputationInput")
    public record Input(
            @Schema(examples = "notification received from SG")
            String what,

            String date,

            @Schema(description = "The id of the act that it comes from.") @Nullable
            Integer act) {

        static Input of(Computed.Input input) {
            return new Input(input.what(), input.date().text(), input.act());
        }
    }

    static ClausesView of(Found found, List<RecordedAct> acts, Times times) {
        StatedClauses stated =
                Optional.ofNullable(found.description().clauses()).orElse(StatedClauses.NONE);
        Timeline timeline = found.timeline(acts);
        return new ClausesView(
                stated.entryIntoForce(),
                stated.duration(),
                stated.denunciation(),
                stated.survival(),
                Dates.of(timeline, times.asOf(), stated.denunciation() != null),
                times.asOf(),
                times.asKnownAt(),
                found.version().recordedAt(),
                found.version().number());
    }
}
