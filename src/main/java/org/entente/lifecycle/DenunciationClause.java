package org.entente.lifecycle;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether and how a party may denounce an agreement, in its own words (VCLT 54(a), 56). */
public sealed interface DenunciationClause {

    /** What art. 56(2) asks of a notice where the text asks nothing. */
    Period TWELVE_MONTHS = Period.ofMonths(12);

    /**
     * When a notice takes effect at the earliest; empty if there is no right to denounce.
     *
     * @param received when the other party received the notice
     * @param act the number of the act by which it was given; none if one only asks
     * @param duration how long the agreement lasts; none if that is not modelled
     * @param initialEnd the exclusive end of the initial term; none if it has none, or if that is not known
     */
    Optional<Computed> effect(
            PartialDate received,
            @Nullable Integer act,
            @Nullable DurationClause duration,
            @Nullable PartialDate initialEnd);

    /**
     * Allowed.
     *
     * @param notice how long after receipt; none for at once
     * @param firstDayOfNthMonth on the first day of the n-th month after that; none for the very day
     * @param endOfCalendarYear at the end of a calendar year, if the notice was received by {@code notice} before it
     * @param notBefore the first day on which it may take effect; none for any
     * @param notBeforeInitialTerm whether it may not take effect before the end of the initial term
     */
    record Allowed(
            @Nullable Period notice,
            @Nullable Integer firstDayOfNthMonth,
            boolean endOfCalendarYear,
            @Nullable LocalDate notBefore,
            boolean notBeforeInitialTerm)
            implements DenunciationClause {

        @Override
        public Optional<Computed> effect(
                PartialDate received,
                @Nullable Integer act,
                @Nullable DurationClause duration,
                @Nullable PartialDate initialEnd) {
            List<Computed.Input> inputs = new ArrayList<>(List.of(given(received, act)));
            PartialDate effect = endOfCalendarYear
                    ? PartialDate.between(endOfYear(received.earliest()), endOfYear(received.latest()))
                    : inMonths(notice == null ? received : received.plus(notice));
            if (notBefore != null) {
                inputs.add(new Computed.Input("not before", PartialDate.of(notBefore), null));
                effect = PartialDate.laterOf(effect, PartialDate.of(notBefore));
            }
            if (notBeforeInitialTerm && initialEnd != null) {
                inputs.add(new Computed.Input("end of the initial term", initialEnd, null));
                effect = PartialDate.laterOf(effect, initialEnd);
            }
            String unknown = notBeforeInitialTerm && initialEnd == null
                    ? "; the end of the initial term, before which it takes no effect, is not known and left aside"
                    : "";
            return Optional.of(
                    Computed.of(DenunciationRule.DENUNCIATION, words() + unknown, inputs, effect, "VCLT 54(a), 78"));
        }

        private PartialDate inMonths(PartialDate date) {
            return firstDayOfNthMonth == null ? date : date.firstDayOfNthMonth(firstDayOfNthMonth);
        }

        /** The first 1 January after receipt for which the notice comes in time. */
        private LocalDate endOfYear(LocalDate received) {
            LocalDate end = LocalDate.of(received.getYear() + 1, 1, 1);
            while (received.isAfter(notice == null ? end : end.minus(notice))) {
                end = end.plusYears(1);
            }
            return end;
        }

        private String words() {
            String after =
                    notice == null ? "receipt of the notice" : Count.words(notice) + " after receipt of the notice";
            return endOfCalendarYear
                    ? "at the end of the calendar year"
                            + (notice == null ? "" : ", if received " + Count.words(notice) + " before it")
                    : firstDayOfNthMonth == null
                            ? after
                            : "on the first day of the " + Count.ordinal(firstDayOfNthMonth) + " month after "
                                    + (notice == null ? "receipt of the notice" : "the day " + after);
        }
    }

    /** The text is silent: twelve months, where the duration is not limited (VCLT 56). */
    record Silent() implements DenunciationClause {
        @Override
        public Optional<Computed> effect(
                PartialDate received,
                @Nullable Integer act,
                @Nullable DurationClause duration,
                @Nullable PartialDate initialEnd) {
            return isLimited(duration)
                    ? Optional.empty()
                    : Optional.of(Computed.of(
                            DenunciationRule.NONE,
                            "12 months after receipt of the notice",
                            List.of(given(received, act)),
                            received.plus(TWELVE_MONTHS),
                            "VCLT 56(2), 78"));
        }
    }

    /** Not allowed. */
    record Excluded() implements DenunciationClause {
        @Override
        public Optional<Computed> effect(
                PartialDate received,
                @Nullable Integer act,
                @Nullable DurationClause duration,
                @Nullable PartialDate initialEnd) {
            return Optional.empty();
        }
    }

    /** Art. 56 is for agreements that contain no provision about their end: not for those with a term. */
    static boolean isLimited(@Nullable DurationClause duration) {
        return duration != null && !(duration instanceof DurationClause.Indefinite);
    }

    private static Computed.Input given(PartialDate received, @Nullable Integer act) {
        return new Computed.Input("notice received", received, act);
    }
}
