package org.entente.lifecycle;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A term that is running. Its ends are counted from one day in one step, so that month ends do not drift.
 *
 * @param base the day from which is counted
 * @param first how long after it the first end lies, exclusive
 * @param renewal whether it is then renewed; none if not
 * @param renewed how often it had been renewed before {@code base}
 * @param act the act that set it; none where only the clause did
 * @param origin what set the first end, in words
 */
public record Term(
        PartialDate base,
        Period first,
        @Nullable Renewal renewal,
        int renewed,
        @Nullable Integer act,
        String origin) {

    /**
     * Renewal without a word, unless notice comes in time (VCLT 54(a)).
     *
     * @param period how long each time
     * @param notice how long before the end the notice has to be received
     * @param countedFromLastDay whether that is counted from the last day rather than from the day after it
     * @param most how often at most; none for without end
     */
    public record Renewal(
            Period period,
            Period notice,
            boolean countedFromLastDay,
            @Nullable Integer most) {}

    /**
     * The last day for a notice against one renewal.
     *
     * @param lastDay the last day on which receipt is in time
     * @param end the exclusive end of the period, on which it would be renewed
     * @param renewal which renewal it would be, from 1 on
     */
    record Notice(PartialDate lastDay, PartialDate end, int renewal) {}

    /** A term that ends on a day, exclusive, and may be renewed from there. */
    static Term endingOn(
            PartialDate end, @Nullable Renewal renewal, int renewed, @Nullable Integer act, String origin) {
        return new Term(end, Period.ZERO, renewal, renewed, act, origin);
    }

    /** The exclusive end of the period that was renewed {@code times} since the base. */
    PartialDate end(int times) {
        return renewal == null || times == 0
                ? base.plus(first)
                : base.plus(first.plus(renewal.period().multipliedBy(times)));
    }

    /** The exclusive end after the last renewal; empty if it is renewed without end. */
    Optional<PartialDate> lastEnd() {
        return renewal == null
                ? Optional.of(end(0))
                : Optional.ofNullable(mostTimes()).map(this::end);
    }

    /** Its last end, on which the agreement ends by itself; empty if it is renewed without end. */
    Optional<Due> due() {
        return lastEnd().map(end -> {
            String explanation = "the term ends on " + end + " (exclusive): " + origin
                    + (renewal == null ? "" : ", and no renewal is left");
            return new Due(Milestone.END_OF_TERM, end, act, explanation, null, null);
        });
    }

    /** The exclusive end of the period that runs on a day. */
    PartialDate endOfPeriodOn(LocalDate day) {
        return end(timesBy(day));
    }

    /** How often it has been renewed by a day. */
    int renewalsBy(LocalDate day) {
        return renewed + timesBy(day);
    }

    /** The first last day for notice that is not before a day; empty if there is none. */
    Optional<Notice> noticeFrom(LocalDate day) {
        return renewal == null
                ? Optional.empty()
                : stoppable(day, timesBy(day))
                        .map(times -> new Notice(lastNotice(renewal, times), end(times), renewed + times + 1));
    }

    /** How the last day for a notice comes about, in a sentence. */
    String explain(Notice notice) {
        String how = renewal == null
                ? ""
                : " for " + Count.words(renewal.period()) + " unless notice is received by " + notice.lastDay() + ", "
                        + Count.words(renewal.notice()) + " before "
                        + (renewal.countedFromLastDay() ? "its last day" : "its end");
        return "the period ends on " + notice.end() + " (exclusive) and is renewed" + how + " (" + origin + ")";
    }

    /** The end at which a notice received on a day stops the renewals; empty if none is left to stop. */
    Optional<PartialDate> stoppedBy(PartialDate received) {
        PartialDate stopped = null;
        for (LocalDate began : List.of(base.earliest(), base.latest())) {
            Term exact = new Term(PartialDate.of(began), first, renewal, renewed, act, origin);
            for (LocalDate day : List.of(received.earliest(), received.latest())) {
                PartialDate end =
                        exact.stoppable(day, exact.timesBy(day)).map(exact::end).orElse(null);
                stopped = end == null || stopped == null ? orElse(end, stopped) : PartialDate.spanning(stopped, end);
            }
        }
        return Optional.ofNullable(stopped);
    }

    private static @Nullable PartialDate orElse(@Nullable PartialDate one, @Nullable PartialDate other) {
        return one == null ? other : one;
    }

    /** The first period, from one on, whose last day for notice is not past and after which a renewal is left. */
    private Optional<Integer> stoppable(LocalDate received, int from) {
        if (renewal == null) {
            return Optional.empty();
        }
        Integer most = mostTimes();
        // not period by period from the beginning: the end that is looked for lies the length of the notice ahead
        long vague = ChronoUnit.DAYS.between(base.earliest(), base.latest());
        LocalDate ahead = PartialDate.earlierOf(received, PartialDate.LAST)
                .plus(renewal.notice())
                .minusDays(vague);
        for (int times = Math.max(from, timesBy(ahead) - 2);
                (most == null || times < most) && end(times).isBeforeTheLast();
                times++) {
            if (!lastNotice(renewal, times).latest().isBefore(received)) {
                return Optional.of(times);
            }
        }
        return Optional.empty();
    }

    private PartialDate lastNotice(Renewal renewal, int times) {
        PartialDate from = end(times);
        Period back = renewal.notice().negated();
        return renewal.countedFromLastDay() ? from.plus(Period.ofDays(-1)).plus(back) : from.plus(back);
    }

    private @Nullable Integer mostTimes() {
        return renewal == null || renewal.most() == null ? null : Math.max(0, renewal.most() - renewed);
    }

    /** How many renewals since the base have begun by a day. */
    private int timesBy(LocalDate day) {
        if (renewal == null) {
            return 0;
        }
        // not one by one from the beginning: a month is at most 31 days, so this never is too many
        long longest = renewal.period().toTotalMonths() * 31 + renewal.period().getDays();
        long days = ChronoUnit.DAYS.between(end(0).earliest(), PartialDate.earlierOf(day, PartialDate.LAST));
        int times = (int) Math.max(0, days / longest);
        while (!end(times).earliest().isAfter(day) && end(times).isBeforeTheLast()) {
            times++;
        }
        Integer most = mostTimes();
        return most == null ? times : Math.min(times, most);
    }
}
