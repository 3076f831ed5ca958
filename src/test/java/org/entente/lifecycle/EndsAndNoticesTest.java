package org.entente.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.lifecycle.ActType.*;
import static org.entente.lifecycle.Done.done;
import static org.entente.lifecycle.TimelineTest.day;
import static org.entente.lifecycle.TimelineTest.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How an agreement in force is suspended, extended, given notice of and ended. */
class EndsAndNoticesTest {

    @Test
    void aDenunciationTakesEffectTwelveMonthsAfterReceiptUnlessItStatesADay() {
        assertThat(life(done(DENOUNCE).by("SG").on("2024-02-20").received("2024-02-29")))
                .isEqualTo("TERMINATION_PENDING 2024-02-29\nTERMINATED 2025-02-28");
        assertThat(life(done(DENOUNCE).by("SG").on("2024-02-20").effective("2024-06-01")))
                .isEqualTo("TERMINATION_PENDING 2024-02-20\nTERMINATED 2024-06-01");
        refuses(Guard.NOTICE_TOO_SHORT, done(DENOUNCE).by("SG").on("2024-02-20").effective("2024-02-19"));
        refuses(
                Guard.NOTICE_ALREADY_RUNNING,
                done(DENOUNCE).by("SG").on("2024-02-20"),
                done(DENOUNCE).by("SG").on("2024-03-20"));
        Timeline ended = timeline(done(DENOUNCE).by("SG").on("2020"));
        assertThat(ended.atItsEnd().stageOf("SG")).isEqualTo(Stage.WITHDRAWN);
        assertThat(ended.atItsEnd().stageOf("VN")).isEqualTo(Stage.PARTY);
    }

    @Test
    void ofTwoNoticesTheEarliestEffectDecides() {
        assertThat(life(
                        done(DENOUNCE).by("SG").on("2024-02-20").effective("2025-01-01"),
                        done(DENOUNCE).by("VN").on("2024-03-20").effective("2024-12-01")))
                .isEqualTo("TERMINATION_PENDING 2024-02-20\nTERMINATED 2024-12-01");
    }

    @Test
    void aNoticeIsRevokedOnlyByWhoGaveItAndBeforeItsEffect() {
        Done notice = done(DENOUNCE).by("SG").on("2024-02-20").effective("2024-06-01");
        assertThat(life(notice, done(REVOKE_NOTICE).by("SG").on("2024-05-31")))
                .isEqualTo("TERMINATION_PENDING 2024-02-20\nIN_FORCE 2024-05-31");
        refuses(Guard.ENDED, notice, done(REVOKE_NOTICE).by("SG").on("2024-06-01"));
        refuses(Guard.NO_NOTICE_RUNNING, notice, done(REVOKE_NOTICE).by("VN").on("2024-03-01"));
    }

    @Test
    void aNonRenewalNoticeEndsInExpiryOnTheDayThatItStates() {
        assertThat(life(done(GIVE_NON_RENEWAL_NOTICE).by("VN").on("2024-02-20").effective("2025-01-01")))
                .isEqualTo("TERMINATION_PENDING 2024-02-20\nEXPIRED 2025-01-01");
        refuses(Guard.NOTHING_TO_RENEW, done(GIVE_NON_RENEWAL_NOTICE).by("VN").on("2024-02-20"));
    }

    @Test
    void bothMayTerminateAtOnceLaterOrFromAnEarlierDay() {
        assertThat(life(done(TERMINATE).on("2024-01-01"))).isEqualTo("TERMINATED 2024-01-01");
        assertThat(life(done(TERMINATE).on("2024-01-01").effective("2024-07-01")))
                .isEqualTo("TERMINATION_PENDING 2024-01-01\nTERMINATED 2024-07-01");
        assertThat(life(done(TERMINATE).on("2024-01-01").effective("2023-07-01")))
                .isEqualTo("TERMINATED 2023-07-01");
        assertThat(timeline(done(TERMINATE).on("2024-01-01")).atItsEnd().endReason())
                .hasValue(Reason.CONSENT);
        refuses(Guard.CONSENT_OF_BOTH, done(TERMINATE).by("SG").on("2024-01-01"));
        assertThat(life(done(TERMINATE).by("SG").on("2024-01-01").because(Reason.PARTY_EXTINCT)))
                .isEqualTo("TERMINATED 2024-01-01");
    }

    @Test
    void aClaimMaturesAfterThreeMonthsUnlessUrgentOrObjectedTo() {
        Done claim = done(TERMINATE).by("SG").on("2024-01-31").because(Reason.BREACH);
        assertThat(life(claim)).isEqualTo("TERMINATION_PENDING 2024-01-31\nTERMINATED 2024-04-30");
        assertThat(life(claim.effective("2024-02-15")))
                .isEqualTo("TERMINATION_PENDING 2024-01-31\nTERMINATED 2024-04-30");
        assertThat(life(claim.effective("2024-12-01")))
                .isEqualTo("TERMINATION_PENDING 2024-01-31\nTERMINATED 2024-12-01");
        assertThat(life(claim.urgently())).isEqualTo("TERMINATED 2024-01-31");
        Timeline disputed = timeline(claim, done(OBJECT).by("VN").on("2024-04-29"));
        assertThat(draw(disputed)).endsWith("TERMINATION_PENDING 2024-01-31\nIN_FORCE 2024-04-29");
        assertThat(disputed.atItsEnd().disputed()).isTrue();
        refuses(Guard.NO_CLAIM_RUNNING, claim, done(OBJECT).by("SG").on("2024-02-01"));
        refuses(Guard.ENDED, claim, done(OBJECT).by("VN").on("2024-04-30"));
    }

    @Test
    void aClaimedSuspensionChangesNothingUntilItMatures() {
        Done claim = done(SUSPEND).by("SG").on("2024-01-01").because(Reason.BREACH);
        assertThat(life(claim)).isEqualTo("SUSPENDED 2024-04-01");
        assertThat(life(claim, done(REVOKE_NOTICE).by("SG").on("2024-03-01"))).isEmpty();
        refuses(Guard.CONSENT_OF_BOTH, done(SUSPEND).by("SG").on("2024-01-01"));
    }

    @Test
    void suspensionStopsPerformanceOnlyAndNoticesRunOn() {
        assertThat(life(
                        done(SUSPEND).on("2024-01-01").until("2024-03-31"),
                        done(DENOUNCE).by("VN").on("2024-02-01").effective("2024-06-01")))
                .isEqualTo("SUSPENDED 2024-01-01\nTERMINATION_PENDING 2024-04-01\nTERMINATED 2024-06-01");
        assertThat(life(done(SUSPEND).on("2024-01-01").lasting("P2M")))
                .isEqualTo("SUSPENDED 2024-01-01\nIN_FORCE 2024-03-01");
        assertThat(life(done(SUSPEND).on("2024-01-01"), done(RESUME).on("2024-02-01")))
                .isEqualTo("SUSPENDED 2024-01-01\nIN_FORCE 2024-02-01");
        refuses(
                Guard.OWN_SUSPENSION,
                done(SUSPEND).on("2024-01-01"),
                done(RESUME).by("SG").on("2024-02-01"));
        Timeline partial = timeline(done(SUSPEND).on("2024-01-01").part("article 7"));
        assertThat(draw(partial)).isEqualTo("IN_FORCE 2000");
        assertThat(partial.atItsEnd().part()).hasValue("article 7");
    }

    @Test
    void anExtensionIsInTimeUpToTheDayOfTheEnd() {
        Done term = done(EXTEND).on("2010-01-01").until("2019-12-31");
        assertThat(life(term)).isEqualTo("EXPIRED 2020-01-01");
        assertThat(life(term, done(EXTEND).on("2020-01-01").lasting("P5Y"))).isEqualTo("EXPIRED 2025-01-01");
        refuses(Guard.ENDED, term, done(EXTEND).on("2020-01-02").until("2024-12-31"));
        assertThat(life(
                        term,
                        done(EXTEND).on("2020-06-01").effective("2019-12-31").until("2024-12-31")))
                .isEqualTo("EXPIRED 2025-01-01");
        refuses(Guard.END_NOT_LATER, term, done(EXTEND).on("2015").until("2019-12-31"));
        refuses(Guard.NEW_END_MISSING, term, done(EXTEND).on("2015"));
        refuses(Guard.NO_END_TO_EXTEND, done(EXTEND).on("2015").lasting("P1Y"));
    }

    @Test
    void whatHasExpiredIsRevivedWithoutAGapOnTheDayOfExpiry() {
        Done term = done(EXTEND).on("2010-01-01").until("2019-12-31");
        assertThat(draw(timeline(term, done(REVIVE).on("2020-01-01").until("2020-12-31"))))
                .isEqualTo("IN_FORCE 2000\nEXPIRED 2021-01-01");
        assertThat(life(term, done(REVIVE).on("2020-02-01").lasting("P1Y")))
                .isEqualTo("EXPIRED 2020-01-01\nIN_FORCE 2020-02-01\nEXPIRED 2021-02-01");
    }

    @Test
    void anUncertainEndLeavesRoomForAnActThatWouldOtherwiseBeRefused() {
        assertThat(life(
                        done(DENOUNCE).by("SG").on("2019-01-01").effective("2020"),
                        done(REGISTER).on("2020-06-30")))
                .isEqualTo("TERMINATION_PENDING 2019-01-01\nTERMINATED 2020-06-30/2020-12-31");
        assertThat(life(done(DENOUNCE).by("SG").on("2019-01-01").effective("2020")))
                .isEqualTo("TERMINATION_PENDING 2019-01-01\nTERMINATED 2020");
        refuses(
                Guard.ENDED,
                done(DENOUNCE).by("SG").on("2019-01-01").effective("2020"),
                done(REGISTER).on("2021-01-01"));
    }

    @Test
    void aRefusalNamesTheActThatBecomesIllegalTheStatusThereAndWhatWasOpen() {
        assertThatThrownBy(() -> timeline(
                        done(TERMINATE).on("2010-01-01"),
                        done(DENOUNCE).by("SG").on("2012-01-01")))
                .isInstanceOfSatisfying(TransitionNotAllowed.class, refused -> {
                    assertThat(refused.act().type()).isEqualTo(DENOUNCE);
                    assertThat(refused.act().number()).isEqualTo(3);
                    assertThat(refused.currentStatus()).hasValue(Status.TERMINATED);
                    assertThat(refused.guard()).isEqualTo(Guard.ENDED);
                    assertThat(refused.legalBasis()).isEqualTo("VCLT 70");
                    assertThat(refused.open()).isEmpty();
                });
    }

    @Test
    void anEndIsAssertedWhereTheSourcesDoNotSayHowItCameAbout() {
        assertThat(last(done(TERMINATE).on("2010").because(Reason.UNKNOWN)).ground())
                .isEqualTo(Confidence.ASSERTED);
        assertThat(last(done(EXPIRE).on("2010")).ground()).isEqualTo(Confidence.ASSERTED);
        assertThat(last(done(TERMINATE).on("2010")).ground()).isEqualTo(Confidence.DERIVED);
        Timeline neverSeenInForce =
                Done.timeline(done(SIGN).on("1990"), done(TERMINATE).on("2010"));
        assertThat(neverSeenInForce.on(day("2011-01-01")).orElseThrow().ground())
                .isEqualTo(Confidence.ASSERTED);
        assertThat(neverSeenInForce.atItsEnd().neverInForce()).isFalse();
    }

    @Test
    void itIsRegisteredOnce() {
        refuses(
                Guard.ALREADY_REGISTERED,
                done(REGISTER).on("2010"),
                done(REGISTER).on("2011"));
    }

    private static Timeline timeline(Done... acts) {
        List<Done> all = new ArrayList<>();
        all.add(done(BRING_INTO_FORCE).on("2000"));
        all.addAll(Arrays.asList(acts));
        return Done.timeline(all.toArray(Done[]::new));
    }

    private static String life(Done... acts) {
        return draw(timeline(acts)).replaceFirst("IN_FORCE 2000\n?", "");
    }

    private static StatusPeriod last(Done... acts) {
        List<StatusPeriod> periods = timeline(acts).periods();
        return periods.get(periods.size() - 1);
    }

    private static void refuses(Guard guard, Done... acts) {
        assertThatThrownBy(() -> timeline(acts))
                .isInstanceOfSatisfying(
                        TransitionNotAllowed.class,
                        refused -> assertThat(refused.guard()).isEqualTo(guard));
    }
}
