package org.entente.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A day, or a recurring one, that somebody should know beforehand.
 *
 * @param kind what comes
 * @param key tells it from others of its kind within the agreement; stays the same when the day moves
 * @param day when; of a recurring one the first, of a wait its beginning
 * @param term the term whose renewals make it recur; none if it does not
 * @param from the first day on which it may fall
 * @param to the day after the last on which it may fall; none if it recurs, or lasts, without end
 * @param party whom it concerns; none for both
 * @param act the number of the act behind it; none where a clause or another agreement is
 * @param explanation how it comes about
 */
public record Deadline(
        DeadlineKind kind,
        String key,
        PartialDate day,
        @Nullable Term term,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String party,
        @Nullable Integer act,
        String explanation) {

    /**
     * One day of a deadline.
     *
     * @param key tells it from all others of the agreement
     * @param day as precise as the sources are
     */
    public record Occurrence(String key, PartialDate day, String explanation) {}

    /** Its days from one day to another, both included; what lasts, since when it does. */
    public List<Occurrence> between(LocalDate first, LocalDate last) {
        List<Occurrence> occurrences = new ArrayList<>();
        Optional<Occurrence> next = nextFrom(first);
        while (next.isPresent() && !next.get().day().earliest().isAfter(last)) {
            occurrences.add(next.get());
            next = term == null
                    ? Optional.empty()
                    : nextFrom(next.get().day().latest().plusDays(1));
        }
        return occurrences;
    }

    /** Its first day that is not over by some day; empty if there is none. */
    public Optional<Occurrence> nextFrom(LocalDate first) {
        if (term == null) {
            boolean over = kind.lasts()
                    ? to != null && !to.isAfter(first)
                    : day.latest().isBefore(first);
            return over ? Optional.empty() : Optional.of(new Occurrence(key, day, explanation));
        }
        return term.noticeFrom(first.isBefore(from) ? from : first)
                .filter(notice -> to == null || notice.lastDay().earliest().isBefore(to))
                .map(notice -> new Occurrence(key + "." + notice.renewal(), notice.lastDay(), term.explain(notice)));
    }
}
