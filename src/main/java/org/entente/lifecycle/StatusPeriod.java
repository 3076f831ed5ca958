package org.entente.lifecycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days on which an agreement has one status: half-open, {@code [from, to)}.
 *
 * @param status the status
 * @param from the first day on which it may hold
 * @param to the first day on which it no longer holds; none if it goes on
 * @param certainFrom the day from which on it holds for certain; not before {@code to} if it never does
 * @param since its beginning as precise as the sources are
 * @param because what caused it
 * @param ground how it is grounded, conflicts of sources left aside
 * @param conflictingFrom the day from which on sources disagree about an act behind it; none if they do not
 */
public record StatusPeriod(
        Status status,
        LocalDate from,
        @Nullable LocalDate to,
        LocalDate certainFrom,
        PartialDate since,
        Because because,
        Confidence ground,
        @Nullable LocalDate conflictingFrom) {

    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /** Whether the status holds for certain on a day of this period. */
    public boolean certainOn(LocalDate day) {
        return !day.isBefore(certainFrom);
    }

    public Confidence confidenceOn(LocalDate day) {
        return conflictingFrom != null && !day.isBefore(conflictingFrom) ? Confidence.CONFLICTING : ground;
    }

    StatusPeriod endingOn(@Nullable LocalDate end) {
        return new StatusPeriod(status, from, end, certainFrom, since, because, ground, conflictingFrom);
    }

    StatusPeriod neverCertain() {
        return new StatusPeriod(status, from, to, LocalDate.MAX, since, because, ground, conflictingFrom);
    }

    StatusPeriod conflictingFrom(LocalDate day) {
        return to != null && !to.isAfter(day)
                ? this
                : new StatusPeriod(status, from, to, certainFrom, since, because, ground, day);
    }
}
