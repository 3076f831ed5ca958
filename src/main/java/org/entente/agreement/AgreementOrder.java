package org.entente.agreement;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.entente.http.ProblemType;
import org.entente.ledger.ListPosition;
import org.jspecify.annotations.Nullable;

/**
 * In which order agreements are listed.
 *
 * @param by what they are compared by; those that are equal follow in the order of registration
 * @param descending whether the last comes first
 * @param search what is looked for, if it is the order of how well it was found
 */
record AgreementOrder(By by, boolean descending, @Nullable Search search) {

    /** The agreement's number, as the indexes on versions have it. */
    private static final String NUMBER = "v.agreementId";

    /** What agreements can be compared by. */
    enum By {
        REGISTRATION("registration", "a.id"),
        SIGNED_ON("signedOn", "v.signedOn"),
        IN_FORCE_ON("inForceOn", "v.inForceOn"),
        ENDS_ON("endsOn", "v.endsOn"),
        UPDATED("updated", "v.knownFrom"),
        RELEVANCE("", Search.RANK);

        private final String parameter;
        private final String expression;

        By(String parameter, String expression) {
            this.parameter = parameter;
            this.expression = expression;
        }

        private boolean isDate() {
            return this == SIGNED_ON || this == IN_FORCE_ON || this == ENDS_ON;
        }
    }

    /**
     * A part of the list that one index serves in its order, from a position on.
     *
     * @param conditions which agreements it holds, each after an {@code and}
     * @param order what a query orders by
     * @param parameters what the conditions compare with
     */
    record Stretch(String conditions, String order, Map<String, Object> parameters) {}

    /**
     * The order that is asked for: unless it is named, that of registration or, if something is looked for, of how well it
     * was found.
     *
     * @throws org.entente.http.ProblemException 400 if it is none that the register knows
     */
    static AgreementOrder of(@Nullable String sort, @Nullable Search search) {
        if (sort == null) {
            return new AgreementOrder(search == null ? By.REGISTRATION : By.RELEVANCE, false, search);
        }
        boolean descending = sort.startsWith("-");
        String name = descending ? sort.substring(1) : sort;
        return Arrays.stream(By.values())
                .filter(by -> by != By.RELEVANCE && by.parameter.equals(name))
                .findFirst()
                .map(by -> new AgreementOrder(by, descending, null))
                .orElseThrow(() -> ProblemType.invalid("sort", "must be one of " + names()));
    }

    private static String names() {
        return Arrays.stream(By.values())
                .filter(by -> by != By.RELEVANCE)
                .map(by -> by.parameter + ", -" + by.parameter)
                .collect(Collectors.joining(", "));
    }

    /**
     * What is left of the list from a position on. Those with a date and those without one are two stretches: so an index
     * can be walked both ways, and those without stand last both ways.
     *
     * @param withStatus whether all of them have a status
     */
    List<Stretch> from(ListPosition position, boolean withStatus) {
        if (by == By.REGISTRATION) {
            // of each table in its own words, here and below: so each index is entered where the page begins
            String within = withStatus ? " and p.agreementId" + beyond() + " :after" : "";
            return List.of(byNumber(within, by.expression, isFirst(position) ? beginning() : position.afterNumber()));
        }
        if (!by.isDate()) {
            return List.of(byValue("", position));
        }
        String without = " and " + by.expression + " = :none and a.id" + beyond() + " :after";
        if (!isFirst(position) && value(position).equals(StoredPeriod.OPEN)) {
            return List.of(byNumber(without, NUMBER, number(position)));
        }
        return List.of(byValue(" and " + by.expression + " < :none", position), byNumber(without, NUMBER, beginning()));
    }

    private Stretch byNumber(String within, String number, long after) {
        Map<String, Object> parameters = new HashMap<>(Map.of("after", after));
        addNone(parameters);
        return new Stretch(within + " and " + number + beyond() + " :after", number + direction(), parameters);
    }

    private Stretch byValue(String within, ListPosition position) {
        Map<String, Object> parameters = new HashMap<>(search == null ? Map.of() : search.ranking());
        addNone(parameters);
        String order = by.expression + direction() + ", " + NUMBER + direction();
        if (isFirst(position)) {
            return new Stretch(within, order, parameters);
        }
        parameters.put("key", value(position));
        parameters.put("after", number(position));
        // the first half lets an index be entered where the page begins
        return new Stretch(
                within + " and " + by.expression + beyond() + "= :key and (" + by.expression + beyond() + " :key or "
                        + NUMBER + beyond() + " :after)",
                order,
                parameters);
    }

    private void addNone(Map<String, Object> parameters) {
        if (by.isDate()) {
            parameters.put("none", StoredPeriod.OPEN);
        }
    }

    private long beginning() {
        return descending ? Long.MAX_VALUE : 0;
    }

    /** Where the page begins that follows an agreement which was found. */
    ListPosition after(Found found, ListPosition position) {
        long number = found.agreement().id();
        return by == By.REGISTRATION ? position.after(number) : position.after(value(found), number);
    }

    /** What the list is sorted by, of one that was found. */
    private Object value(Found found) {
        Version version = found.version();
        return switch (by) {
            case REGISTRATION -> found.agreement().id();
            case SIGNED_ON -> version.signedOn();
            case IN_FORCE_ON -> version.inForceOn();
            case ENDS_ON -> version.endsOn();
            case UPDATED -> version.knownFrom();
            case RELEVANCE ->
                Objects.requireNonNull(search).rank(found.agreement().reference(), version.search());
        };
    }

    /** The same, of the last one before a page. */
    private Object value(ListPosition position) {
        return position.after(
                0,
                switch (by) {
                    case REGISTRATION, UPDATED -> Long::valueOf;
                    case SIGNED_ON, IN_FORCE_ON, ENDS_ON -> LocalDate::parse;
                    case RELEVANCE -> Integer::valueOf;
                });
    }

    private static long number(ListPosition position) {
        return position.after(1, Long::valueOf);
    }

    private static boolean isFirst(ListPosition position) {
        return position.after().isEmpty();
    }

    private String beyond() {
        return descending ? " <" : " >";
    }

    private String direction() {
        return descending ? " desc" : "";
    }
}
