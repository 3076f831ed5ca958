package org.entente.ledger;

import java.time.Clock;
import java.time.LocalDate;
import org.entente.access.Caller;

/**
 * The occasion on which something is written.
 *
 * @param caller who writes
 * @param clock says when, which becomes the known time; read once the write has its turn
 * @param today the calendar day in the register's zone
 */
public record Recording(Caller caller, Clock clock, LocalDate today) {

    /** The occasion of a write by this caller, on the day that the clock shows in its zone. */
    public static Recording of(Caller caller, Clock clock) {
        return new Recording(caller, clock, LocalDate.now(clock));
    }
}
