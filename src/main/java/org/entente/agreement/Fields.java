package org.entente.agreement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.entente.http.FieldErrors;
import org.entente.ledger.TimeParams;
import org.entente.lifecycle.PartialDate;
import org.entente.lifecycle.Slug;
import org.jspecify.annotations.Nullable;

/** Reads the text of one field; what is wrong with it goes to the errors, under the field's pointer. */
public final class Fields {
    private static final int LONGEST_MONTHS = 12_000;
    private static final int LONGEST_DAYS = 400_000;

    private Fields() {}

    /** A date that can be stored; empty if it is none, and the errors say why. */
    public static Optional<PartialDate> date(String pointer, @Nullable String text, FieldErrors errors) {
        return parsed(pointer, text, PartialDate::parse, PartialDate.FORMS, errors)
                .filter(date -> isStored(pointer, date.earliest(), date.latest(), errors));
    }

    static Optional<LocalDate> day(String pointer, @Nullable String text, FieldErrors errors) {
        return parsed(pointer, text, LocalDate::parse, "a day such as 2030-12-31", errors)
                .filter(day -> isStored(pointer, day, next(day), errors));
    }

    /** The day after, from which on it would be over; the same for days that are refused anyway. */
    private static LocalDate next(LocalDate day) {
        return day.isAfter(TimeParams.LAST_DAY) ? day : day.plusDays(1);
    }

    private static boolean isStored(String pointer, LocalDate first, LocalDate last, FieldErrors errors) {
        boolean stored = !first.isBefore(TimeParams.FIRST_DAY) && !last.isAfter(TimeParams.LAST_DAY);
        if (!stored) {
            errors.add(pointer, "must lie between " + TimeParams.FIRST_DAY + " and " + TimeParams.LAST_DAY);
        }
        return stored;
    }

    static Optional<Period> period(String pointer, @Nullable String text, FieldErrors errors) {
        return parsed(pointer, text, Period::parse, "an ISO 8601 period such as P5Y or P6M", errors)
                .filter(period -> {
                    boolean sensible = !period.isNegative()
                            && !period.isZero()
                            && period.toTotalMonths() <= LONGEST_MONTHS
                            && period.getDays() <= LONGEST_DAYS;
                    if (!sensible) {
                        errors.add(pointer, "must be longer than nothing and at most 1000 years");
                    }
                    return sensible;
                });
    }

    private static <T> Optional<T> parsed(
            String pointer, @Nullable String text, Function<String, T> parser, String forms, FieldErrors errors) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(text));
        } catch (DateTimeException malformed) {
            errors.add(pointer, "must be " + forms);
            return Optional.empty();
        }
    }

    static <E extends Enum<E>> Optional<E> one(String pointer, @Nullable String slug, E[] values, FieldErrors errors) {
        if (slug == null) {
            return Optional.empty();
        }
        Optional<E> value = Arrays.stream(values)
                .filter(candidate -> Slug.of(candidate).equalsIgnoreCase(slug))
                .findFirst();
        if (value.isEmpty()) {
            List<String> slugs = Arrays.stream(values).map(Slug::of).toList();
            errors.add(pointer, "must be one of " + String.join(", ", slugs));
        }
        return value;
    }
}
