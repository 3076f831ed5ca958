package org.entente.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The two times of a question.
 *
 * @param asOf the day in the world that it is about
 * @param asKnownAt the moment whose knowledge it asks for; none for the present one
 * @param today the day on which it is asked
 */
public record Times(LocalDate asOf, @Nullable Instant asKnownAt, LocalDate today) {

    /** The position up to which the register is to be read. */
    public long known() {
        return asKnownAt == null ? KnownTime.NOW : KnownTime.of(asKnownAt);
    }

    /** Whether a period that begins on this day lies in the future. */
    public boolean isProjected(LocalDate from) {
        return from.isAfter(today);
    }
}
