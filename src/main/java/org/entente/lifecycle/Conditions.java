package org.entente.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What an entry into force can depend on.
 *
 * @param parties how far each party has come, by its code
 * @param companion when the agreement enters into force together with which this one is to; none if that is not known
 */
public record Conditions(
        SortedMap<String, Progress> parties, @Nullable PartialDate companion) {

    /** What has been met of a condition, and what has not. */
    record Met(
            List<Computed.Input> inputs,
            List<String> missing,
            @Nullable PartialDate later,
            @Nullable PartialDate ready) {

        /** The rule's date, from the later of the dates; never before the day on which the last condition was met. */
        Computed giving(Enum<?> rule, String words, UnaryOperator<PartialDate> arithmetic, String legalBasis) {
            return later == null || ready == null || !missing.isEmpty()
                    ? Computed.without(rule, words, inputs, missing, legalBasis)
                    : new Computed(
                            rule.name(),
                            words,
                            inputs,
                            missing,
                            PartialDate.laterOf(arithmetic.apply(later), ready),
                            ready,
                            legalBasis);
        }
    }

    /** The dates on which each of the two did something, such as its {@code consent of}. */
    Met ofEach(String what, Function<Progress, @Nullable Act> deed, Function<Act, PartialDate> date) {
        List<Computed.Input> inputs = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        PartialDate later = null;
        PartialDate ready = null;
        for (var party : parties.entrySet()) {
            Act act = deed.apply(party.getValue());
            if (act == null) {
                missing.add(what + " " + party.getKey());
            } else {
                PartialDate day = date.apply(act);
                inputs.add(new Computed.Input(what + " " + party.getKey(), day, act.number()));
                later = later == null ? day : PartialDate.laterOf(later, day);
                ready = ready == null ? act.place() : PartialDate.laterOf(ready, act.place());
            }
        }
        return new Met(inputs, missing, later, ready);
    }

    Met ofEach(String what, Function<Progress, @Nullable Act> deed) {
        return ofEach(what, deed, Act::place);
    }

    /** The date of what the two did in one act. */
    Met ofBoth(String what, ActType type) {
        Act act = parties.values().iterator().next().done().get(type);
        return act == null
                ? new Met(List.of(), List.of(what), null, null)
                : new Met(
                        List.of(new Computed.Input(what, act.place(), act.number())),
                        List.of(),
                        act.place(),
                        act.place());
    }
}
