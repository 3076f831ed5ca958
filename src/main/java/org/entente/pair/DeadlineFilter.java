package org.entente.pair;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.entente.agreement.PartyCodes;
import org.entente.http.ProblemType;
import org.entente.http.QueryChoice;
import org.entente.ledger.TimeParams;
import org.entente.lifecycle.DeadlineKind;

/**
 * Which deadlines are asked for.
 *
 * @param within how far ahead
 * @param parties the codes of which each must be a party
 * @param kinds those of which it must be one; empty if any will do
 * @param waitingLongerThan how long one party must have waited for the other
 */
record DeadlineFilter(Period within, Set<String> parties, Set<DeadlineKind> kinds, Period waitingLongerThan) {
    static final String WITHIN = "P180D";
    static final String WAITING = "P1Y";
    private static final int MOST_MONTHS = 1200;
    private static final int MOST_DAYS = 36_525;

    /** @throws org.entente.http.ProblemException 400 if a value is none that the filter knows */
    static DeadlineFilter of(String within, List<String> parties, List<String> kinds, String waitingLongerThan) {
        Set<DeadlineKind> asked = QueryChoice.named("kind", DeadlineKind.values(), kinds);
        return new DeadlineFilter(
                period("within", within),
                PartyCodes.asked(parties),
                asked,
                period("waitingLongerThan", waitingLongerThan));
    }

    private static Period period(String parameter, String text) {
        try {
            Period period = Period.parse(text);
            if (!period.isNegative() && period.toTotalMonths() <= MOST_MONTHS && period.getDays() <= MOST_DAYS) {
                return period;
            }
        } catch (DateTimeException malformed) {
            // answered below
        }
        throw ProblemType.invalid(parameter, "must be an ISO 8601 period such as P180D or P6M, at most 100 years");
    }

    /** The last day that is asked about, counted from one day. */
    LocalDate last(LocalDate day) {
        LocalDate last = day.plus(within);
        return last.isAfter(TimeParams.LAST_DAY) ? TimeParams.LAST_DAY : last;
    }
}
