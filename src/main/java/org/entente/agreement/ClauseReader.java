package org.entente.agreement;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.http.FieldErrors;
import org.entente.http.Reference;
import org.entente.lifecycle.Count;
import org.entente.lifecycle.DenunciationClause;
import org.entente.lifecycle.DenunciationRule;
import org.entente.lifecycle.DurationClause;
import org.entente.lifecycle.DurationRule;
import org.entente.lifecycle.EntryClause;
import org.entente.lifecycle.EntryRule;
import org.entente.lifecycle.Term;
import org.jspecify.annotations.Nullable;

/**
 * Reads the clauses of the life cycle out of what one has told. A field that does not belong to the rule, or without
 * which the rule says nothing, is an error.
 */
final class ClauseReader {
    private static final int MOST_MONTHS = 120;
    private static final int MOST_RENEWALS = 1000;
    private static final Set<String> OF_ALL_RULES = Set.of("rule", "effectiveFrom");
    private static final String UNBOUNDED = "UNBOUNDED";
    static final String INITIAL_TERM = "INITIAL_TERM";

    private final FieldErrors errors;
    private boolean complete = true;

    private ClauseReader(FieldErrors errors) {
        this.errors = errors;
    }

    static Optional<EntryClause> entry(StatedClauses.@Nullable EntryIntoForce told, FieldErrors errors) {
        if (told == null) {
            return Optional.empty();
        }
        ClauseReader reader = new ClauseReader(errors);
        EntryRule rule = told.rule();
        if (rule == null) {
            return reader.noRule(EntryRule.values());
        }
        reader.only(
                rule,
                told,
                switch (rule) {
                    case DEFAULT, ON_SIGNATURE, MANUAL -> List.of();
                    case ON_DATE -> List.of("date");
                    case ON_EXCHANGE -> List.of("plus", "counting");
                    case ON_LATER_NOTIFICATION -> List.of("plus", "counting", "countedFrom");
                    case FIRST_DAY_OF_NTH_MONTH -> List.of("n");
                    case CONDITIONAL -> List.of("limit", "date", "plus", "counting");
                    case WITH -> List.of("agreement");
                });
        boolean inclusive = told.counting() == StatedClauses.EntryIntoForce.Counting.INCLUSIVE;
        Count plus = Fields.period("/plus", told.plus(), errors)
                .map(length -> new Count(length, inclusive))
                .orElse(Count.NOTHING);
        return reader.ifComplete(
                switch (rule) {
                    case DEFAULT -> new EntryClause.Default();
                    case ON_SIGNATURE -> new EntryClause.OnSignature();
                    case ON_DATE -> new EntryClause.OnDate(reader.requiredDay("/date", told.date()));
                    case ON_EXCHANGE -> new EntryClause.OnExchange(plus);
                    case ON_LATER_NOTIFICATION ->
                        new EntryClause.OnLaterNotification(
                                plus, told.countedFrom() == StatedClauses.EntryIntoForce.CountedFrom.SENT);
                    case FIRST_DAY_OF_NTH_MONTH ->
                        new EntryClause.FirstDayOfNthMonth(reader.month("/n", told.n(), true));
                    case CONDITIONAL -> {
                        reader.require("/plus", told.plus());
                        yield new EntryClause.Conditional(
                                reader.requiredDay("/limit", told.limit()),
                                reader.requiredDay("/date", told.date()),
                                plus);
                    }
                    case WITH -> new EntryClause.With(reader.reference(told.agreement()));
                    case MANUAL -> new EntryClause.Manual();
                });
    }

    static Optional<DurationClause> duration(StatedClauses.@Nullable Duration told, FieldErrors errors) {
        if (told == null) {
            return Optional.empty();
        }
        ClauseReader reader = new ClauseReader(errors);
        DurationRule rule = told.rule();
        if (rule == null) {
            return reader.noRule(DurationRule.values());
        }
        reader.only(
                rule,
                told,
                switch (rule) {
                    case INDEFINITE -> List.of();
                    case TERM -> List.of("length");
                    case UNTIL -> List.of("lastDay");
                    case TACIT_RENEWAL ->
                        List.of("initial", "initialLastDay", "period", "notice", "noticeCountedFrom", "renewals");
                });
        return reader.ifComplete(
                switch (rule) {
                    case INDEFINITE -> new DurationClause.Indefinite();
                    case TERM -> new DurationClause.Fixed(reader.requiredPeriod("/length", told.length()));
                    case UNTIL -> new DurationClause.Until(reader.requiredDay("/lastDay", told.lastDay()));
                    case TACIT_RENEWAL -> reader.tacitRenewal(told);
                });
    }

    private DurationClause tacitRenewal(StatedClauses.Duration told) {
        if ((told.initial() == null) == (told.initialLastDay() == null)) {
            error("/initial", "is required, or initialLastDay instead of it: state one of the two");
        }
        boolean fromLastDay = told.noticeCountedFrom() == StatedClauses.Duration.NoticeCountedFrom.LAST_DAY;
        Term.Renewal renewal = new Term.Renewal(
                requiredPeriod("/period", told.period()),
                requiredPeriod("/notice", told.notice()),
                fromLastDay,
                renewals(told.renewals()));
        return new DurationClause.TacitRenewal(
                Fields.period("/initial", told.initial(), errors).orElse(null),
                Fields.day("/initialLastDay", told.initialLastDay(), errors).orElse(null),
                renewal);
    }

    private @Nullable Integer renewals(@Nullable Object told) {
        if (told == null || told.equals(UNBOUNDED)) {
            return null;
        }
        if (told instanceof Integer times && times >= 0 && times <= MOST_RENEWALS) {
            return times;
        }
        error("/renewals", "must be a number from 0 to " + MOST_RENEWALS + ", or " + UNBOUNDED);
        return null;
    }

    static Optional<DenunciationClause> denunciation(StatedClauses.@Nullable Denunciation told, FieldErrors errors) {
        if (told == null) {
            return Optional.empty();
        }
        ClauseReader reader = new ClauseReader(errors);
        DenunciationRule rule = told.rule();
        if (rule == null) {
            return reader.noRule(DenunciationRule.values());
        }
        boolean allowed = rule == DenunciationRule.DENUNCIATION;
        reader.only(rule, told, allowed ? List.of("notice", "firstDayOfNthMonth", "endOf", "notBefore") : List.of());
        return reader.ifComplete(
                switch (rule) {
                    case NONE -> new DenunciationClause.Silent();
                    case EXCLUDED -> new DenunciationClause.Excluded();
                    case DENUNCIATION -> reader.allowed(told);
                });
    }

    private DenunciationClause allowed(StatedClauses.Denunciation told) {
        if (told.endOf() != null && told.firstDayOfNthMonth() != null) {
            error("/endOf", "and firstDayOfNthMonth exclude each other; state one");
        }
        boolean afterInitial = INITIAL_TERM.equals(told.notBefore());
        return new DenunciationClause.Allowed(
                Fields.period("/notice", told.notice(), errors).orElse(null),
                told.firstDayOfNthMonth() == null
                        ? null
                        : month("/firstDayOfNthMonth", told.firstDayOfNthMonth(), false),
                told.endOf() != null,
                afterInitial
                        ? null
                        : Fields.day("/notBefore", told.notBefore(), errors).orElse(null),
                afterInitial);
    }

    static Optional<Period> survival(StatedClauses.@Nullable Survival told, FieldErrors errors) {
        if (told == null) {
            return Optional.empty();
        }
        ClauseReader reader = new ClauseReader(errors);
        if (told.rule() == null) {
            return reader.noRule(StatedClauses.Survival.Rule.values());
        }
        return reader.ifComplete(reader.requiredPeriod("/length", told.length()));
    }

    private <T> Optional<T> ifComplete(T clause) {
        return complete ? Optional.of(clause) : Optional.empty();
    }

    private <T> Optional<T> noRule(Enum<?>[] rules) {
        error(
                "/rule",
                "is required: one of " + Arrays.stream(rules).map(Enum::name).collect(Collectors.joining(", ")));
        return Optional.empty();
    }

    /** Refuses the fields that do not belong to the rule. */
    private void only(Enum<?> rule, Record told, List<String> known) {
        for (RecordComponent field : told.getClass().getRecordComponents()) {
            if (!known.contains(field.getName()) && !OF_ALL_RULES.contains(field.getName()) && has(told, field)) {
                error(
                        "/" + field.getName(),
                        "does not belong to " + rule
                                + (known.isEmpty()
                                        ? ", which takes no field"
                                        : ", which takes " + String.join(", ", known)));
            }
        }
    }

    private static boolean has(Record told, RecordComponent field) {
        try {
            return field.getAccessor().invoke(told) != null;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a public record has public accessors", impossible);
        }
    }

    private LocalDate requiredDay(String pointer, @Nullable String text) {
        require(pointer, text);
        return Fields.day(pointer, text, errors).orElseGet(() -> {
            complete = false;
            return LocalDate.EPOCH;
        });
    }

    private Period requiredPeriod(String pointer, @Nullable String text) {
        require(pointer, text);
        return Fields.period(pointer, text, errors).orElseGet(() -> {
            complete = false;
            return Period.ofDays(1);
        });
    }

    private String reference(@Nullable String told) {
        require("/agreement", told);
        return told == null ? "" : Reference.of(told).orElse(told);
    }

    private int month(String pointer, @Nullable Integer n, boolean required) {
        if (required) {
            require(pointer, n);
        }
        if (n != null && (n < 1 || n > MOST_MONTHS)) {
            error(pointer, "must be 1 to " + MOST_MONTHS);
        }
        return n == null ? 1 : n;
    }

    private void require(String pointer, @Nullable Object value) {
        if (value == null) {
            error(pointer, "is required for this rule");
        }
    }

    private void error(String pointer, String detail) {
        errors.add(pointer, detail);
        complete = false;
    }
}
