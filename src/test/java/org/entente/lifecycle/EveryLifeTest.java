package org.entente.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** All lives up to a length, then longer ones by chance; another seed by {@code -Dentente.seed=…}. */
class EveryLifeTest {
    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 31);
    private static final int DEPTH = 4;
    private static final int RANDOM_LIVES = 4_000;

    private final Set<Status> reached = EnumSet.noneOf(Status.class);
    private int lives;

    @Test
    void everyShortLifeIsSoundAndEveryStatusIsReached() {
        live(new ArrayList<>(), DEPTH);
        System.out.printf("%d lives of up to %d acts%n", lives, DEPTH);
        assertThat(lives).isGreaterThan(10_000);
        Random random = new Random(seed());
        for (int i = 0; i < RANDOM_LIVES; i++) {
            sound(Done.UNSPECIFIED, randomLife(random, 12));
        }
        assertThat(reached).containsExactlyInAnyOrder(Status.values());
    }

    @Test
    void theOrderOfRecordingNeverMatters() {
        Random random = new Random(seed() + 1);
        for (int i = 0; i < 1_000; i++) {
            List<Act> life = randomLife(random, 7);
            Timeline expected = timeline(life);
            List<Act> shuffled = new ArrayList<>(life);
            Collections.shuffle(shuffled, random);
            Timeline actual = timeline(shuffled);
            assertThat(actual.periods()).as("%s", life).isEqualTo(expected.periods());
            assertThat(actual.findings()).as("%s", life).isEqualTo(expected.findings());
        }
    }

    @Test
    void whatIsOfferedIsExactlyWhatIsAcceptedWithoutAFinding() {
        Random random = new Random(seed() + 2);
        for (int i = 0; i < 300; i++) {
            List<Act> life = randomLife(random, 6);
            LocalDate day = BEGINNING.plusYears(60);
            Situation situation = timeline(life).situationOn(day);
            List<String> open = Move.open(Move.on(situation, day));
            for (ActType type : ActType.values()) {
                boolean accepted = candidates(life.size() + 1, day).stream()
                        .filter(act -> act.type() == type)
                        .anyMatch(act -> acceptedWithoutNewFinding(life, act));
                assertThat(open.contains(type.slug()))
                        .as("%s after %s", type, life)
                        .isEqualTo(accepted);
            }
        }
    }

    private boolean acceptedWithoutNewFinding(List<Act> life, Act act) {
        List<Act> longer = new ArrayList<>(life);
        longer.add(act);
        try {
            Set<Finding> findings = EnumSet.noneOf(Finding.class);
            findings.addAll(timeline(longer).findings());
            findings.removeAll(timeline(life).findings());
            boolean repeated = TransitionTable.row(
                            timeline(life).situationOn(act.place().earliest()).status(), act.type())
                    .filter(row -> row.finding() != null)
                    .isPresent();
            return !repeated && !findings.contains(Finding.AFTER_ENTRY_INTO_FORCE);
        } catch (TransitionNotAllowed refused) {
            return false;
        }
    }

    private void live(List<Act> life, int depth) {
        if (depth == 0) {
            return;
        }
        LocalDate day = BEGINNING.plusMonths(life.size() * 5L);
        for (Act act : few(life.size() + 1, day)) {
            List<Act> longer = new ArrayList<>(life);
            longer.add(act);
            if (sound(Done.UNSPECIFIED, longer)) {
                live(longer, depth - 1);
            }
        }
    }

    private static List<Act> randomLife(Random random, int length) {
        return randomLife(random, length, Done.UNSPECIFIED);
    }

    static List<Act> randomLife(Random random, int length, Terms terms) {
        List<Act> life = new ArrayList<>();
        for (int attempts = 0; life.size() < length && attempts < 400; attempts++) {
            LocalDate day = BEGINNING.plusDays(random.nextInt(8_000));
            List<Act> candidates = candidates(life.size() + 1, day);
            Act act = vague(candidates.get(random.nextInt(candidates.size())), random);
            List<Act> longer = new ArrayList<>(life);
            longer.add(act);
            try {
                Timeline.of(terms, longer, Externals.NONE);
                life = longer;
            } catch (TransitionNotAllowed refused) {
                // the life stays as it is
            }
        }
        return life;
    }

    /** Makes a date less precise now and then, as sources do. */
    private static Act vague(Act act, Random random) {
        LocalDate day = act.on().earliest();
        String on = switch (random.nextInt(6)) {
            case 0 -> "%04d".formatted(day.getYear());
            case 1 -> "%04d-%02d~".formatted(day.getYear(), day.getMonthValue());
            case 2 -> day + "/" + day.plusDays(random.nextInt(40));
            default -> day.toString();
        };
        PartialDate effective =
                random.nextInt(5) == 0 ? PartialDate.of(day.plusDays(random.nextInt(900) - 100)) : act.effectiveOn();
        return new Act(act.number(), act.type(), act.party(), PartialDate.parse(on), null, effective, act.details());
    }

    private boolean sound(Terms terms, List<Act> life) {
        lives++;
        Timeline timeline;
        try {
            timeline = Timeline.of(terms, life, Externals.NONE);
        } catch (TransitionNotAllowed refused) {
            assertThat(refused.getMessage()).isNotBlank();
            return false;
        }
        timeline.periods().forEach(period -> reached.add(period.status()));
        assertSound(timeline, life);
        // asks for the other orders of the acts, too: none of them may break
        assertThat(timeline.observations()).as("%s", life).doesNotContainNull();
        return true;
    }

    static void assertSound(Timeline timeline, Object life) {
        List<StatusPeriod> periods = timeline.periods();
        assertThat(periods).as("%s", life).isNotEmpty();
        for (int i = 0; i < periods.size(); i++) {
            StatusPeriod period = periods.get(i);
            boolean last = i == periods.size() - 1;
            assertThat(period.to() == null).as("%s", life).isEqualTo(last);
            if (period.to() != null) {
                assertThat(period.from()).as("%s", life).isBefore(period.to());
                assertThat(periods.get(i + 1).from()).as("%s", life).isEqualTo(period.to());
                assertThat(periods.get(i + 1).status()).as("%s", life).isNotEqualTo(period.status());
            }
            assertThat(period.since().earliest()).as("%s", life).isEqualTo(period.from());
            assertThat(timeline.situationOn(period.from()).status())
                    .as("%s", life)
                    .isEqualTo(period.status());
        }
    }

    private static Timeline timeline(List<Act> acts) {
        return Timeline.of(Done.UNSPECIFIED, acts, Externals.NONE);
    }

    /** Every act by whoever may do it, with each mode and reason that it may state. */
    static List<Act> candidates(int number, LocalDate day) {
        List<Act> acts = new ArrayList<>();
        for (ActType type : ActType.values()) {
            for (String party : parties(type)) {
                for (Mode mode : type == ActType.SIGN ? Mode.values() : new Mode[] {null}) {
                    for (Reason reason : reasons(type)) {
                        acts.add(act(number, type, party, mode, reason, day));
                    }
                }
            }
        }
        return acts;
    }

    /** The same with one mode and one reason each, to go deeper in the same time. */
    private static List<Act> few(int number, LocalDate day) {
        List<Act> acts = new ArrayList<>();
        for (ActType type : ActType.values()) {
            Reason reason = type.reasons().isEmpty() ? null : type.reasons().get(0);
            for (String party : parties(type)) {
                if (party == null || party.equals("SG") || type == ActType.SIGN || type == ActType.OBJECT) {
                    acts.add(act(number, type, party, null, reason, day));
                }
            }
        }
        acts.add(act(number, ActType.TERMINATE, "VN", null, Reason.BREACH, day));
        return acts;
    }

    private static Act act(int number, ActType type, String party, Mode mode, Reason reason, LocalDate day) {
        boolean ends = type == ActType.EXTEND || type == ActType.REVIVE;
        LocalDate lastDay = ends ? day.plusYears(type == ActType.EXTEND ? 200 : 1) : null;
        String article = type == ActType.INVALIDATE ? "VCLT 52" : null;
        PartialDate effective =
                type == ActType.GIVE_NON_RENEWAL_NOTICE || type == ActType.BRING_INTO_FORCE && number % 2 == 0
                        ? PartialDate.of(day.plusMonths(6))
                        : null;
        Details details = new Details(mode, reason, 0, null, lastDay, null, false, null, null, null, article);
        return new Act(number, type, party, PartialDate.of(day), null, effective, details);
    }

    private static List<String> parties(ActType type) {
        return switch (type.by()) {
            case ONE -> List.of("SG", "VN");
            case BOTH -> Collections.singletonList(null);
            case EITHER -> Arrays.asList(null, "SG", "VN");
        };
    }

    private static List<Reason> reasons(ActType type) {
        List<Reason> reasons = new ArrayList<>(type.reasons());
        if (!type.required().contains(Detail.REASON)) {
            reasons.add(null);
        }
        return reasons;
    }

    static long seed() {
        long seed = Long.getLong("entente.seed", 20181016L);
        System.out.println("seed " + seed);
        return seed;
    }
}
