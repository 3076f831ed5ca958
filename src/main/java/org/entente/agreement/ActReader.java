package org.entente.agreement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.entente.http.FieldErrors;
import org.entente.ledger.TimeParams;
import org.entente.lifecycle.Act;
import org.entente.lifecycle.ActType;
import org.entente.lifecycle.Details;
import org.entente.lifecycle.Mode;
import org.entente.lifecycle.PartialDate;
import org.entente.lifecycle.Reason;
import org.entente.lifecycle.Slug;
import org.jspecify.annotations.Nullable;

/** Reads the act of the life cycle out of what one has told, and says what of it is not well-formed. */
final class ActReader {
    private static final int LONGEST_MONTHS = 12_000;
    private static final int LONGEST_DAYS = 400_000;

    private ActReader() {}

    /** The act of the core; empty, with the reasons among the errors, if it is not well-formed. */
    static Optional<Act> read(
            NewAct told, ActType type, int id, Set<String> parties, LocalDate today, FieldErrors errors) {
        PartialDate done = date("/on", told.on(), errors).orElse(null);
        PartialDate received = date("/receivedOn", told.receivedOn(), errors).orElse(null);
        PartialDate effective = date("/effectiveOn", told.effectiveOn(), errors).orElse(null);
        Details details = new Details(
                one("/mode", told.mode(), Mode.values(), errors).orElse(null),
                one("/reason", told.reason(), Reason.values(), errors).orElse(null),
                told.ordinal() == null ? 0 : told.ordinal(),
                told.alternativeTo(),
                day(told, errors).orElse(null),
                period(told, errors).orElse(null),
                Boolean.TRUE.equals(told.urgent()),
                told.part(),
                told.successor(),
                told.number(),
                told.article());
        if (done == null) {
            return Optional.empty();
        }
        String code =
                told.party() == null ? null : PartyCodes.canonical(told.party()).orElse(told.party());
        Act read = new Act(id, type, code, done, received, effective, details);
        read.flaws(parties, today).forEach(flaw -> errors.add("/" + flaw.field(), flaw.detail()));
        return Optional.of(read);
    }

    /** What kind of act it is; empty, with the reason among the errors, if it names none. */
    static Optional<ActType> type(NewAct told, FieldErrors errors) {
        Optional<ActType> type = told.act() == null ? Optional.empty() : ActType.ofSlug(told.act());
        if (type.isEmpty()) {
            errors.add("/act", "must be one of " + slugs());
        }
        return type;
    }

    static String slugs() {
        return String.join(
                ", ",
                Arrays.stream(ActType.values()).map(ActType::slug).sorted().toList());
    }

    private static Optional<PartialDate> date(String pointer, @Nullable String text, FieldErrors errors) {
        Optional<PartialDate> date = parsed(pointer, text, PartialDate::parse, PartialDate.FORMS, errors);
        if (date.isPresent()
                && (date.get().earliest().isBefore(TimeParams.FIRST_DAY)
                        || date.get().latest().isAfter(TimeParams.LAST_DAY))) {
            errors.add(pointer, "must lie between " + TimeParams.FIRST_DAY + " and " + TimeParams.LAST_DAY);
            return Optional.empty();
        }
        return date;
    }

    private static Optional<LocalDate> day(NewAct told, FieldErrors errors) {
        return parsed("/lastDay", told.lastDay(), LocalDate::parse, "a day such as 2030-12-31", errors)
                .filter(day -> {
                    boolean stored = !day.isBefore(TimeParams.FIRST_DAY) && day.isBefore(TimeParams.LAST_DAY);
                    if (!stored) {
                        errors.add(
                                "/lastDay", "must lie between " + TimeParams.FIRST_DAY + " and " + TimeParams.LAST_DAY);
                    }
                    return stored;
                });
    }

    private static Optional<Period> period(NewAct told, FieldErrors errors) {
        return parsed("/for", told.lasting(), Period::parse, "an ISO 8601 period such as P5Y or P6M", errors)
                .filter(period -> {
                    boolean sensible = !period.isNegative()
                            && !period.isZero()
                            && period.toTotalMonths() <= LONGEST_MONTHS
                            && period.getDays() <= LONGEST_DAYS;
                    if (!sensible) {
                        errors.add("/for", "must be longer than nothing and at most 1000 years");
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

    private static <E extends Enum<E>> Optional<E> one(
            String pointer, @Nullable String slug, E[] values, FieldErrors errors) {
        if (slug == null) {
            return Optional.empty();
        }
        Optional<E> value = Arrays.stream(values)
                .filter(candidate -> Slug.of(candidate).equalsIgnoreCase(slug))
                .findFirst();
        if (value.isEmpty()) {
            errors.add(
                    pointer,
                    "must be one of "
                            + String.join(
                                    ", ", Arrays.stream(values).map(Slug::of).toList()));
        }
        return value;
    }
}
