package org.entente.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.lifecycle.ActType.*;
import static org.entente.lifecycle.Done.done;
import static org.entente.lifecycle.Done.supersededOn;
import static org.entente.lifecycle.Done.timeline;
import static org.entente.lifecycle.TimelineTest.day;
import static org.entente.lifecycle.TimelineTest.draw;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is known only vaguely, what came late, and what must not come back. */
class UncertainLivesTest {
    private static final Done IN_FORCE = done(BRING_INTO_FORCE).on("2000-01-01");

    @Test
    void theLaterOfTwoDatesIsNoMoreCertainThanBoth() {
        assertThat(draw(timeline(
                        done(SIGN).by("SG").on("2018"), done(SIGN).by("VN").on("2018-03-01"))))
                .isEqualTo("NEGOTIATING 2018\nSIGNED 2018-03-01/2018-12-31");
        assertThat(draw(timeline(
                        done(PROPOSE).on("2017"),
                        done(INITIAL).by("SG").on("2018"),
                        done(INITIAL).by("VN").on("2018-03-01"))))
                .isEqualTo("PROPOSED 2017\nINITIALLED 2018-03-01/2018-12-31");
        assertThat(draw(timeline(done(BRING_INTO_FORCE).on("2018-06-01").effective("2018"))))
                .isEqualTo("IN_FORCE 2018-06-01/2018-12-31");
        assertThat(draw(timeline(
                        IN_FORCE,
                        done(TERMINATE)
                                .by("SG")
                                .on("2024-01-31")
                                .effective("2024")
                                .because(Reason.BREACH))))
                .endsWith("TERMINATED 2024-04-30/2024-12-31");
        assertThat(draw(timeline(IN_FORCE, done(TERMINATE).on("2018-06-01").effective("2018"))))
                .endsWith("TERMINATED 2018-06-01/2018-12-31");
    }

    @Test
    void anEntryIntoForceOfAnAbandonedTextDoesNotComeBack() {
        Timeline life = timeline(
                done(SIGN).on("2018-01-01"),
                done(BRING_INTO_FORCE).on("2018-03-01").effective("2019-01-01"),
                done(ABANDON).on("2018-06-01").because(Reason.LAPSED),
                done(OPEN_NEGOTIATIONS).on("2018-09-01"),
                done(SIGN).on("2020-01-01"),
                done(BRING_INTO_FORCE).on("2021-01-01"));
        assertThat(draw(life))
                .endsWith("ABANDONED 2018-06-01\nNEGOTIATING 2018-09-01\nSIGNED 2020-01-01\nIN_FORCE 2021-01-01");
        assertThat(life.signedOn()).hasValue(PartialDate.parse("2020-01-01"));
    }

    @Test
    void aSuccessorThatCameAfterTheEndDoesNotStrikeWhatIsRevived() {
        assertThat(draw(supersededOn(
                        "2021-01-01",
                        IN_FORCE,
                        done(EXPIRE).on("2020-01-01"),
                        done(REVIVE).on("2022-01-01"))))
                .isEqualTo("IN_FORCE 2000-01-01\nEXPIRED 2020-01-01\nIN_FORCE 2022-01-01");
    }

    @Test
    void aSuccessorOfUncertainDateLeavesRoomForTheBeginning() {
        assertThat(draw(supersededOn("1995", done(BRING_INTO_FORCE).on("1995-03-01"))))
                .isEqualTo("SUPERSEDED 1995-03-01/1995-12-31");
        assertThat(draw(supersededOn(
                        "1995",
                        done(SIGN).on("1995-03-01"),
                        done(BRING_INTO_FORCE).on("1995-06-01"))))
                .isEqualTo("SIGNED 1995-03-01\nSUPERSEDED 1995-06-01/1995-12-31");
    }

    @Test
    void aClaimedSuspensionKeepsItsEndAndItsPart() {
        Done claim = done(SUSPEND).by("SG").on("2024-01-01").because(Reason.BREACH);
        assertThat(draw(timeline(IN_FORCE, claim.until("2024-12-31"))))
                .endsWith("SUSPENDED 2024-04-01\nIN_FORCE 2025-01-01");
        Timeline partial = timeline(IN_FORCE, claim.part("article 7"));
        assertThat(draw(partial)).isEqualTo("IN_FORCE 2000-01-01");
        assertThat(partial.situationOn(day("2024-04-01")).part()).hasValue("article 7");
    }

    @Test
    void aPartialSuspensionEndsByItself() {
        Timeline life = timeline(
                IN_FORCE, done(SUSPEND).on("2024-01-01").part("article 7").lasting("P6M"));
        assertThat(life.situationOn(day("2024-06-30")).part()).hasValue("article 7");
        assertThat(life.situationOn(day("2024-07-01")).part()).isEmpty();
    }

    @Test
    void aSuspensionClaimedDuringAnotherOutlastsIt() {
        Timeline life = timeline(
                IN_FORCE,
                done(SUSPEND).by("SG").on("2020-01-01").because(Reason.BREACH),
                done(SUSPEND).on("2020-02-01").until("2020-05-31"),
                done(RESUME).by("SG").on("2020-09-01"));
        assertThat(draw(life)).endsWith("SUSPENDED 2020-02-01\nIN_FORCE 2020-09-01");
    }

    @Test
    void whatWaitsDoesNotHoldUpTheRest() {
        refuses(
                Guard.ENDED,
                IN_FORCE,
                done(DENOUNCE).by("SG").on("2019-01-01").effective("2020"),
                done(DENOUNCE).by("VN").on("2019-02-01").effective("2020-03-01"),
                done(REGISTER).on("2020-06-30"));
    }

    @Test
    void roomIsLeftForEveryActThatNeedsIt() {
        assertThat(draw(timeline(
                        IN_FORCE,
                        done(SUSPEND).on("2020").lasting("P1Y"),
                        done(AMEND).on("2021-03-01"),
                        done(RESUME).on("2021-06-01"))))
                .isEqualTo("IN_FORCE 2000-01-01\nSUSPENDED 2020\nIN_FORCE 2021-06-01");
        assertThat(draw(timeline(
                        done(SIGN).on("2019-01-01"),
                        done(BRING_INTO_FORCE).on("2019-06-01").effective("2020"),
                        done(RATIFY).on("2020-03-01"),
                        done(ABANDON).on("2020-06-01").because(Reason.WITHDRAWN))))
                .endsWith("PENDING_ENTRY_INTO_FORCE 2019-06-01\nABANDONED 2020-06-01");
    }

    @Test
    void anExtensionOnTheLastDayIsInTimeAlsoWhileNonRenewalIsDue() {
        assertThat(draw(timeline(
                        IN_FORCE,
                        done(EXTEND).on("2010-01-01").until("2019-12-31"),
                        done(GIVE_NON_RENEWAL_NOTICE).by("SG").on("2019-06-01").effective("2020-01-01"),
                        done(EXTEND).on("2020-01-01").lasting("P1Y"))))
                .endsWith("TERMINATION_PENDING 2019-06-01\nEXPIRED 2021-01-01");
    }

    @Test
    void onlyTheMissingSignatureMustFollowAnEarlyEntryIntoForce() {
        Timeline life = timeline(
                done(SIGN).by("SG").on("1991-01-01"),
                done(BRING_INTO_FORCE).on("1992-01-01"),
                done(SIGN).by("VN").on("1993-01-01"));
        assertThat(draw(life)).isEqualTo("NEGOTIATING 1991-01-01\nIN_FORCE 1992-01-01");
        assertThat(life.signedOn()).hasValue(PartialDate.parse("1993-01-01"));
        Timeline inTime = timeline(
                done(PROPOSE).on("2017"),
                done(BRING_INTO_FORCE).on("2018-01-01").effective("2019-01-01"),
                done(SIGN).on("2018-06-01"));
        assertThat(draw(inTime)).isEqualTo("PROPOSED 2017\nPENDING_ENTRY_INTO_FORCE 2018-06-01\nIN_FORCE 2019-01-01");
        assertThat(inTime.findings()).isEmpty();
    }

    @Test
    void whatBeginsWithADateOfEntryIntoForceCanStillBeSigned() {
        assertThat(draw(timeline(
                        done(BRING_INTO_FORCE).on("2018-01-01").effective("2019-01-01"),
                        done(SIGN).on("2018-06-01"))))
                .isEqualTo("PENDING_ENTRY_INTO_FORCE 2018-01-01\nIN_FORCE 2019-01-01");
    }

    @Test
    void signatureAndEntryIntoForceAreKnownEvenOnOneDay() {
        Timeline life =
                timeline(done(SIGN).on("2018-01-01"), done(BRING_INTO_FORCE).on("2018-01-01"));
        assertThat(life.signedOn()).hasValue(PartialDate.parse("2018-01-01"));
        assertThat(life.entryIntoForce()).hasValue(PartialDate.parse("2018-01-01"));
        assertThat(timeline(done(SIGN).on("1990"), done(TERMINATE).on("2000").effective("2001"))
                        .entryIntoForce())
                .isEmpty();
    }

    @Test
    @Tag("slow")
    void manyAlikeActsLeaveNoDoubtAboutTheEnd() {
        Done[] acts = IntStream.range(0, 40)
                .mapToObj(i -> i == 0 ? IN_FORCE : done(AMEND).on("2010"))
                .toArray(Done[]::new);
        assertThat(timeline(acts).findings()).isEmpty();
    }

    @Test
    void anIllegalOrderNobodyMeansRefusesNothing() {
        assertThat(draw(timeline(
                        done(SIGN).on("2018-06-30"),
                        done(BRING_INTO_FORCE).on("2020-01-01"),
                        done(TERMINATE).on("2020-01-01"))))
                .isEqualTo("SIGNED 2018-06-30\nTERMINATED 2020-01-01");
    }

    @Test
    @Tag("slow")
    void aLongHistoryIsNoBurden() {
        Done[] acts = IntStream.range(0, 3_000)
                .mapToObj(i -> i == 0
                        ? IN_FORCE
                        : done(AMEND).on(day("2000-01-01").plusDays(i).toString()))
                .toArray(Done[]::new);
        assertThat(timeline(acts).periods()).hasSize(1);
    }

    @Test
    void theFarFutureIsCutOff() {
        Timeline life = timeline(
                IN_FORCE, done(SUSPEND).on("2001").effective("9990/9998-12-31").lasting("P5Y"));
        life.periods()
                .forEach(period ->
                        assertThat(PartialDate.parse(period.since().text())).isEqualTo(period.since()));
    }

    private static void refuses(Guard guard, Done... acts) {
        assertThatThrownBy(() -> timeline(acts))
                .isInstanceOfSatisfying(
                        TransitionNotAllowed.class,
                        refused -> assertThat(refused.guard()).isEqualTo(guard));
    }
}
