package org.entente.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An act seen from a situation: whether it is open, to whom, and where it leads. Found out by trying well-formed bodies
 * against the transition table, so that what is offered and what is accepted cannot differ.
 *
 * @param act the act
 * @param by who may do it: the codes of parties, and an empty one for both together; empty if it is not open
 * @param to the status to which it leads; the present one if it changes none, none if it is not open
 * @param required the fields besides its date and party that its body must have
 * @param refusal why it is not open, none if it is
 */
public record Move(
        ActType act,
        List<String> by,
        @Nullable Status to,
        List<String> required,
        @Nullable Guard refusal) {

    /** Stands for both parties in {@link #by}. */
    public static final String BOTH = "";

    private record Attempt(
            Act body, @Nullable Status to, @Nullable Guard refusal) {}

    /** All acts as they are open, or not, in a situation on a day, what is recorded of later days left aside. */
    public static List<Move> on(Situation situation, LocalDate day) {
        return Arrays.stream(ActType.values())
                .map(type -> of(type, situation, day))
                .toList();
    }

    public boolean open() {
        return refusal == null;
    }

    /** The article behind the act or, if it is not open, behind its refusal. */
    public String legalBasis() {
        return refusal == null ? act.legalBasis() : refusal.legalBasis(act);
    }

    private static Move of(ActType type, Situation situation, LocalDate day) {
        List<Attempt> attempts = candidates(type, situation).stream()
                .map(party -> firstAllowed(type, party, situation, day))
                .toList();
        List<Attempt> allowed =
                attempts.stream().filter(attempt -> attempt.refusal == null).toList();
        if (allowed.isEmpty()) {
            return new Move(type, List.of(), null, stated(type.required()), attempts.get(0).refusal);
        }
        List<String> by = allowed.stream()
                .map(attempt -> attempt.body.party() == null ? BOTH : attempt.body.party())
                .toList();
        return new Move(type, by, allowed.get(0).to, required(allowed.get(0).body), null);
    }

    private static List<String> candidates(ActType type, Situation situation) {
        List<String> candidates = new ArrayList<>();
        if (type.by() != ActType.By.ONE) {
            candidates.add(BOTH);
        }
        if (type.by() != ActType.By.BOTH) {
            candidates.addAll(situation.parties());
        }
        return candidates;
    }

    private static Attempt firstAllowed(ActType type, String party, Situation situation, LocalDate day) {
        List<Attempt> attempts = bodies(type, party.equals(BOTH) ? null : party, situation, day).stream()
                .map(body -> attempt(body, situation))
                .toList();
        return attempts.stream()
                .filter(attempt -> attempt.refusal == null)
                .findFirst()
                .orElse(attempts.get(0));
    }

    private static Attempt attempt(Act body, Situation situation) {
        Status status = situation.status();
        boolean noted = TransitionTable.row(status, body.type())
                .filter(row -> row.finding() != null)
                .isPresent();
        Guard refusal = Fold.refusal(situation, body, List.of())
                .or(() -> noted ? Optional.of(Guard.BELATED) : Optional.empty())
                .orElse(null);
        if (refusal != null) {
            return new Attempt(body, null, refusal);
        }
        Situation after = situation.copy();
        after.perform(body, body.place());
        return new Attempt(body, after.status(), null);
    }

    private static List<String> required(Act body) {
        List<String> required = new ArrayList<>(stated(body.details().stated()));
        if (body.effectiveOn() != null) {
            required.add("effectiveOn");
        }
        return required;
    }

    private static List<String> stated(Set<Detail> details) {
        return details.stream().map(Detail::field).toList();
    }

    /** Bodies that between them open whatever some well-formed body could open, those that say least first. */
    private static List<Act> bodies(ActType type, @Nullable String party, Situation situation, LocalDate day) {
        List<@Nullable Mode> modes = optional(type, Detail.MODE, List.of(Mode.values()));
        List<@Nullable Reason> reasons = optional(type, Detail.REASON, type.reasons());
        LocalDate end = situation
                .endOfTerm()
                .map(PartialDate::latest)
                .filter(known -> known.isAfter(day))
                .orElse(day);
        List<@Nullable LocalDate> lastDays = optional(type, Detail.LAST_DAY, List.of(end.plusYears(1)));
        List<@Nullable PartialDate> effects = new ArrayList<>();
        effects.add(null);
        if (type == ActType.GIVE_NON_RENEWAL_NOTICE) {
            effects.add(PartialDate.of(day.plusYears(1)));
        }
        String article = type.required().contains(Detail.ARTICLE) ? "" : null;
        List<Act> bodies = new ArrayList<>();
        for (PartialDate effectiveOn : effects) {
            for (LocalDate lastDay : lastDays) {
                for (Reason reason : reasons) {
                    for (Mode mode : modes) {
                        Details details =
                                new Details(mode, reason, 0, null, lastDay, null, false, null, null, null, article);
                        bodies.add(new Act(0, type, party, PartialDate.of(day), null, effectiveOn, details));
                    }
                }
            }
        }
        return bodies;
    }

    /** The values that a detail may have in an act of this type, none first unless it is required. */
    private static <T> List<@Nullable T> optional(ActType type, Detail detail, List<T> values) {
        List<@Nullable T> optional = new ArrayList<>();
        if (!type.required().contains(detail)) {
            optional.add(null);
        }
        if (type.details().contains(detail)) {
            optional.addAll(values);
        }
        return optional;
    }
}
