package org.entente.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The axis of what the register knew: positions, in microseconds since 1970 as far as the clock allows them to be
 * strictly increasing. A row is known in {@code [knownFrom, knownTo)}.
 */
public final class KnownTime {
    /** The {@code knownTo} of a row that still stands. */
    public static final long OPEN = Long.MAX_VALUE;

    /** A position at which everything that stands is known. */
    public static final long NOW = OPEN - 1;

    private KnownTime() {}

    public static long of(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    public static Instant instant(long position) {
        return Instant.EPOCH.plus(position, ChronoUnit.MICROS);
    }
}
