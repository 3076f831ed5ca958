package org.entente.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An act seen from a situation: whether it is open, to whom, and where it leads. Found out by trying well-formed bodies
 * against the transition table, so that what is offered and what is accepted cannot differ.
 *
 * @param act the act
 * @param by who may do it: the codes of parties, and an empty one for both together; empty if it is not open
 * @param to the status to which it leads; the present one if it changes none, none if it is not open
 * @param refusal why it is not open, none if it is
 */
public record Move(ActType act, List<String> by, @Nullable Status to, @Nullable Guard refusal) {

    /** Stands for both parties in {@link #by}. */
    public static final String BOTH = "";

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
        List<String> by = new ArrayList<>();
        Status to = null;
        Guard refusal = null;
        for (String party : candidates(type, situation)) {
            Attempt attempt = firstAllowed(type, party, situation, day);
            if (attempt.refusal.isPresent()) {
                refusal = refusal == null ? attempt.refusal.get() : refusal;
            } else {
                to = by.isEmpty() ? attempt.to : to;
                by.add(party);
            }
        }
        return new Move(type, List.copyOf(by), to, by.isEmpty() ? refusal : null);
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

    private record Attempt(@Nullable Status to, Optional<Guard> refusal) {}

    private static Attempt firstAllowed(ActType type, String party, Situation situation, LocalDate day) {
        Attempt first = null;
        for (Act body : bodies(type, party.equals(BOTH) ? null : party, situation, day)) {
            Attempt attempt = attempt(body, situation);
            if (attempt.refusal.isEmpty()) {
                return attempt;
            }
            first = first == null ? attempt : first;
        }
        return java.util.Objects.requireNonNull(first);
    }

    private static Attempt attempt(Act body, Situation situation) {
        Optional<Guard> refusal = Fold.refusal(situation, body, List.of());
        if (refusal.isEmpty()
                && TransitionTable.row(situation.status(), body.type())
                        .filter(row -> row.finding() != null)
                        .isPresent()) {
            refusal = Optional.of(Guard.withoutRow(situation.status(), body.type()));
        }
        if (refusal.isPresent()) {
            return new Attempt(null, refusal);
        }
        Situation after = situation.copy();
        after.perform(body, body.place());
        return new Attempt(after.status(), refusal);
    }

    /** Bodies that between them open whatever some well-formed body could open: each mode and each reason once. */
    private static List<Act> bodies(ActType type, @Nullable String party, Situation situation, LocalDate day) {
        List<Act> bodies = new ArrayList<>();
        List<@Nullable Mode> modes = new ArrayList<>();
        modes.add(null);
        if (type.details().contains(Detail.MODE)) {
            modes.addAll(Arrays.asList(Mode.values()));
        }
        List<@Nullable Reason> reasons = new ArrayList<>(type.reasons());
        if (!type.required().contains(Detail.REASON)) {
            reasons.add(0, null);
        }
        LocalDate lastDay = type.details().contains(Detail.LAST_DAY) && type != ActType.SUSPEND
                ? situation
                        .endOfTerm()
                        .map(PartialDate::latest)
                        .filter(end -> end.isAfter(day))
                        .orElse(day)
                        .plusYears(1)
                : null;
        PartialDate effectiveOn = type == ActType.GIVE_NON_RENEWAL_NOTICE ? PartialDate.of(day.plusYears(1)) : null;
        String article = type.required().contains(Detail.ARTICLE) ? "" : null;
        for (Mode mode : modes) {
            for (Reason reason : reasons) {
                Details details =
                        new Details(mode, reason, 0, null, lastDay, null, false, null, null, null, article);
                bodies.add(new Act(0, type, party, PartialDate.of(day), null, effectiveOn, details));
            }
        }
        return bodies;
    }
}
