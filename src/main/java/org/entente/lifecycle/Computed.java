package org.entente.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A date as a clause gives it, and how it comes about.
 *
 * @param rule the clause's rule, such as {@code ON_LATER_NOTIFICATION}
 * @param words what the rule says, such as {@code 30 days after the later notification}
 * @param inputs what it was computed from
 * @param missing what it cannot be computed without; empty if nothing is
 * @param date the result; none while something is missing
 * @param ready when the last condition was met; none while something is missing, or if the rule has no conditions
 * @param legalBasis the article behind the rule
 */
public record Computed(
        String rule,
        String words,
        List<Input> inputs,
        List<String> missing,
        @Nullable PartialDate date,
        @Nullable PartialDate ready,
        String legalBasis) {

    /**
     * One date that went into it.
     *
     * @param what such as {@code notification received from SG}
     * @param date as precise as the sources are
     * @param act the number of the act that it comes from; none where it comes from a clause or another agreement
     */
    public record Input(
            String what, PartialDate date, @Nullable Integer act) {
        @Override
        public String toString() {
            return what + " " + date + (act == null ? "" : " (act " + act + ")");
        }
    }

    static Computed of(Enum<?> rule, String words, List<Input> inputs, PartialDate date, String legalBasis) {
        return new Computed(rule.name(), words, inputs, List.of(), date, null, legalBasis);
    }

    static Computed without(Enum<?> rule, String words, List<Input> inputs, List<String> missing, String legalBasis) {
        return new Computed(rule.name(), words, inputs, missing, null, null, legalBasis);
    }

    Computed with(Input input) {
        List<Input> more = new ArrayList<>(inputs);
        more.add(input);
        return new Computed(rule, words, more, missing, date, ready, legalBasis);
    }

    /** The latest of the acts behind it, which made it certain; empty if no act did. */
    Optional<Integer> lastAct() {
        Input last = null;
        for (Input input : inputs) {
            if (input.act() != null && (last == null || input.date().isLaterThan(last.date()))) {
                last = input;
            }
        }
        return Optional.ofNullable(last).map(Input::act);
    }

    /** The whole computation in a sentence. */
    public String explanation() {
        String from = inputs.stream().map(Input::toString).collect(Collectors.joining(", "));
        String result = date == null ? "missing: " + String.join(", ", missing) : "gives " + date;
        return rule + " (" + words + "): " + (from.isEmpty() ? "" : from + "; ") + result;
    }
}
