package org.entente.lifecycle;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long an agreement lasts, in its own words (VCLT 54(a)). */
public sealed interface DurationClause {

    /** The term that begins with entry into force; empty without end, or where its day is not known and needed. */
    Optional<Term> beginning(@Nullable PartialDate entryIntoForce);

    /** The term that goes on from an end that was agreed later. */
    default Term goingOnTo(PartialDate end, int renewed, int act, String origin) {
        return Term.endingOn(end, null, renewed, act, origin);
    }

    /** Without end. */
    record Indefinite() implements DurationClause {
        @Override
        public Optional<Term> beginning(@Nullable PartialDate entryIntoForce) {
            return Optional.empty();
        }
    }

    /** For some years or months from its entry into force. */
    record Fixed(Period length) implements DurationClause {
        @Override
        public Optional<Term> beginning(@Nullable PartialDate entryIntoForce) {
            return Optional.ofNullable(entryIntoForce)
                    .map(start -> new Term(
                            start, length, null, 0, null, fromEntryIntoForce(DurationRule.TERM, length, start)));
        }
    }

    /** Until a day, which is included. */
    record Until(LocalDate lastDay) implements DurationClause {
        @Override
        public Optional<Term> beginning(@Nullable PartialDate entryIntoForce) {
            return Optional.of(untilDay(DurationRule.UNTIL, lastDay, null));
        }
    }

    /**
     * For a first term, then for further ones unless notice is given in time.
     *
     * @param initial the length of the first term, from entry into force; none if its last day is stated
     * @param initialLastDay the last day of the first term, included; none if its length is stated
     * @param renewal how it goes on
     */
    record TacitRenewal(@Nullable Period initial, @Nullable LocalDate initialLastDay, Term.Renewal renewal)
            implements DurationClause {
        @Override
        public Optional<Term> beginning(@Nullable PartialDate entryIntoForce) {
            if (initialLastDay != null) {
                return Optional.of(untilDay(DurationRule.TACIT_RENEWAL, initialLastDay, renewal));
            }
            return entryIntoForce == null || initial == null
                    ? Optional.empty()
                    : Optional.of(new Term(
                            entryIntoForce,
                            initial,
                            renewal,
                            0,
                            null,
                            fromEntryIntoForce(DurationRule.TACIT_RENEWAL, initial, entryIntoForce)));
        }

        @Override
        public Term goingOnTo(PartialDate end, int renewed, int act, String origin) {
            return Term.endingOn(end, renewal, renewed, act, origin);
        }
    }

    private static Term untilDay(DurationRule rule, LocalDate lastDay, Term.@Nullable Renewal renewal) {
        PartialDate end = PartialDate.of(lastDay.plusDays(1));
        return Term.endingOn(end, renewal, 0, null, rule + ", to " + lastDay + " included");
    }

    private static String fromEntryIntoForce(DurationRule rule, Period length, PartialDate start) {
        return rule + ", " + Count.words(length) + " from the entry into force " + start;
    }
}
