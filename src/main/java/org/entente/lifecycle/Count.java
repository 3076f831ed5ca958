package org.entente.lifecycle;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * A length of time as a treaty counts it from a day.
 *
 * @param length days, months, years; months keep the day's number or take the last day of a shorter month
 * @param inclusive whether the day from which one counts is the first of the days, as in "on the 30th day from"
 */
public record Count(Period length, boolean inclusive) {

    private static final List<String> ORDINALS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth");

    public static final Count NOTHING = new Count(Period.ZERO, false);

    /** The day reached; {@code inclusive} takes one day off a count of days and nothing off months. */
    PartialDate after(PartialDate date) {
        Period counted = inclusive && length.getDays() > 0 ? length.minusDays(1) : length;
        return date.plus(counted);
    }

    String words(String event) {
        return length.isZero()
                ? "on " + event
                : words(length) + (inclusive ? " from and including " : " after ") + event;
    }

    /** A length in words, such as {@code 30 days} or {@code 1 year and 6 months}. */
    static String words(Period length) {
        List<String> words = new ArrayList<>();
        add(words, length.getYears(), "year");
        add(words, length.getMonths(), "month");
        add(words, length.getDays(), "day");
        return String.join(" and ", words);
    }

    private static void add(List<String> words, int number, String unit) {
        if (number != 0) {
            words.add(number + " " + unit + (number == 1 ? "" : "s"));
        }
    }

    /** A position in words, such as {@code second}. */
    static String ordinal(int n) {
        return n <= ORDINALS.size() ? ORDINALS.get(n - 1) : n + "th";
    }
}
