package org.entente.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.entente.access.Caller;

/**
 * The occasion on which something is written.
 *
 * @param caller who writes
 * @param at when, which becomes the known time
 * @param today the calendar day of that moment in the register's zone
 */
public record Recording(Caller caller, Instant at, LocalDate today) {

    public static Recording of(Caller caller, Instant at, ZoneId zone) {
        return new Recording(caller, at, LocalDate.ofInstant(at, zone));
    }
}
