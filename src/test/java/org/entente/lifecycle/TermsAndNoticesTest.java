package org.entente.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.lifecycle.ActType.*;
import static org.entente.lifecycle.Done.done;
import static org.entente.lifecycle.Done.timeline;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long an agreement lasts and how it ends, in its own words. */
class TermsAndNoticesTest {
    private static final DurationClause TEN_THEN_FIVE = renewed("P10Y", "P5Y", "P6M", null);
    private static final DenunciationClause SIX_MONTHS =
            new DenunciationClause.Allowed(Period.ofMonths(6), null, false, null, false);

    private static DurationClause renewed(String initial, String period, String notice, Integer most) {
        return new DurationClause.TacitRenewal(
                Period.parse(initial), null, new Term.Renewal(Period.parse(period), Period.parse(notice), false, most));
    }

    private static Clauses lasting(DurationClause duration) {
        return new Clauses(null, null, duration, null, null);
    }

    private static Clauses lasting(DurationClause duration, DenunciationClause denunciation) {
        return new Clauses(null, null, duration, denunciation, null);
    }

    private static Timeline inForce(Clauses clauses, String day, Done... then) {
        List<Done> acts = new ArrayList<>(List.of(done(BRING_INTO_FORCE).on(day)));
        acts.addAll(List.of(then));
        return timeline(clauses, acts.toArray(Done[]::new));
    }

    private static List<String> statuses(Timeline timeline) {
        return timeline.periods().stream()
                .map(period -> period.from() + " " + period.status())
                .toList();
    }

    private static Situation on(Timeline timeline, String day) {
        return timeline.situationOn(LocalDate.parse(day));
    }

    private static String end(Timeline timeline, String day) {
        return on(timeline, day)
                .currentPeriodEnd(LocalDate.parse(day))
                .map(PartialDate::text)
                .orElse(null);
    }

    private static String lastNotice(Timeline timeline, String day) {
        return on(timeline, day)
                .lastNoticeDate(LocalDate.parse(day))
                .map(PartialDate::text)
                .orElse(null);
    }

    private static void assertRefused(Guard guard, Runnable fold) {
        assertThatThrownBy(fold::run)
                .isInstanceOfSatisfying(
                        TransitionNotAllowed.class,
                        refused -> assertThat(refused.guard()).isEqualTo(guard));
    }

    @ParameterizedTest
    @CsvSource({
        "P10Y, 2001-06-01, 2011-06-01",
        "P1M, 2024-01-31, 2024-02-29",
        "P1Y, 2024-02-29, 2025-02-28",
        "P90D, 2023-12-01, 2024-02-29",
        "P1Y, 2001, 2002"
    })
    void aTermEndsWithoutAnAct(String length, String day, String end) {
        Timeline timeline = inForce(lasting(new DurationClause.Fixed(Period.parse(length))), day);
        StatusPeriod expired = timeline.periods().get(1);
        assertThat(expired.status()).isEqualTo(Status.EXPIRED);
        PartialDate expected = PartialDate.parse(end);
        assertThat(expired.since().earliest()).isEqualTo(expected.earliest());
        assertThat(expired.since().latest()).isEqualTo(expected.latest());
        assertThat(expired.because().trigger()).isEqualTo("end-of-term");
        assertThat(expired.ground()).isEqualTo(Confidence.DERIVED);
    }

    @Test
    void untilADayIncludesThatDay() {
        Timeline timeline = inForce(lasting(new DurationClause.Until(LocalDate.parse("1975-12-31"))), "1970-01-01");
        assertThat(statuses(timeline)).containsExactly("1970-01-01 IN_FORCE", "1976-01-01 EXPIRED");
    }

    @Test
    void aTermCountsFromEntryIntoForceAndNotFromARetroactiveEffect() {
        Clauses clauses = lasting(new DurationClause.Fixed(Period.ofYears(1)));
        Timeline timeline =
                timeline(clauses, done(BRING_INTO_FORCE).on("2020-05-01").effective("2020-01-01"));
        assertThat(statuses(timeline)).containsExactly("2020-05-01 IN_FORCE", "2021-05-01 EXPIRED");
    }

    @Test
    void tacitRenewalIsOneOpenPeriodWithItsDates() {
        Timeline timeline = inForce(lasting(TEN_THEN_FIVE), "2001-06-01");
        assertThat(statuses(timeline)).containsExactly("2001-06-01 IN_FORCE");
        assertThat(end(timeline, "2005-01-01")).isEqualTo("2011-06-01");
        assertThat(lastNotice(timeline, "2005-01-01")).isEqualTo("2010-12-01");
        assertThat(lastNotice(timeline, "2010-12-01")).isEqualTo("2010-12-01");
        assertThat(lastNotice(timeline, "2010-12-02")).isEqualTo("2015-12-01");
        assertThat(end(timeline, "2011-05-31")).isEqualTo("2011-06-01");
        assertThat(end(timeline, "2011-06-01")).isEqualTo("2016-06-01");
        assertThat(on(timeline, "2011-05-31").renewalsBy(LocalDate.parse("2011-05-31")))
                .isZero();
        assertThat(on(timeline, "2026-06-01").renewalsBy(LocalDate.parse("2026-06-01")))
                .isEqualTo(4);
        assertThat(end(timeline, "9998-01-01")).isEqualTo("9999-12-31");
    }

    @ParameterizedTest
    @CsvSource({"false, 1975-10-01", "true, 1975-09-30"})
    void theLastDayForNoticeCountsFromTheEndOrFromTheLastDay(boolean fromLastDay, String lastNotice) {
        DurationClause until = new DurationClause.TacitRenewal(
                null,
                LocalDate.parse("1975-12-31"),
                new Term.Renewal(Period.ofYears(1), Period.ofMonths(3), fromLastDay, null));
        assertThat(lastNotice(inForce(lasting(until), "1970-01-01"), "1970-01-01"))
                .isEqualTo(lastNotice);
    }

    @Test
    void monthEndsDoNotDrift() {
        Timeline timeline = inForce(lasting(renewed("P1M", "P1M", "P5D", null)), "2024-01-31");
        assertThat(end(timeline, "2024-02-10")).isEqualTo("2024-02-29");
        assertThat(end(timeline, "2024-03-10")).isEqualTo("2024-03-31");
        assertThat(end(timeline, "2024-04-10")).isEqualTo("2024-04-30");
    }

    @ParameterizedTest
    @CsvSource({
        "2010-12-01, 2011-06-01, 0",
        "2010-12-02, 2016-06-01, 1",
        "2011-06-01, 2016-06-01, 1",
        "2015-12-02, 2021-06-01, 2"
    })
    void aLateNoticeRollsToTheNextPeriod(String received, String end, int renewals) {
        Timeline timeline = inForce(
                lasting(TEN_THEN_FIVE),
                "2001-06-01",
                done(GIVE_NON_RENEWAL_NOTICE).by("SG").on(received));
        assertThat(statuses(timeline))
                .containsExactly(
                        "2001-06-01 IN_FORCE",
                        received.equals("") ? "" : received + " TERMINATION_PENDING",
                        end + " EXPIRED");
        assertThat(timeline.atItsEnd().renewalsBy(LocalDate.parse("2030-01-01")))
                .isEqualTo(renewals);
        assertThat(lastNotice(timeline, received)).isNull();
        assertThat(timeline.atItsEnd().stageOf("SG")).isEqualTo(Stage.WITHDRAWN);
    }

    @Test
    void whatItStatesDoesNotMoveTheEffectOfANoticeOfNonRenewal() {
        Timeline timeline = inForce(
                lasting(TEN_THEN_FIVE),
                "2001-06-01",
                done(GIVE_NON_RENEWAL_NOTICE).by("SG").on("2010-01-01").effective("2010-03-01"));
        assertThat(timeline.end()).contains(PartialDate.parse("2011-06-01"));
    }

    @Test
    void anUncertainNoticeHasAnUncertainEnd() {
        Timeline timeline = inForce(
                lasting(TEN_THEN_FIVE),
                "2001-06-01",
                done(GIVE_NON_RENEWAL_NOTICE).by("SG").on("2010"));
        assertThat(timeline.end()).contains(PartialDate.parse("2011-06-01/2016-06-01"));
    }

    @Test
    void boundedRenewalsEndAndThenNothingIsLeftToStop() {
        Clauses once = lasting(renewed("P10Y", "P5Y", "P6M", 1));
        assertThat(statuses(inForce(once, "2001-06-01"))).containsExactly("2001-06-01 IN_FORCE", "2016-06-01 EXPIRED");
        assertThat(lastNotice(inForce(once, "2001-06-01"), "2012-01-01")).isNull();
        assertRefused(
                Guard.NOTHING_TO_RENEW,
                () -> inForce(
                        once,
                        "2001-06-01",
                        done(GIVE_NON_RENEWAL_NOTICE).by("SG").on("2010-12-02")));
    }

    @Test
    void withoutTacitRenewalThereIsNothingToRenew() {
        for (DurationClause duration : List.of(
                new DurationClause.Indefinite(),
                new DurationClause.Fixed(Period.ofYears(10)),
                new DurationClause.Until(LocalDate.parse("2012-12-31")))) {
            assertRefused(
                    Guard.NOTHING_TO_RENEW,
                    () -> inForce(
                            lasting(duration),
                            "2001-06-01",
                            done(GIVE_NON_RENEWAL_NOTICE)
                                    .by("SG")
                                    .on("2010-01-01")
                                    .effective("2011-06-01")));
        }
    }

    @Test
    void aRevokedNoticeLetsTheTermRunOn() {
        Timeline timeline = inForce(
                lasting(TEN_THEN_FIVE),
                "2001-06-01",
                done(GIVE_NON_RENEWAL_NOTICE).by("SG").on("2010-01-01"),
                done(REVOKE_NOTICE).by("SG").on("2010-06-01"));
        assertThat(statuses(timeline))
                .containsExactly("2001-06-01 IN_FORCE", "2010-01-01 TERMINATION_PENDING", "2010-06-01 IN_FORCE");
        assertThat(end(timeline, "2012-01-01")).isEqualTo("2016-06-01");
    }

    @ParameterizedTest
    @CsvSource({"2023-08-31, 2024-02-29", "2023-09-15, 2024-03-15", "2023-08, 2024-02-01/2024-02-29"})
    void aDenunciationTakesEffectAfterItsNotice(String received, String effect) {
        Timeline timeline = inForce(
                lasting(new DurationClause.Indefinite(), SIX_MONTHS),
                "2001-06-01",
                done(DENOUNCE).by("VN").on(received));
        assertThat(timeline.end()).contains(PartialDate.parse(effect));
        assertThat(timeline.periods().get(2).status()).isEqualTo(Status.TERMINATED);
        assertThat(timeline.periods().get(2).ground()).isEqualTo(Confidence.DERIVED);
    }

    @Test
    void onTheFirstDayOfAMonthAfterReceipt() {
        DenunciationClause seventh = new DenunciationClause.Allowed(null, 7, false, null, false);
        Clauses clauses = lasting(new DurationClause.Indefinite(), seventh);
        assertThat(inForce(clauses, "2001-06-01", done(DENOUNCE).by("VN").on("2024-08-15"))
                        .end())
                .contains(PartialDate.parse("2025-03-01"));
        DenunciationClause both = new DenunciationClause.Allowed(Period.ofMonths(6), 1, false, null, false);
        assertThat(inForce(
                                lasting(new DurationClause.Indefinite(), both),
                                "2001-06-01",
                                done(DENOUNCE).by("VN").on("2024-08-15"))
                        .end())
                .contains(PartialDate.parse("2025-03-01"));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-06-30, 2024-01-01",
        "2023-07-01, 2024-01-01",
        "2023-07-02, 2025-01-01",
        "2023, 2024-01-01/2025-01-01"
    })
    void atTheEndOfACalendarYearIfReceivedInTime(String received, String effect) {
        DenunciationClause endOfYear = new DenunciationClause.Allowed(Period.ofMonths(6), null, true, null, false);
        Clauses clauses = lasting(new DurationClause.Indefinite(), endOfYear);
        assertThat(inForce(clauses, "2001-06-01", done(DENOUNCE).by("VN").on(received))
                        .end())
                .contains(PartialDate.parse(effect));
    }

    @Test
    void notBeforeIsAFloorOfTheEffectAndNoBarToNotice() {
        DenunciationClause floor =
                new DenunciationClause.Allowed(Period.ofMonths(6), null, false, LocalDate.parse("2010-01-01"), false);
        assertThat(inForce(
                                lasting(new DurationClause.Indefinite(), floor),
                                "2001-06-01",
                                done(DENOUNCE).by("VN").on("2002-01-01"))
                        .end())
                .contains(PartialDate.parse("2010-01-01"));
        DenunciationClause afterInitial = new DenunciationClause.Allowed(Period.ofMonths(6), null, false, null, true);
        Clauses renewing = lasting(TEN_THEN_FIVE, afterInitial);
        assertThat(inForce(renewing, "2001-06-01", done(DENOUNCE).by("VN").on("2002-01-01"))
                        .end())
                .contains(PartialDate.parse("2011-06-01"));
        assertThat(inForce(renewing, "2001-06-01", done(DENOUNCE).by("VN").on("2012-01-01"))
                        .end())
                .contains(PartialDate.parse("2012-07-01"));
    }

    @Test
    void silenceMeansTwelveMonthsWhereNothingLimitsTheDuration() {
        DenunciationClause silent = new DenunciationClause.Silent();
        Timeline timeline = inForce(
                lasting(new DurationClause.Indefinite(), silent),
                "2001-06-01",
                done(DENOUNCE).by("VN").on("2024-02-29"));
        assertThat(timeline.end()).contains(PartialDate.parse("2025-02-28"));
        assertRefused(
                Guard.NOTICE_TOO_SHORT,
                () -> inForce(
                        lasting(null, silent),
                        "2001-06-01",
                        done(DENOUNCE).by("VN").on("2024-02-29").effective("2025-02-27")));
        assertRefused(
                Guard.NO_RIGHT_TO_DENOUNCE,
                () -> inForce(
                        lasting(TEN_THEN_FIVE, silent),
                        "2001-06-01",
                        done(DENOUNCE).by("VN").on("2005-01-01")));
        assertRefused(
                Guard.NO_RIGHT_TO_DENOUNCE,
                () -> inForce(
                        lasting(new DurationClause.Fixed(Period.ofYears(9))),
                        "2001-06-01",
                        done(DENOUNCE).by("VN").on("2005-01-01")));
        assertRefused(
                Guard.NO_RIGHT_TO_DENOUNCE,
                () -> inForce(
                        lasting(null, new DenunciationClause.Excluded()),
                        "2001-06-01",
                        done(DENOUNCE).by("VN").on("2005-01-01")));
    }

    @Test
    void aStatedEffectMayBeLaterThanTheClauseSaysAndNeverEarlier() {
        Clauses clauses = lasting(new DurationClause.Indefinite(), SIX_MONTHS);
        assertThat(inForce(
                                clauses,
                                "2001-06-01",
                                done(DENOUNCE).by("VN").on("2023-08-31").effective("2024-12-31"))
                        .end())
                .contains(PartialDate.parse("2024-12-31"));
        assertRefused(
                Guard.NOTICE_TOO_SHORT,
                () -> inForce(
                        clauses,
                        "2001-06-01",
                        done(DENOUNCE).by("VN").on("2023-08-31").effective("2024-02-28")));
    }

    @Test
    void theTermMayEndBeforeTheNoticeTakesEffectAndOnOneDayTheNoticeCounts() {
        Clauses clauses = lasting(new DurationClause.Fixed(Period.ofYears(10)), SIX_MONTHS);
        assertThat(statuses(
                        inForce(clauses, "2001-06-01", done(DENOUNCE).by("VN").on("2011-03-01"))))
                .containsExactly("2001-06-01 IN_FORCE", "2011-03-01 TERMINATION_PENDING", "2011-06-01 EXPIRED");
        assertThat(statuses(
                        inForce(clauses, "2001-06-01", done(DENOUNCE).by("VN").on("2010-12-01"))))
                .containsExactly("2001-06-01 IN_FORCE", "2010-12-01 TERMINATION_PENDING", "2011-06-01 TERMINATED");
    }

    @Test
    void anExtensionMovesTheEndAndRenewalsRunOnFromIt() {
        Timeline byLength = inForce(
                lasting(TEN_THEN_FIVE),
                "2001-06-01",
                done(EXTEND).on("2010-01-01").lasting("P2Y"));
        assertThat(end(byLength, "2010-01-01")).isEqualTo("2013-06-01");
        assertThat(end(byLength, "2013-06-01")).isEqualTo("2018-06-01");
        Timeline inTime = inForce(
                lasting(new DurationClause.Fixed(Period.ofYears(10))),
                "2001-06-01",
                done(EXTEND).on("2011-06-01").until("2012-12-31"));
        assertThat(statuses(inTime)).containsExactly("2001-06-01 IN_FORCE", "2013-01-01 EXPIRED");
        assertRefused(
                Guard.ENDED,
                () -> inForce(
                        lasting(new DurationClause.Fixed(Period.ofYears(10))),
                        "2001-06-01",
                        done(EXTEND).on("2011-06-02").until("2012-12-31")));
        assertRefused(
                Guard.WITHOUT_END,
                () -> inForce(
                        lasting(new DurationClause.Indefinite()),
                        "2001-06-01",
                        done(EXTEND).on("2011-06-02").until("2012-12-31")));
        assertRefused(
                Guard.NEW_END_MISSING,
                () -> inForce(lasting(TEN_THEN_FIVE), "2001-06-01", done(EXTEND).on("2010-01-01")));
        assertRefused(
                Guard.END_NOT_LATER,
                () -> inForce(
                        lasting(TEN_THEN_FIVE),
                        "2001-06-01",
                        done(EXTEND).on("2010-01-01").until("2011-05-31")));
    }

    @Test
    void anExtensionMovesANoticeOfNonRenewalAndNoDenunciation() {
        Timeline timeline = inForce(
                lasting(TEN_THEN_FIVE, SIX_MONTHS),
                "2001-06-01",
                done(GIVE_NON_RENEWAL_NOTICE).by("SG").on("2010-01-01"),
                done(EXTEND).on("2010-02-01").until("2012-12-31"));
        assertThat(timeline.end()).contains(PartialDate.parse("2013-01-01"));
        Timeline denounced = inForce(
                lasting(TEN_THEN_FIVE, SIX_MONTHS),
                "2001-06-01",
                done(DENOUNCE).by("SG").on("2010-01-01"),
                done(EXTEND).on("2010-02-01").until("2012-12-31"));
        assertThat(denounced.end()).contains(PartialDate.parse("2010-07-01"));
    }

    @Test
    void revivedItRunsToItsNewEndAndIsRenewedFromThere() {
        Timeline timeline = inForce(
                lasting(renewed("P1Y", "P1Y", "P1M", 0)),
                "2001-06-01",
                done(REVIVE).on("2002-06-01").until("2004-12-31"));
        assertThat(statuses(timeline)).containsExactly("2001-06-01 IN_FORCE", "2005-01-01 EXPIRED");
    }

    @Test
    void expiryIsNotStatedWhereAClauseComputesIt() {
        assertRefused(
                Guard.END_IS_COMPUTED,
                () -> inForce(
                        lasting(new DurationClause.Fixed(Period.ofYears(10))),
                        "2001-06-01",
                        done(EXPIRE).on("2010-01-01")));
        assertThat(statuses(inForce(
                        lasting(new DurationClause.Indefinite()),
                        "2001-06-01",
                        done(EXPIRE).on("2010-01-01"))))
                .containsExactly("2001-06-01 IN_FORCE", "2010-01-01 EXPIRED");
    }

    @Test
    void suspensionDoesNotStopTheTermNorItsRenewals() {
        Timeline ended = inForce(
                lasting(new DurationClause.Fixed(Period.ofYears(10))),
                "2001-06-01",
                done(SUSPEND).on("2005-01-01"));
        assertThat(statuses(ended))
                .containsExactly("2001-06-01 IN_FORCE", "2005-01-01 SUSPENDED", "2011-06-01 EXPIRED");
        Timeline renewed =
                inForce(lasting(TEN_THEN_FIVE), "2001-06-01", done(SUSPEND).on("2005-01-01"));
        assertThat(end(renewed, "2012-01-01")).isEqualTo("2016-06-01");
    }

    @Test
    void whereTheEntryIntoForceIsOnlyConfirmedNoTermIsCounted() {
        Timeline timeline = timeline(
                lasting(new DurationClause.Fixed(Period.ofYears(1))),
                done(SIGN).on("2000-01-01"),
                done(CONFIRM_IN_FORCE).on("2003-01-01"));
        assertThat(statuses(timeline)).containsExactly("2000-01-01 SIGNED", "2003-01-01 IN_FORCE");
        Timeline until = timeline(
                lasting(new DurationClause.Until(LocalDate.parse("2005-12-31"))),
                done(SIGN).on("2000-01-01"),
                done(CONFIRM_IN_FORCE).on("2003-01-01"));
        assertThat(until.end()).contains(PartialDate.parse("2006-01-01"));
    }

    @Test
    void anExtensionIsInTimeOnTheVeryDayOfTheEnd() {
        Done notice = done(GIVE_NON_RENEWAL_NOTICE).by("SG").on("2010-01-02");
        assertThat(inForce(
                                lasting(TEN_THEN_FIVE),
                                "2001-06-01",
                                notice,
                                done(EXTEND).on("2011-06-01").lasting("P2Y"))
                        .end())
                .contains(PartialDate.parse("2013-06-01"));
        assertThat(inForce(
                                lasting(TEN_THEN_FIVE),
                                "2001-06-01",
                                notice,
                                done(EXTEND).on("2011-06-01").until("2013-05-31"))
                        .end())
                .contains(PartialDate.parse("2013-06-01"));
        Timeline renewed = inForce(
                lasting(TEN_THEN_FIVE),
                "2001-06-01",
                done(EXTEND).on("2011-06-01").lasting("P2Y"));
        assertThat(end(renewed, "2012-01-01")).isEqualTo("2013-06-01");
        assertThat(on(renewed, "2014-01-01").renewalsBy(LocalDate.parse("2014-01-01")))
                .isEqualTo(1);
    }

    @Test
    void whatExcludesDenunciationExcludesItWhileSuspendedOrEndingToo() {
        DenunciationClause excluded = new DenunciationClause.Excluded();
        assertRefused(
                Guard.NO_RIGHT_TO_DENOUNCE,
                () -> inForce(
                        lasting(new DurationClause.Indefinite(), excluded),
                        "2001-06-01",
                        done(SUSPEND).on("2010-01-01"),
                        done(DENOUNCE).by("VN").on("2010-02-01")));
    }

    @Test
    void anEndWhoseBeginningIsNotOnRecordIsOnlyAsserted() {
        Timeline timeline = timeline(
                lasting(new DurationClause.Until(LocalDate.parse("2022-12-31"))),
                done(CONFIRM_IN_FORCE).on("2010-01-02"));
        assertThat(timeline.periods().get(1).status()).isEqualTo(Status.EXPIRED);
        assertThat(timeline.periods().get(1).ground()).isEqualTo(Confidence.ASSERTED);
    }

    @Test
    void aNoticeAgainstATermThatBeganVaguelyMayBeInTimeOrLate() {
        Clauses clauses = new Clauses(new EntryClause.OnSignature(), null, TEN_THEN_FIVE, null, null);
        Timeline timeline = timeline(
                clauses,
                done(SIGN).on("2001"),
                done(GIVE_NON_RENEWAL_NOTICE).by("SG").on("2010-12-02"));
        assertThat(timeline.end()).contains(PartialDate.parse("2011-12-31/2016-01-01"));
    }

    @Test
    void howEverShortThePeriodAndLongTheNoticeTheLastDayIsFoundAtOnce() {
        Timeline timeline = inForce(lasting(renewed("P1D", "P1D", "P1000Y", null)), "2001-06-01");
        assertThat(lastNotice(timeline, "2020-01-01")).isEqualTo("2020-01-01");
        assertThat(timeline.deadlines().get(0).between(LocalDate.parse("2020-01-01"), LocalDate.parse("2021-01-01")))
                .hasSize(367);
    }
}
