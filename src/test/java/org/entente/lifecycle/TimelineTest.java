package org.entente.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.lifecycle.ActType.*;
import static org.entente.lifecycle.Done.done;
import static org.entente.lifecycle.Done.supersededOn;
import static org.entente.lifecycle.Done.timeline;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** From the first idea to the day in force: who has done what, and what that makes of the agreement. */
class TimelineTest {

    @Test
    void aProposalGrowsIntoAnAgreementInForce() {
        Timeline life = timeline(
                done(PROPOSE).by("VN").on("2024-04-03"),
                done(OPEN_NEGOTIATIONS).on("2024-06-01"),
                done(INITIAL).by("VN").on("2024-09-01"),
                done(INITIAL).by("SG").on("2024-09-05"),
                done(SIGN).by("SG").on("2024-10-01"),
                done(SIGN).by("VN").on("2024-10-02"),
                done(RATIFY).by("VN").on("2024-11-01"),
                done(RATIFY).by("SG").on("2024-12-01"),
                done(BRING_INTO_FORCE).on("2024-12-01").effective("2025-01-01"));
        assertThat(draw(life)).isEqualTo("""
                        PROPOSED 2024-04-03
                        NEGOTIATING 2024-06-01
                        INITIALLED 2024-09-05
                        SIGNED 2024-10-02
                        PENDING_ENTRY_INTO_FORCE 2024-12-01
                        IN_FORCE 2025-01-01""");
    }

    @Test
    void thePresentCaseIsInForceByWhatASourceSaysAndItsSourcesDisagree() {
        Timeline life = timeline(
                done(CONFIRM_IN_FORCE).on("2023-10-16/2023-10-19"),
                done(SIGN).on("2018"),
                done(EXTEND).on("2018").alternativeTo(2),
                done(CONFIRM_IN_FORCE).on("2024-04-03/2024-04-05"));
        StatusPeriod signed = life.periods().get(0);
        StatusPeriod inForce = life.periods().get(1);
        assertThat(life.periods()).hasSize(2);
        assertThat(life.on(day("2017-12-31"))).isEmpty();
        assertThat(signed.status()).isEqualTo(Status.SIGNED);
        assertThat(signed.since()).hasToString("2018");
        assertThat(signed.certainOn(day("2023-10-15"))).isFalse();
        assertThat(inForce.status()).isEqualTo(Status.IN_FORCE);
        assertThat(inForce.since()).hasToString("2023-10-16/2023-10-19");
        assertThat(inForce.certainOn(day("2023-10-18"))).isFalse();
        assertThat(inForce.certainOn(day("2023-10-19"))).isTrue();
        assertThat(inForce.ground()).isEqualTo(Confidence.ASSERTED);
        assertThat(inForce.confidenceOn(day("2024-06-01"))).isEqualTo(Confidence.CONFLICTING);
    }

    @Test
    void sourcesConflictFromTheDisputedActOn() {
        Timeline life = timeline(
                done(SIGN).on("2018-01-01"),
                done(BRING_INTO_FORCE).on("2019-01-01"),
                done(CONFIRM_IN_FORCE).on("2019-01-01").alternativeTo(2));
        assertThat(life.on(day("2018-06-01")).orElseThrow().confidenceOn(day("2018-06-01")))
                .isEqualTo(Confidence.DERIVED);
        assertThat(life.on(day("2019-01-01")).orElseThrow().confidenceOn(day("2019-01-01")))
                .isEqualTo(Confidence.CONFLICTING);
    }

    @Test
    void aLoneSignatureBeginsNegotiationsAndLeavesWhatIsThere() {
        assertThat(draw(timeline(done(SIGN).by("VN").on("2018")))).isEqualTo("NEGOTIATING 2018");
        assertThat(draw(timeline(done(PROPOSE).on("2017"), done(SIGN).by("VN").on("2018"))))
                .isEqualTo("PROPOSED 2017");
        assertThat(timeline(done(SIGN).by("VN").on("2018")).atItsEnd().awaiting())
                .containsExactly(new Situation.Owed("SG", SIGN));
    }

    @Test
    void initialsOfOneAndSignatureOfTheOtherAuthenticateTheText() {
        Timeline life = timeline(
                done(PROPOSE).on("2017"),
                done(SIGN).by("VN").on("2018-01-01"),
                done(INITIAL).by("SG").on("2018-02-01"));
        assertThat(draw(life)).isEqualTo("PROPOSED 2017\nINITIALLED 2018-02-01");
        assertThat(life.atItsEnd().awaiting()).containsExactly(new Situation.Owed("SG", SIGN));
        assertThat(life.atItsEnd().stageOf("SG")).isEqualTo(Stage.INITIALLED);
        assertThat(life.atItsEnd().stageOf("VN")).isEqualTo(Stage.SIGNED);
    }

    @Test
    void anExchangeOfNotesStandsForTheSignaturesAndTheConsentOfBoth() {
        Timeline life = timeline(done(EXCHANGE_INSTRUMENTS).on("1995-05-05"));
        assertThat(draw(life)).isEqualTo("SIGNED 1995-05-05");
        assertThat(life.atItsEnd().stageOf("SG")).isEqualTo(Stage.CONSENTED);
        assertThat(life.atItsEnd().awaiting()).isEmpty();
    }

    @Test
    void aDefinitiveSignatureIsConsentAndAnUnknownOneIsNot() {
        Timeline life = timeline(
                done(SIGN).by("SG").on("2018-01-01").mode(Mode.DEFINITIVE),
                done(SIGN).by("VN").on("2018-01-02"));
        assertThat(life.atItsEnd().stageOf("SG")).isEqualTo(Stage.CONSENTED);
        assertThat(life.atItsEnd().awaiting()).containsExactly(new Situation.Owed("VN", RATIFY));
        refuses(Guard.ALREADY_DONE, done(SIGN).on("2018"), done(SIGN).on("2019"));
        Timeline confirmed = timeline(
                done(SIGN).on("2018-01-01").mode(Mode.AD_REFERENDUM),
                done(SIGN).by("VN").on("2018-03-01").mode(Mode.DEFINITIVE));
        assertThat(confirmed.atItsEnd().stageOf("VN")).isEqualTo(Stage.CONSENTED);
        assertThat(confirmed.atItsEnd().stageOf("SG")).isEqualTo(Stage.SIGNED);
        assertThat(draw(confirmed)).isEqualTo("SIGNED 2018-01-01");
    }

    @Test
    void domesticApprovalMovesTheStageAndRefusalTakesItBack() {
        Timeline life = timeline(
                done(SIGN).on("2018-01-01"),
                done(APPROVE_DOMESTICALLY).by("VN").on("2018-02-01"),
                done(REFUSE_DOMESTICALLY).by("VN").on("2018-03-01"));
        assertThat(life.situationOn(day("2018-02-01")).stageOf("VN")).isEqualTo(Stage.DOMESTICALLY_APPROVED);
        assertThat(life.situationOn(day("2018-03-01")).stageOf("VN")).isEqualTo(Stage.SIGNED);
        assertThat(draw(life)).isEqualTo("SIGNED 2018-01-01");
    }

    @Test
    void aPartyRatifiesOnce() {
        refuses(
                Guard.ALREADY_DONE,
                done(SIGN).on("2018"),
                done(RATIFY).by("SG").on("2019-01-01"),
                done(RATIFY).by("SG").on("2019-02-01"));
    }

    @Test
    void bothNamesNobodyAndSkipsWhoHasDoneIt() {
        Timeline life = timeline(
                done(SIGN).on("2018"),
                done(RATIFY).by("SG").on("2019-01-01"),
                done(RATIFY).on("2019-02-01"));
        assertThat(life.atItsEnd().awaiting()).isEmpty();
        refuses(
                Guard.ALREADY_DONE,
                done(SIGN).on("2018"),
                done(RATIFY).on("2019"),
                done(RATIFY).on("2020"));
    }

    @Test
    void provisionalApplicationLiesOverTheStatusBeneath() {
        Timeline life = timeline(
                done(INITIAL).on("2018-01-01"),
                done(APPLY_PROVISIONALLY).on("2018-02-01").part("articles 1 to 4"),
                done(SIGN).on("2018-03-01"),
                done(END_PROVISIONAL_APPLICATION).by("SG").on("2018-04-01"));
        assertThat(draw(life)).isEqualTo("INITIALLED 2018-01-01\nPROVISIONALLY_APPLIED 2018-02-01\nSIGNED 2018-04-01");
        assertThat(life.situationOn(day("2018-02-01")).part()).hasValue("articles 1 to 4");
        assertThat(life.situationOn(day("2018-04-01")).part()).isEmpty();
        refuses(
                Guard.NOT_SIGNED,
                done(INITIAL).on("2018-01-01"),
                done(APPLY_PROVISIONALLY).on("2018-02-01"),
                done(RATIFY).on("2018-03-01"));
    }

    @Test
    void provisionalApplicationOutranksPendingAndEndsWithEntryIntoForce() {
        Timeline life = timeline(
                done(SIGN).on("2018-01-01"),
                done(APPLY_PROVISIONALLY).on("2018-02-01"),
                done(BRING_INTO_FORCE).on("2018-03-01").effective("2018-06-01"));
        assertThat(draw(life)).isEqualTo("SIGNED 2018-01-01\nPROVISIONALLY_APPLIED 2018-02-01\nIN_FORCE 2018-06-01");
    }

    @Test
    void anEarlierEffectIsRetroactiveAndNotAnEarlierEntryIntoForce() {
        Timeline life = timeline(
                done(SIGN).on("2018-01-01"),
                done(BRING_INTO_FORCE).on("2018-03-01").effective("2018-02-01"));
        assertThat(draw(life)).isEqualTo("SIGNED 2018-01-01\nIN_FORCE 2018-03-01");
        assertThat(life.atItsEnd().effectiveFrom()).hasValue(PartialDate.parse("2018-02-01"));
        assertThat(life.atItsEnd().entryIntoForce()).hasValue(PartialDate.parse("2018-03-01"));
        assertThat(life.on(day("2018-03-01")).orElseThrow().ground()).isEqualTo(Confidence.ASSERTED);
    }

    @Test
    void entryIntoForceIsStatedOnce() {
        refuses(
                Guard.ENTRY_INTO_FORCE_RECORDED,
                done(SIGN).on("2018-01-01"),
                done(BRING_INTO_FORCE).on("2018-03-01").effective("2018-06-01"),
                done(BRING_INTO_FORCE).on("2018-04-01"));
    }

    @Test
    void entryIntoForceBeforeSignatureGoesThroughWithAFinding() {
        Timeline life = timeline(
                done(OPEN_NEGOTIATIONS).on("1990"),
                done(BRING_INTO_FORCE).on("1992-01-01"),
                done(SIGN).on("1992-03-01"));
        assertThat(draw(life)).isEqualTo("NEGOTIATING 1990\nIN_FORCE 1992-01-01");
        assertThat(life.findings()).containsExactlyInAnyOrder(Finding.BEFORE_SIGNATURE, Finding.AFTER_ENTRY_INTO_FORCE);
        refuses(
                Guard.NO_LATER_SIGNATURES,
                done(OPEN_NEGOTIATIONS).on("1990"),
                done(BRING_INTO_FORCE).on("1992-01-01"));
    }

    @Test
    void historyMayBeginWithEntryIntoForceOrWithAnEnd() {
        assertThat(draw(timeline(done(BRING_INTO_FORCE).on("1876")))).isEqualTo("IN_FORCE 1876");
        assertThat(draw(timeline(done(EXPIRE).on("1876")))).isEqualTo("EXPIRED 1876");
        Timeline life = timeline(done(TERMINATE).on("1876-08-14").effective("1878-05-31"));
        assertThat(draw(life)).isEqualTo("TERMINATION_PENDING 1876-08-14\nTERMINATED 1878-05-31");
        assertThat(life.periods()).allMatch(period -> period.ground() == Confidence.ASSERTED);
        refuses(Guard.NO_PARTY_ALONE, done(TERMINATE).by("SG").on("1876").because(Reason.BREACH));
    }

    @Test
    void aNonBindingAgreementIsNeitherRatifiedNorRegisteredAndSignaturesAreConsent() {
        Timeline life = timeline(LegalNature.NON_BINDING, done(SIGN).on("2018"));
        assertThat(life.atItsEnd().awaiting()).isEmpty();
        assertThat(life.atItsEnd().stageOf("SG")).isEqualTo(Stage.CONSENTED);
        assertThatThrownBy(() -> timeline(
                        LegalNature.NON_BINDING,
                        done(SIGN).on("2018"),
                        done(RATIFY).on("2019")))
                .isInstanceOfSatisfying(
                        TransitionNotAllowed.class,
                        refused -> assertThat(refused.guard()).isEqualTo(Guard.NON_BINDING));
        assertThatThrownBy(() ->
                        timeline(LegalNature.NON_BINDING, done(SIGN).on("2018").mode(Mode.SUBJECT_TO_RATIFICATION)))
                .isInstanceOf(TransitionNotAllowed.class);
    }

    @Test
    void whatIsTakenUpAgainAfterItWasAbandonedBeginsANewText() {
        Timeline life = timeline(
                done(SIGN).on("2018-01-01"),
                done(ABANDON).on("2019-01-01").because(Reason.LAPSED),
                done(OPEN_NEGOTIATIONS).on("2020-01-01"));
        assertThat(draw(life)).isEqualTo("SIGNED 2018-01-01\nABANDONED 2019-01-01\nNEGOTIATING 2020-01-01");
        assertThat(life.situationOn(day("2019-06-01")).neverInForce()).isTrue();
        assertThat(life.situationOn(day("2019-06-01")).endReason()).hasValue(Reason.LAPSED);
        assertThat(life.situationOn(day("2019-06-01")).stageOf("SG")).isEqualTo(Stage.SIGNED);
        assertThat(life.atItsEnd().stageOf("SG")).isEqualTo(Stage.NONE);
    }

    @Test
    void aSuccessorSupersedesOnTheVeryDayUnlessItHasEndedByThen() {
        Timeline life = supersededOn(
                "2025-06-01",
                done(SIGN).on("2018-01-01"),
                done(BRING_INTO_FORCE).on("2019-01-01"));
        assertThat(draw(life)).isEqualTo("SIGNED 2018-01-01\nIN_FORCE 2019-01-01\nSUPERSEDED 2025-06-01");
        Timeline never = supersededOn("2018-06-01", done(SIGN).on("2018-01-01"));
        assertThat(draw(never)).isEqualTo("SIGNED 2018-01-01\nSUPERSEDED 2018-06-01");
        assertThat(never.atItsEnd().neverInForce()).isTrue();
        Timeline ended = supersededOn(
                "2025-06-01",
                done(BRING_INTO_FORCE).on("2019-01-01"),
                done(EXTEND).on("2020-01-01").until("2025-05-31"));
        assertThat(draw(ended)).isEqualTo("IN_FORCE 2019-01-01\nEXPIRED 2025-06-01");
    }

    @Test
    void theOrderOfOneDayFollowsFromTheKindOfActAndIsSaidToBeAssumed() {
        Timeline life =
                timeline(done(BRING_INTO_FORCE).on("2018-01-01"), done(SIGN).on("2018-01-01"));
        assertThat(draw(life)).isEqualTo("IN_FORCE 2018-01-01");
        assertThat(life.findings()).isEmpty();
        Timeline assumed = timeline(
                done(PROPOSE).on("2017"),
                done(OPEN_NEGOTIATIONS).on("2018"),
                done(ABANDON).on("2018").because(Reason.LAPSED));
        assertThat(draw(assumed)).isEqualTo("PROPOSED 2017\nABANDONED 2018");
        assertThat(assumed.findings()).containsExactly(Finding.ORDER_ASSUMED);
        Timeline stated = timeline(
                done(BRING_INTO_FORCE).on("2010-01-01"),
                done(SUSPEND).on("2018-01-01").ordinal(2),
                done(RESUME).on("2018-01-01").ordinal(3),
                done(DENOUNCE).by("SG").on("2018-01-01").ordinal(1));
        assertThat(stated.findings()).isEmpty();
        assertThat(draw(stated))
                .isEqualTo("IN_FORCE 2010-01-01\nTERMINATION_PENDING 2018-01-01\nTERMINATED 2019-01-01");
    }

    private static void refuses(Guard guard, Done... acts) {
        assertThatThrownBy(() -> timeline(acts))
                .isInstanceOfSatisfying(
                        TransitionNotAllowed.class,
                        refused -> assertThat(refused.guard()).isEqualTo(guard));
    }

    static String draw(Timeline timeline) {
        return timeline.periods().stream()
                .map(period -> period.status() + " " + period.since())
                .collect(Collectors.joining("\n"));
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
