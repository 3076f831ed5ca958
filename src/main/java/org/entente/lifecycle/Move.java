package org.entente.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An act seen from a situation: whether it is open, to whom, and where it leads. Found out by trying well-formed bodies
 * against the transition table, so that what is offered and what is accepted cannot differ.
 *
 * @param act the act
 * @param by who may do it: the codes of parties, and an empty one for both together; empty if it is not open
 * @param to the status to which it leads; the present one if it changes none, none if it is not open
 * @param body the least that one of these has to say, done on that day
 * @param refusal why it is not open, none if it is
 */
public record Move(
        ActType act,
        List<String> by,
        @Nullable Status to,
        Act body,
        @Nullable Guard refusal) {

    /** Stands for both parties in {@link #by}. */
    public static final String BOTH = "";

    private record Attempt(
            Act body, @Nullable Status to, @Nullable Guard refusal) {}

    /**
     * All acts as they are open, or not, in a situation on a day, what is recorded of later days left aside. An act that
     * leads elsewhere, or needs more, when one party does it alone is offered once for each of these ways.
     */
    public static List<Move> on(Situation situation, LocalDate day) {
        return Arrays.stream(ActType.values())
                .flatMap(type -> of(type, situation, day).stream())
                .toList();
    }

    /** Of these moves, the acts that are open, each once. */
    public static List<String> open(List<Move> moves) {
        return moves.stream()
                .filter(Move::open)
                .map(move -> move.act().slug())
                .distinct()
                .toList();
    }

    public boolean open() {
        return refusal == null;
    }

    /** The fields besides its date and party that its body must have. */
    public List<String> required() {
        Stream<String> details = body.details().stated().stream().map(Detail::field);
        return Stream.concat(details, Stream.of("effectiveOn").filter(field -> body.effectiveOn() != null))
                .toList();
    }

    /** The article behind the act or, if it is not open, behind its refusal. */
    public String legalBasis() {
        return refusal == null ? act.legalBasis() : refusal.legalBasis(act);
    }

    private static List<Move> of(ActType type, Situation situation, LocalDate day) {
        List<Attempt> attempts = candidates(type, situation).stream()
                .map(party -> firstAllowed(type, party, situation, day))
                .toList();
        Map<List<@Nullable Object>, Move> offers = new LinkedHashMap<>();
        for (Attempt attempt : attempts) {
            if (attempt.refusal == null) {
                String party = attempt.body.party() == null ? BOTH : attempt.body.party();
                offers.merge(
                        Arrays.asList(attempt.to, attempt.body.details(), attempt.body.effectiveOn()),
                        new Move(type, List.of(party), attempt.to, attempt.body, null),
                        Move::orBy);
            }
        }
        return offers.isEmpty()
                ? List.of(new Move(type, List.of(), null, attempts.get(0).body, attempts.get(0).refusal))
                : List.copyOf(offers.values());
    }

    private Move orBy(Move other) {
        List<String> all = new ArrayList<>(by);
        all.addAll(other.by);
        return new Move(act, List.copyOf(all), to, body, refusal);
    }

    private static List<String> candidates(ActType type, Situation situation) {
        List<String> candidates = new ArrayList<>();
        if (type.by() != ActType.By.ONE) {
            candidates.add(BOTH);
        }
        if (type.by() != ActType.By.BOTH) {
            candidates.addAll(situation.signatories().parties());
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

    /** Bodies that between them open whatever some well-formed body could open, those that say least first. */
    private static List<Act> bodies(ActType type, @Nullable String party, Situation situation, LocalDate day) {
        List<@Nullable Mode> modes = optional(type, Detail.MODE, List.of(Mode.values()));
        List<@Nullable Reason> reasons = optional(type, Detail.REASON, type.reasons());
        LocalDate end = situation
                .continuance()
                .endOfTermOn(PartialDate.of(day))
                .map(PartialDate::latest)
                .filter(known -> known.isAfter(day))
                .orElse(day);
        List<@Nullable LocalDate> lastDays = optional(type, Detail.LAST_DAY, List.of(end.plusYears(1)));
        List<@Nullable PartialDate> effects = new ArrayList<>();
        effects.add(null);
        if (type == ActType.GIVE_NON_RENEWAL_NOTICE) {
            effects.add(PartialDate.of(day.plusYears(1)));
        }
        String article = type.required().contains(Detail.ARTICLE) ? "VCLT 52" : null;
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
