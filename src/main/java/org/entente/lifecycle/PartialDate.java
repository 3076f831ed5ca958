package org.entente.lifecycle;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAmount;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A calendar date as precise as its source: a year, a month, a day, or an interval of them, each perhaps qualified
 * ({@code ?} uncertain, {@code ~} approximate, {@code %} both). It is the set of days that it may mean, and is written
 * as in ISO 8601-2 (EDTF level 1): {@code 2018}, {@code 2018-06}, {@code 2018-06-30?}, {@code 2024-04-03/2024-04-05}.
 *
 * @param text the date as given, or the shortest text of a computed one
 * @param earliest the first day that the date may mean
 * @param latest the last day that the date may mean, not before {@code earliest}
 */
public record PartialDate(String text, LocalDate earliest, LocalDate latest) {

    /** What {@link #parse} accepts, as a sentence for error messages. */
    public static final String FORMS =
            "a date such as 2018-06-30, a partial one such as 2018-06 or 2018, each with an optional ?, ~ or % at its end, "
                    + "or an interval such as 2024-04-03/2024-04-05";

    /** The last day that can be written; what is computed beyond it is cut off there. */
    static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private static final String ONE = "(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?[?~%]?";
    private static final Pattern PART = Pattern.compile(ONE);

    /** What {@link #parse} accepts, days that do not exist aside, as a regular expression for callers. */
    public static final String PATTERN = "^" + ONE + "(?:/" + ONE + ")?$";

    /**
     * Reads a date, years 0001 to 9999. Qualifiers are kept in the text and do not widen the interval; of an interval,
     * either end may be partial.
     *
     * @throws DateTimeException if the text is none of the {@link #FORMS}, names a day that does not exist, or if an
     *     interval begins after it ends
     */
    public static PartialDate parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return part(text);
        }
        PartialDate from = part(text.substring(0, slash));
        PartialDate to = part(text.substring(slash + 1));
        if (from.earliest.isAfter(to.latest)) {
            throw new DateTimeException("'" + text + "' begins after it ends");
        }
        return new PartialDate(text, from.earliest, to.latest);
    }

    private static PartialDate part(String text) {
        Matcher matcher = PART.matcher(text);
        if (!matcher.matches() || text.startsWith("0000")) {
            throw new DateTimeException("'" + text + "' is not " + FORMS);
        }
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) == null) {
            return new PartialDate(text, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
        int month = Integer.parseInt(matcher.group(2));
        if (matcher.group(3) == null) {
            YearMonth whole = YearMonth.of(year, month);
            return new PartialDate(text, whole.atDay(1), whole.atEndOfMonth());
        }
        LocalDate day = LocalDate.of(year, month, Integer.parseInt(matcher.group(3)));
        return new PartialDate(text, day, day);
    }

    /** Exactly this day. */
    public static PartialDate of(LocalDate day) {
        return between(day, day);
    }

    /** Some day from {@code earliest} to {@code latest}, both included; what lies later than the year 9999 is cut off. */
    public static PartialDate between(LocalDate earliest, LocalDate latest) {
        if (latest.isAfter(LAST)) {
            return between(earliest.isAfter(LAST) ? LAST : earliest, LAST);
        }
        String text = earliest.equals(latest) ? earliest.toString() : earliest + "/" + latest;
        return new PartialDate(text, earliest, latest);
    }

    /** The later of two dates, which may be a date that neither of them is: of 2018 and 2018-06-30 the second half of 2018. */
    public static PartialDate laterOf(PartialDate one, PartialDate other) {
        LocalDate earliest = one.earliest.isAfter(other.earliest) ? one.earliest : other.earliest;
        LocalDate latest = one.latest.isAfter(other.latest) ? one.latest : other.latest;
        if (one.earliest.equals(earliest) && one.latest.equals(latest)) {
            return one;
        }
        return other.earliest.equals(earliest) && other.latest.equals(latest) ? other : between(earliest, latest);
    }

    /** Whether the date names one single day. */
    public boolean isExact() {
        return earliest.equals(latest);
    }

    /** Whether every day that this date may mean lies before every day that the other may mean. */
    public boolean isBefore(PartialDate other) {
        return latest.isBefore(other.earliest);
    }

    /** Whether this date begins later than the other or, beginning on the same day, ends later. */
    public boolean isLaterThan(PartialDate other) {
        int byStart = earliest.compareTo(other.earliest);
        return byStart > 0 || byStart == 0 && latest.isAfter(other.latest);
    }

    /**
     * The date that lies this much later. The earliest and the latest day are moved each, so an interval stays an
     * interval; months keep the day's number or, where the month is too short, take its last day.
     */
    public PartialDate plus(TemporalAmount amount) {
        return between(earliest.plus(amount), latest.plus(amount));
    }

    /** The first day of the n-th month after this date, of its earliest and its latest day each. */
    PartialDate firstDayOfNthMonth(int n) {
        return between(
                earliest.withDayOfMonth(1).plusMonths(n),
                latest.withDayOfMonth(1).plusMonths(n));
    }

    /** From the earliest day that one of the two may mean to the latest. */
    static PartialDate spanning(PartialDate one, PartialDate other) {
        return between(
                earlierOf(one.earliest, other.earliest), one.latest.isAfter(other.latest) ? one.latest : other.latest);
    }

    boolean isBeforeTheLast() {
        return earliest.isBefore(LAST);
    }

    static LocalDate earlierOf(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** This date without the days before {@code day}; {@code day} itself if none is left. The same if all are later. */
    public PartialDate notBefore(LocalDate day) {
        if (!earliest.isBefore(day)) {
            return this;
        }
        return between(day, latest.isBefore(day) ? day : latest);
    }

    @Override
    public String toString() {
        return text;
    }
}
