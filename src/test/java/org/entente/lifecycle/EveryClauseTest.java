package org.entente.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Lives by chance under clauses by chance; another seed by {@code -Dentente.seed=…}. */
class EveryClauseTest {
    private static final int LIVES = 3_000;

    private final Random random = new Random(EveryLifeTest.seed() + 3);

    @Test
    void underAnyClausesALifeIsSoundAndTheOrderOfRecordingNeverMatters() {
        for (int i = 0; i < LIVES; i++) {
            Terms terms = terms();
            List<Act> life = EveryLifeTest.randomLife(random, 7, terms);
            Timeline timeline = Timeline.of(terms, life, Externals.NONE);
            EveryLifeTest.assertSound(timeline, List.of(terms, life));
            List<Act> shuffled = new ArrayList<>(life);
            Collections.shuffle(shuffled, random);
            Timeline again = Timeline.of(terms, shuffled, Externals.NONE);
            assertThat(again.periods()).as("%s %s", terms, life).isEqualTo(timeline.periods());
            assertThat(again.observations()).as("%s %s", terms, life).isEqualTo(timeline.observations());
            assertThat(again.deadlines()).as("%s %s", terms, life).isEqualTo(timeline.deadlines());
        }
    }

    @Test
    void whatIsOfferedIsAcceptedUnderAnyClauses() {
        for (int i = 0; i < 400; i++) {
            Terms terms = terms();
            List<Act> life = EveryLifeTest.randomLife(random, 5, terms);
            LocalDate day = LocalDate.of(2060, 3, 31);
            Situation situation = Timeline.of(terms, life, Externals.NONE).situationOn(day);
            for (Move move : Move.on(situation, day)) {
                if (move.open()) {
                    List<Act> longer = new ArrayList<>(life);
                    longer.add(numbered(move, life.size() + 1));
                    assertThat(Timeline.of(terms, longer, Externals.NONE).periods())
                            .as("%s after %s under %s", move, life, terms)
                            .isNotEmpty();
                }
            }
        }
    }

    @Test
    void aNoticeOnTheLastDayStopsTheRenewalAndOneDayLaterTheNext() {
        for (int i = 0; i < 500; i++) {
            Term.Renewal renewal = renewal(null);
            DurationClause duration = new DurationClause.TacitRenewal(length(), null, renewal);
            Terms terms =
                    new Terms(Done.PARTIES, LegalNature.UNSPECIFIED, new Clauses(null, null, duration, null, null));
            Act inForce =
                    Done.done(ActType.BRING_INTO_FORCE).on(day().toString()).act();
            LocalDate asked = inForce.on().earliest().plusDays(random.nextInt(9_000));
            Situation situation =
                    Timeline.of(terms, List.of(inForce), Externals.NONE).situationOn(asked);
            LocalDate last = situation.lastNoticeDate(asked).orElseThrow().earliest();
            if (last.isAfter(inForce.on().earliest())) {
                LocalDate stopped = endAfterNotice(terms, inForce, last);
                assertThat(endAfterNotice(terms, inForce, last.plusDays(1)))
                        .as("%s in force %s", duration, inForce.on())
                        .isAfter(stopped);
                LocalDate by = renewal.countedFromLastDay() ? stopped.minusDays(1) : stopped;
                assertThat(by.minus(renewal.notice())).isEqualTo(last);
            }
        }
    }

    @Test
    void theDeadlinesAreTheDaysOnWhichSomethingWouldChange() {
        for (int i = 0; i < 500; i++) {
            Terms terms = terms();
            List<Act> life = EveryLifeTest.randomLife(random, 5, terms);
            Timeline timeline = Timeline.of(terms, life, Externals.NONE);
            List<Deadline.Occurrence> notices = timeline.deadlines().stream()
                    .filter(deadline -> deadline.kind() == DeadlineKind.LAST_DAY_FOR_NOTICE)
                    .flatMap(deadline -> deadline.between(LocalDate.of(2000, 1, 1), LocalDate.of(2040, 1, 1)).stream())
                    .toList();
            for (Deadline.Occurrence notice : notices) {
                if (!notice.day().isExact()) {
                    continue; // uncertain periods overlap, and a day lies in several
                }
                LocalDate day = notice.day().latest();
                Situation situation = timeline.situationOn(day);
                assertThat(situation.lastNoticeDate(day).map(PartialDate::latest))
                        .as("%s under %s", life, terms)
                        .contains(notice.day().latest());
            }
        }
    }

    private static LocalDate endAfterNotice(Terms terms, Act inForce, LocalDate notice) {
        Act act = Done.numbered(
                        new Done(inForce),
                        Done.done(ActType.GIVE_NON_RENEWAL_NOTICE).by("SG").on(notice.toString()))
                .get(1);
        return Timeline.of(terms, List.of(inForce, act), Externals.NONE)
                .end()
                .orElseThrow()
                .earliest();
    }

    private static Act numbered(Move move, int number) {
        Act body = move.body();
        String party = move.by().get(0).equals(Move.BOTH) ? null : move.by().get(0);
        return new Act(number, body.type(), party, body.on(), body.receivedOn(), body.effectiveOn(), body.details());
    }

    private Terms terms() {
        Clauses clauses = new Clauses(
                oneOf(
                        null,
                        new EntryClause.Default(),
                        new EntryClause.OnSignature(),
                        new EntryClause.OnDate(day()),
                        new EntryClause.OnExchange(count()),
                        new EntryClause.OnLaterNotification(count(), random.nextBoolean()),
                        new EntryClause.FirstDayOfNthMonth(1 + random.nextInt(6)),
                        new EntryClause.Conditional(day(), day(), count()),
                        new EntryClause.With("other"),
                        new EntryClause.Manual()),
                oneOf(null, day()),
                oneOf(
                        null,
                        new DurationClause.Indefinite(),
                        new DurationClause.Fixed(length()),
                        new DurationClause.Until(day().plusYears(10)),
                        new DurationClause.TacitRenewal(length(), null, renewal(oneOf(null, 0, 1, 3))),
                        new DurationClause.TacitRenewal(null, day().plusYears(5), renewal(oneOf(null, 2)))),
                oneOf(
                        null,
                        new DenunciationClause.Silent(),
                        new DenunciationClause.Excluded(),
                        new DenunciationClause.Allowed(
                                oneOf(null, length()),
                                oneOf(null, 1, 7),
                                random.nextInt(4) == 0,
                                oneOf(null, day()),
                                random.nextBoolean())),
                oneOf(null, Period.ofYears(20)));
        return new Terms(Done.PARTIES, oneOf(LegalNature.values()), clauses);
    }

    private Term.Renewal renewal(Integer most) {
        return new Term.Renewal(
                length(), oneOf(Period.ofMonths(6), Period.ofDays(90), length()), random.nextBoolean(), most);
    }

    private Count count() {
        return new Count(oneOf(Period.ZERO, Period.ofDays(30), Period.ofMonths(1)), random.nextBoolean());
    }

    private Period length() {
        return oneOf(
                Period.ofDays(100), Period.ofMonths(1), Period.ofMonths(18), Period.ofYears(1), Period.ofYears(10));
    }

    private LocalDate day() {
        return LocalDate.of(2000, 1, 31).plusDays(random.nextInt(8_000));
    }

    @SafeVarargs
    private final <T> T oneOf(T... values) {
        return Arrays.asList(values).get(random.nextInt(values.length));
    }
}
