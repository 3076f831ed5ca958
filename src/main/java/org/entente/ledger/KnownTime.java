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

    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final int NANOS_PER_MICRO = 1_000;

    private KnownTime() {}

    /** The position of an instant, whole microseconds. */
    public static long of(Instant instant) {
        return Math.addExact(
                Math.multiplyExact(instant.getEpochSecond(), MICROS_PER_SECOND), instant.getNano() / NANOS_PER_MICRO);
    }

    /** The instant of a position. */
    public static Instant instant(long position) {
        return Instant.EPOCH.plus(position, ChronoUnit.MICROS);
    }
}
