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
        if (term == null) {
            boolean over = kind.lasts()
                    ? to != null && !to.isAfter(first)
                    : day.latest().isBefore(first);
            return over || day.earliest().isAfter(last) ? List.of() : List.of(new Occurrence(key, day, explanation));
        }
        List<Occurrence> occurrences = new ArrayList<>();
        LocalDate end = to == null || to.isAfter(last) ? last : to.minusDays(1);
        LocalDate next = first.isBefore(from) ? from : first;
        while (!next.isAfter(end)) {
            Optional<Term.Notice> notice = term.noticeFrom(next);
            if (notice.isEmpty() || notice.get().lastDay().earliest().isAfter(end)) {
                break;
            }
            Term.Notice due = notice.get();
            occurrences.add(new Occurrence(key + "." + due.renewal(), due.lastDay(), term.explain(due)));
            next = due.lastDay().latest().plusDays(1);
        }
        return occurrences;
    }
}
