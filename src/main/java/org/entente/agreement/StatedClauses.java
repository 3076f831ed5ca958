package org.entente.agreement;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.http.FieldErrors;
import org.entente.http.Reference;
import org.entente.lifecycle.Clauses;
import org.entente.lifecycle.DenunciationRule;
import org.entente.lifecycle.DurationRule;
import org.entente.lifecycle.EntryRule;
import org.jspecify.annotations.Nullable;

/** The clauses of an agreement as its text states them: told, stored and shown in the same words. */
@Schema(
        name = "Clauses",
        description = "What the text says about its beginning and its end. A clause that is left out is not modelled, "
                + "which is not the same as silent: silence is stated (DEFAULT, INDEFINITE, NONE).")
public record StatedClauses(
        @Valid @Nullable EntryIntoForce entryIntoForce,
        @Valid @Nullable Duration duration,
        @Valid @Nullable Denunciation denunciation,
        @Valid @Nullable Survival survival) {

    public static final StatedClauses NONE = new StatedClauses(null, null, null, null);

    private static final String PERIOD = "An ISO 8601 period, such as P30D, P6M or P10Y.";

    /** When it enters into force. */
    @Schema(name = "EntryIntoForceClause", description = "When it enters into force (VCLT 24).")
    public record EntryIntoForce(
            @Schema(required = true) @Nullable EntryRule rule,

            @Schema(description = "Of ON_EXCHANGE, ON_LATER_NOTIFICATION, CONDITIONAL: how long after. " + PERIOD)
            @Nullable
            String plus,

            @Schema(description = "Of ON_LATER_NOTIFICATION; RECEIVED if left out (VCLT 78(b)).") @Nullable
            CountedFrom countedFrom,

            @Schema(description = "Beside plus; EXCLUSIVE if left out. INCLUSIVE for \"on the 30th day from\".")
            @Nullable
            Counting counting,

            @Schema(description = "Of FIRST_DAY_OF_NTH_MONTH: 1 for the month after, 1 to 120.") @Nullable
            Integer n,

            @Schema(description = "Of ON_DATE, CONDITIONAL: the fixed day.", examples = "1971-07-01") @Nullable
            String date,

            @Schema(description = "Of CONDITIONAL: the last day on which the later notification may come.") @Nullable
            String limit,

            @Schema(description = "Of WITH: the reference of the other agreement.") @Nullable
            String agreement,

            @Schema(description = "From when it has effect, where that is earlier (VCLT 28).") @Nullable
            String effectiveFrom) {

        /** Whether a notification counts from its receipt or from its sending. */
        public enum CountedFrom {
            RECEIVED,
            SENT
        }

        /** Whether the day from which one counts is one of the days. */
        public enum Counting {
            EXCLUSIVE,
            INCLUSIVE
        }
    }

    /** How long it lasts. */
    @Schema(name = "DurationClause", description = "How long it lasts (VCLT 54(a)).")
    public record Duration(
            @Schema(required = true) @Nullable DurationRule rule,

            @Schema(description = "Of TERM: from entry into force. " + PERIOD) @Nullable
            String length,

            @Schema(description = "Of UNTIL: the last day, included.", examples = "1975-12-31") @Nullable
            String lastDay,

            @Schema(description = "Of TACIT_RENEWAL: the first term, from entry into force. " + PERIOD) @Nullable
            String initial,

            @Schema(description = "Of TACIT_RENEWAL, instead of initial: the last day of the first term, included.")
            @Nullable
            String initialLastDay,

            @Schema(description = "Of TACIT_RENEWAL: each further term. " + PERIOD) @Nullable
            String period,

            @Schema(description = "Of TACIT_RENEWAL: how long before the end a notice has to be received. " + PERIOD)
            @Nullable
            String notice,

            @Schema(description = "Of TACIT_RENEWAL; EXCLUSIVE_END, the day after the last one, if left out.") @Nullable
            NoticeCountedFrom noticeCountedFrom,

            @Schema(
                    description = "Of TACIT_RENEWAL: how often at most, or UNBOUNDED, which it is if left out.",
                    anyOf = {Integer.class, String.class},
                    examples = "UNBOUNDED")
            @Nullable
            Object renewals) {

        /** From which day the notice is counted back. */
        public enum NoticeCountedFrom {
            EXCLUSIVE_END,
            LAST_DAY
        }
    }

    /** Whether and how a party may denounce it. */
    @Schema(
            name = "DenunciationClause",
            description = "Whether and how a party may denounce it (VCLT 54, 56). NONE: the text is silent.")
    public record Denunciation(
            @Schema(required = true) @Nullable DenunciationRule rule,

            @Schema(description = "Of DENUNCIATION: how long after receipt it takes effect. " + PERIOD) @Nullable
            String notice,

            @Schema(description = "Of DENUNCIATION: on the first day of the n-th month after that, 1 to 120.") @Nullable
            Integer firstDayOfNthMonth,

            @Schema(description = "Of DENUNCIATION: at the end of a year, the notice coming before it.") @Nullable
            EndOf endOf,

            @Schema(
                    description = "Of DENUNCIATION: a day, or INITIAL_TERM, before which it takes no effect.",
                    examples = "INITIAL_TERM")
            @Nullable
            String notBefore) {

        /** At the end of what a denunciation takes effect. */
        public enum EndOf {
            CALENDAR_YEAR
        }
    }

    /** How long what was begun under it stays protected after its end. */
    @Schema(name = "SurvivalClause", description = "How long what was begun under it stays protected after its end.")
    public record Survival(
            @Schema(required = true) @Nullable Rule rule,

            @Schema(required = true, description = PERIOD) @Nullable
            String length) {

        /** The rule of survival. */
        @Schema(name = "SurvivalRule")
        public enum Rule {
            SURVIVAL
        }
    }

    /** The clauses of the core; what is wrong with them goes to the errors. */
    Clauses read(FieldErrors errors) {
        Optional<LocalDate> effectiveFrom = entryIntoForce == null
                ? Optional.empty()
                : Fields.day("/entryIntoForce/effectiveFrom", entryIntoForce.effectiveFrom(), errors);
        if (denunciation != null
                && ClauseReader.INITIAL_TERM.equals(denunciation.notBefore())
                && duration != null
                && duration.rule() == DurationRule.INDEFINITE) {
            errors.add("/denunciation/notBefore", "is INITIAL_TERM, and the duration is INDEFINITE: state a day");
        }
        return new Clauses(
                ClauseReader.entry(entryIntoForce, errors.below("/entryIntoForce"))
                        .orElse(null),
                effectiveFrom.orElse(null),
                ClauseReader.duration(duration, errors.below("/duration")).orElse(null),
                ClauseReader.denunciation(denunciation, errors.below("/denunciation"))
                        .orElse(null),
                ClauseReader.survival(survival, errors.below("/survival")).orElse(null));
    }

    /** The reference of the agreement together with which it enters into force. */
    Optional<String> companion() {
        return Optional.ofNullable(entryIntoForce)
                .filter(told -> told.rule() == EntryRule.WITH)
                .map(EntryIntoForce::agreement)
                .map(told -> Reference.of(told).orElse(told));
    }
}
