package org.entente.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The two times of a question.
 *
 * @param today the day on which it is asked
 * @param present the day whose future is a projection: today or, if a moment is named, the day of that moment
 * @param day the day in the world that it names; none if it names none and means today
 * @param asKnownAt the moment whose knowledge it asks for; none for the present one
 */
public record Times(
        LocalDate today,
        LocalDate present,
        @Nullable LocalDate day,
        @Nullable Instant asKnownAt) {

    /** The day that the answer is about. */
    public LocalDate asOf() {
        return day == null ? today : day;
    }

    /** The position up to which the register is to be read. */
    public long known() {
        return asKnownAt == null ? KnownTime.NOW : KnownTime.of(asKnownAt);
    }

    /** Whether a period that begins on this day lay in the future when it was known. */
    public boolean isProjected(LocalDate from) {
        return from.isAfter(present);
    }

    /** The last day of which the answer tells: a day that the question names cuts off what happened later. */
    public LocalDate reach() {
        return day == null ? KnownParams.LAST_DAY : day;
    }

    /** Whether what happened on this day belongs into the answer. */
    public boolean reaches(LocalDate happened) {
        return day == null || !happened.isAfter(day);
    }
}
