package org.entente.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.lifecycle.ActType.*;
import static org.entente.lifecycle.Done.done;
import static org.entente.lifecycle.Done.timeline;
import static org.entente.lifecycle.TimelineTest.day;
import static org.entente.lifecycle.TimelineTest.draw;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;

/** What lies beside the status: who withdrew, what remains of an end, and how each status is explained. */
class LivesInDetailTest {
    private static final Done IN_FORCE = done(BRING_INTO_FORCE).on("2000-01-01");

    private static String because(Timeline timeline, String day) {
        return timeline.on(day(day)).orElseThrow().because().explanation();
    }

    private static void refuses(Guard guard, Done... acts) {
        assertThatThrownBy(() -> timeline(acts))
                .isInstanceOfSatisfying(
                        TransitionNotAllowed.class,
                        refused -> assertThat(refused.guard()).isEqualTo(guard));
    }

    @Test
    void ofTwoNoticesForOneDayBothPartiesWithdraw() {
        Done first = done(DENOUNCE).by("SG").on("2020-01-01").effective("2021-06-01");
        Situation both = timeline(
                        IN_FORCE,
                        first,
                        done(DENOUNCE).by("VN").on("2020-02-01").effective("2021-06-01"))
                .atItsEnd();
        assertThat(both.stageOf("SG")).isEqualTo(Stage.WITHDRAWN);
        assertThat(both.stageOf("VN")).isEqualTo(Stage.WITHDRAWN);
        Situation one = timeline(
                        IN_FORCE,
                        first,
                        done(DENOUNCE).by("VN").on("2020-02-01").effective("2021-07-01"))
                .atItsEnd();
        assertThat(one.stageOf("SG")).isEqualTo(Stage.WITHDRAWN);
        assertThat(one.stageOf("VN")).isEqualTo(Stage.PARTY);
    }

    @Test
    void terminationByBothIsNobodysWithdrawalAndAClaimIsThatOfItsParty() {
        Situation both = timeline(IN_FORCE, done(TERMINATE).on("2020-01-01").effective("2021-01-01"))
                .atItsEnd();
        assertThat(both.stageOf("SG")).isEqualTo(Stage.PARTY);
        Situation claimed = timeline(
                        IN_FORCE, done(TERMINATE).by("VN").on("2020-01-01").because(Reason.BREACH))
                .atItsEnd();
        assertThat(claimed.stageOf("VN")).isEqualTo(Stage.WITHDRAWN);
        assertThat(claimed.stageOf("SG")).isEqualTo(Stage.PARTY);
    }

    @Test
    void revivedTheWithdrawnPartyIsAPartyAgainAndItsFirstEntryIntoForceStands() {
        Timeline life = timeline(
                IN_FORCE,
                done(GIVE_NON_RENEWAL_NOTICE).by("SG").on("2019-01-01").effective("2020-01-01"),
                done(REVIVE).on("2021-01-01"));
        assertThat(life.situationOn(day("2020-06-01")).stageOf("SG")).isEqualTo(Stage.WITHDRAWN);
        assertThat(life.atItsEnd().stageOf("SG")).isEqualTo(Stage.PARTY);
        assertThat(life.entryIntoForce()).contains(PartialDate.parse("2000-01-01"));
    }

    @Test
    void anEndTakesTheRunningNoticesAndSuspensionsWithIt() {
        Timeline life = timeline(
                IN_FORCE,
                done(DENOUNCE).by("VN").on("2019-01-01").effective("2025-01-01"),
                done(SUSPEND).on("2019-06-01"),
                done(EXPIRE).on("2020-01-01"),
                done(REVIVE).on("2021-01-01"));
        assertThat(draw(life)).endsWith("SUSPENDED 2019-06-01\nEXPIRED 2020-01-01\nIN_FORCE 2021-01-01");
        Timeline partial = timeline(
                IN_FORCE,
                done(SUSPEND).on("2019-06-01").part("article 7"),
                done(TERMINATE).on("2020-01-01"));
        assertThat(partial.atItsEnd().part()).isEmpty();
    }

    @Test
    void entryIntoForceAndAnyEndTakeProvisionalApplicationWithThem() {
        Done signed = done(SIGN).on("2018-01-01");
        Done applied = done(APPLY_PROVISIONALLY).on("2018-02-01").part("articles 1 to 4");
        assertThat(timeline(signed, applied, done(BRING_INTO_FORCE).on("2018-06-01"))
                        .atItsEnd()
                        .part())
                .isEmpty();
        Timeline abandoned = timeline(
                signed,
                applied,
                done(ABANDON).on("2018-06-01").because(Reason.LAPSED),
                done(OPEN_NEGOTIATIONS).on("2019-01-01"));
        assertThat(draw(abandoned)).endsWith("ABANDONED 2018-06-01\nNEGOTIATING 2019-01-01");
        assertThat(abandoned.atItsEnd().part()).isEmpty();
    }

    @Test
    void aPartyResumesOnlyWhatItSuspended() {
        Timeline life = timeline(
                IN_FORCE,
                done(SUSPEND).by("SG").on("2020-01-01").because(Reason.BREACH),
                done(SUSPEND).on("2020-02-01").until("2021-12-31"),
                done(RESUME).by("SG").on("2020-09-01"));
        assertThat(draw(life)).endsWith("SUSPENDED 2020-02-01\nIN_FORCE 2022-01-01");
    }

    @Test
    void endsBeforeEntryIntoForceLeaveAnAgreementThatNeverWas() {
        Timeline withdrawn =
                timeline(done(PROPOSE).on("2020-01-01"), done(WITHDRAW_PROPOSAL).on("2021-01-01"));
        assertThat(draw(withdrawn)).endsWith("ABANDONED 2021-01-01");
        assertThat(withdrawn.atItsEnd().endReason()).contains(Reason.WITHDRAWN);
        for (ActType end : new ActType[] {SUPERSEDE, INVALIDATE}) {
            Timeline never = timeline(done(SIGN).on("2020-01-01"), done(end).on("2021-01-01"));
            assertThat(never.atItsEnd().neverInForce()).as("%s", end).isTrue();
            assertThat(never.end()).as("%s", end).contains(PartialDate.parse("2021-01-01"));
            assertThat(timeline(IN_FORCE, done(end).on("2021-01-01")).atItsEnd().neverInForce())
                    .as("%s", end)
                    .isFalse();
        }
    }

    @Test
    void onlyAnObjectionMakesADispute() {
        assertThat(timeline(IN_FORCE).atItsEnd().disputed()).isFalse();
    }

    @Test
    void retroactiveIsOnlyWhatLiesBeforeTheEntryIntoForce() {
        Clauses clauses = new Clauses(new EntryClause.OnSignature(), LocalDate.parse("2018-06-30"), null, null, null);
        assertThat(timeline(clauses, done(SIGN).on("2018-06-30")).atItsEnd().effectiveFrom())
                .isEmpty();
    }

    @Test
    void withoutAClauseANoticeMayNotTakeEffectBeforeItsReceipt() {
        Done notice = done(DENOUNCE).by("SG").on("2020-01-01").received("2020-02-01");
        refuses(Guard.NOTICE_TOO_SHORT, IN_FORCE, notice.effective("2020-01-31"));
        assertThat(draw(timeline(IN_FORCE, notice.effective("2020-02-02")))).endsWith("TERMINATED 2020-02-02");
        refuses(
                Guard.NOTICE_TOO_SHORT,
                IN_FORCE,
                done(GIVE_NON_RENEWAL_NOTICE).by("SG").on("2020-01-01").effective("2019-12-31"));
    }

    @Test
    void oneAloneSuspendsUnderAClauseAndTerminatesWhereTheOtherIsExtinct() {
        assertThat(draw(timeline(
                        IN_FORCE, done(SUSPEND).by("SG").on("2020-01-01").because(Reason.CLAUSE))))
                .endsWith("SUSPENDED 2020-01-01");
        refuses(
                Guard.CONSENT_OF_BOTH,
                IN_FORCE,
                done(TERMINATE).by("SG").on("2020-01-01").because(Reason.FULFILLED));
        refuses(
                Guard.CONSENT_OF_BOTH,
                IN_FORCE,
                done(SUSPEND).by("SG").on("2020-01-01").because(Reason.CONSENT));
    }

    @Test
    void earlyEntryIntoForceNeedsTheLaterSignatureOfEveryPartyThatHasNotSigned() {
        Done early = done(BRING_INTO_FORCE).on("1992-01-01");
        refuses(
                Guard.NO_LATER_SIGNATURES,
                done(OPEN_NEGOTIATIONS).on("1990-01-01"),
                early,
                done(SIGN).by("SG").on("1993-01-01"));
        refuses(
                Guard.NO_LATER_SIGNATURES,
                done(OPEN_NEGOTIATIONS).on("1990-01-01"),
                early,
                done(RATIFY).on("1993-01-01"));
    }

    @Test
    void anExplanationSaysWhatWasTakenForGranted() {
        Done notice = done(DENOUNCE).by("SG").on("2020-01-01").effective("2021-01-01");
        assertThat(because(timeline(IN_FORCE, notice), "2020-01-01"))
                .isEqualTo("denounce by SG on 2020-01-01, effective on 2021-01-01, taken as received on that day");
        assertThat(because(timeline(IN_FORCE, notice.received("2020-02-01")), "2020-02-01"))
                .doesNotContain("taken as received");
        assertThat(because(timeline(IN_FORCE, notice), "2021-01-01"))
                .isEqualTo("the notice of act 2 takes effect on the day that it states;"
                        + " taken as received on the day it was given");
        assertThat(because(
                        timeline(
                                IN_FORCE,
                                done(DENOUNCE).by("SG").on("2020-01-01").received("2020-02-01")),
                        "2021-02-01"))
                .isEqualTo("the notice of act 2 takes effect 12 months after its receipt (VCLT 56(2))");
        assertThat(because(timeline(IN_FORCE, done(TERMINATE).on("2020-01-01").effective("2021-01-01")), "2020-01-01"))
                .doesNotContain("taken as received");
        assertThat(because(timeline(IN_FORCE), "2001-01-01"))
                .isEqualTo("bring-into-force on 2000-01-01: the date is as the sources state it");
        Done claim = done(TERMINATE).by("SG").on("2020-01-01").because(Reason.BREACH);
        assertThat(because(timeline(IN_FORCE, claim), "2020-04-01")).contains("at least three months after receipt");
        assertThat(because(timeline(IN_FORCE, claim.urgently().effective("2020-02-01")), "2020-02-01"))
                .contains("being urgent");
    }

    @Test
    void aDenunciationLaterThanItsClauseComputesSaysSo() {
        DenunciationClause sixMonths = new DenunciationClause.Allowed(Period.ofMonths(6), null, false, null, false);
        Clauses clauses = new Clauses(null, null, null, sixMonths, null);
        Done notice = done(DENOUNCE).by("SG").on("2020-01-01").received("2020-01-01");
        assertThat(because(timeline(clauses, IN_FORCE, notice.effective("2021-01-01")), "2021-01-01"))
                .endsWith("gives 2020-07-01; act 2 states a later day");
        assertThat(because(timeline(clauses, IN_FORCE, notice), "2021-01-01")).endsWith("gives 2020-07-01");
    }

    @Test
    void aFirstActIsPossibleOnlyFirst() {
        assertThat(Guard.OUT_OF_TURN.explain(PROPOSE)).isEqualTo("propose is possible only as the first act");
        assertThat(Guard.NEW_END_MISSING.explain(EXTEND)).isEqualTo(Guard.NEW_END_MISSING.sentence());
        assertThat(Guard.NEW_END_MISSING.missing()).contains(Detail.LAST_DAY);
        assertThat(Guard.ENDED.missing()).isEmpty();
    }

    @Test
    void expiryIsNotStatedWhileANoticeOfNonRenewalComputesIt() {
        Clauses renewed = new Clauses(
                null,
                null,
                new DurationClause.TacitRenewal(
                        Period.ofYears(10), null, new Term.Renewal(Period.ofYears(5), Period.ofMonths(6), false, null)),
                null,
                null);
        Done notice = done(GIVE_NON_RENEWAL_NOTICE).by("SG").on("2005-01-01");
        assertThatThrownBy(
                        () -> timeline(renewed, IN_FORCE, notice, done(EXPIRE).on("2006-01-01")))
                .isInstanceOfSatisfying(
                        TransitionNotAllowed.class,
                        refused -> assertThat(refused.guard()).isEqualTo(Guard.END_IS_COMPUTED));
        assertThat(draw(timeline(renewed, IN_FORCE, done(EXPIRE).on("2006-01-01"))))
                .endsWith("EXPIRED 2006-01-01");
    }
}
