package org.entente.lifecycle;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding about one agreement.
 *
 * @param finding which kind
 * @param acts the numbers of the acts concerned, in order
 * @param from the first day on which it matters; none for all days
 * @param to the first day on which it no longer matters; none for all days
 * @param explanation what was found
 */
public record Observation(
        Finding finding,
        List<Integer> acts,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String explanation) {

    static Observation always(Finding finding, List<Integer> acts, String explanation) {
        return new Observation(finding, acts, null, null, explanation);
    }

    /** Whether it matters for a question about this day. */
    public boolean mattersOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }
}
