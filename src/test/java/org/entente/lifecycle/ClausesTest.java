package org.entente.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.lifecycle.ActType.*;
import static org.entente.lifecycle.Done.done;
import static org.entente.lifecycle.Done.timeline;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an agreement enters into force in its own words. */
class ClausesTest {

    static Clauses entering(EntryClause clause) {
        return new Clauses(clause, null, null, null, null);
    }

    private static Count count(String length) {
        return new Count(Period.parse(length), false);
    }

    private static EntryClause onLaterNotification(Count plus) {
        return new EntryClause.OnLaterNotification(plus, false);
    }

    private static Timeline notified(EntryClause clause, String first, String later) {
        return timeline(
                entering(clause),
                done(SIGN).on("1960-01-01"),
                done(NOTIFY_COMPLETION).by("SG").on(first),
                done(NOTIFY_COMPLETION).by("VN").on(later));
    }

    private static String entry(Timeline timeline) {
        return timeline.entryIntoForce().map(PartialDate::text).orElse(null);
    }

    private static List<String> statuses(Timeline timeline) {
        return timeline.periods().stream()
                .map(period -> period.from() + " " + period.status())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "P30D, false, 2024-01-31, 2024-03-01",
        "P30D, true,  2024-01-31, 2024-02-29",
        "P1M,  false, 2024-01-31, 2024-02-29",
        "P1M,  true,  2024-01-31, 2024-02-29",
        "P0D,  false, 2024-01-31, 2024-01-31",
        "P60D, false, 2023-12-31, 2024-02-29",
        "P3M,  false, 2023-11-30, 2024-02-29",
        "P1Y,  false, 2024-02-29, 2025-02-28",
        "P30D, false, 2024-02, 2024-03-02/2024-03-30",
        "P1M,  false, 2024-02, 2024-03-01/2024-03-29",
        "P30D, false, 2024-01-30/2024-02-02, 2024-02-29/2024-03-03"
    })
    void countsFromTheLaterNotification(String plus, boolean inclusive, String later, String entry) {
        EntryClause clause = onLaterNotification(new Count(Period.parse(plus), inclusive));
        assertThat(entry(notified(clause, "2023-01-01", later))).isEqualTo(entry);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2024-12-15, 2025-01-01",
        "2, 2024-01-31, 2024-03-01",
        "1, 2024-01-01, 2024-02-01",
        "2, 2024-02, 2024-04-01",
        "1, 2024, 2024-02-01/2025-01-01"
    })
    void theFirstDayOfTheNthMonth(int n, String later, String entry) {
        Timeline timeline = notified(new EntryClause.FirstDayOfNthMonth(n), "2000-01-01", later);
        assertThat(entry(timeline)).isEqualTo(entry);
    }

    @ParameterizedTest
    @CsvSource({
        "1971-06-20, 1971-07-01",
        "1971-07-05, 1971-07-15",
        "1971-06-21, 1971-07-01",
        "1971-06, 1971-07-01/1971-07-10",
        "1971-06-10/1971-07-05, 1971-07-01/1971-07-15",
        "1971-07-05/1971-07-07, 1971-07-15/1971-07-17"
    })
    void aConditionalDateDependsOnTheLaterNotification(String later, String entry) {
        EntryClause clause = new EntryClause.Conditional(
                LocalDate.parse("1971-06-20"), LocalDate.parse("1971-07-01"), count("P10D"));
        assertThat(entry(notified(clause, "1971-05-01", later))).isEqualTo(entry);
    }

    @Test
    void countsFromTheExchangeOfInstruments() {
        Timeline timeline = timeline(
                entering(new EntryClause.OnExchange(count("P1D"))),
                done(SIGN).on("2020-01-10"),
                done(EXCHANGE_INSTRUMENTS).on("2020-02-28"));
        assertThat(statuses(timeline))
                .containsExactly("2020-01-10 SIGNED", "2020-02-28 PENDING_ENTRY_INTO_FORCE", "2020-02-29 IN_FORCE");
        assertThat(timeline.situationOn(LocalDate.parse("2020-01-15")).awaiting())
                .containsExactly(new Situation.Owed(null, EXCHANGE_INSTRUMENTS));
    }

    @Test
    void pendingBeginsWithTheLastConditionAndNothingIsOwedFromThenOn() {
        Timeline timeline = notified(onLaterNotification(count("P30D")), "2024-01-10", "2024-01-31");
        assertThat(statuses(timeline))
                .containsExactly("1960-01-01 SIGNED", "2024-01-31 PENDING_ENTRY_INTO_FORCE", "2024-03-01 IN_FORCE");
        assertThat(timeline.situationOn(LocalDate.parse("2024-01-10")).awaiting())
                .containsExactly(new Situation.Owed("VN", NOTIFY_COMPLETION));
        assertThat(timeline.situationOn(LocalDate.parse("2024-01-31")).awaiting())
                .isEmpty();
        Because because =
                timeline.on(LocalDate.parse("2024-03-01")).orElseThrow().because();
        assertThat(because.trigger()).isEqualTo("entry-into-force");
        assertThat(because.act()).isEqualTo(3);
        assertThat(because.explanation())
                .isEqualTo(
                        "ON_LATER_NOTIFICATION (30 days after receipt of the later notification): notification received"
                                + " from SG 2024-01-10 (act 2), notification received from VN 2024-01-31 (act 3); gives 2024-03-01");
        assertThat(because.legalBasis()).isEqualTo("VCLT 24(1), 16(c), 78");
    }

    @Test
    void aNotificationCountsFromItsReceiptUnlessTheTextCountsFromSending() {
        Done[] acts = {
            done(SIGN).on("2024-01-01"),
            done(NOTIFY_COMPLETION).by("SG").on("2024-01-10"),
            done(NOTIFY_COMPLETION).by("VN").on("2024-01-20").received("2024-02-05")
        };
        assertThat(entry(timeline(entering(onLaterNotification(count("P10D"))), acts)))
                .isEqualTo("2024-02-15");
        EntryClause sent = new EntryClause.OnLaterNotification(count("P30D"), true);
        assertThat(entry(timeline(entering(sent), acts))).isEqualTo("2024-02-19");
        EntryClause sentSoon = new EntryClause.OnLaterNotification(count("P10D"), true);
        assertThat(entry(timeline(entering(sentSoon), acts))).isEqualTo("2024-01-30");
    }

    @Test
    void whatCannotBeComputedYetSaysWhatIsMissing() {
        Timeline timeline = timeline(
                entering(onLaterNotification(count("P30D"))),
                done(SIGN).on("2024-01-01"),
                done(NOTIFY_COMPLETION).by("VN").on("2024-01-31"));
        Computed computed = timeline.atItsEnd().computedEntryIntoForce().orElseThrow();
        assertThat(computed.date()).isNull();
        assertThat(computed.missing()).containsExactly("notification received from SG");
        assertThat(computed.explanation()).endsWith("missing: notification received from SG");
        assertThat(statuses(timeline)).containsExactly("2024-01-01 SIGNED");
    }

    @Test
    void silenceMeansTheLaterConsentAndASignatureOfUnknownMeaningIsNone() {
        Clauses silent = entering(new EntryClause.Default());
        Timeline signed = timeline(silent, done(SIGN).on("2018"));
        assertThat(signed.atItsEnd().computedEntryIntoForce().orElseThrow().missing())
                .containsExactly("consent of SG", "consent of VN");
        Timeline bound = timeline(
                silent,
                done(SIGN).by("SG").on("2018-06-30").mode(Mode.DEFINITIVE),
                done(SIGN).by("VN").on("2018-07-02"),
                done(RATIFY).by("VN").on("2019-01-15"));
        assertThat(statuses(bound))
                .containsExactly("2018-06-30 NEGOTIATING", "2018-07-02 SIGNED", "2019-01-15 IN_FORCE");
        assertThat(bound.on(LocalDate.parse("2019-01-15")).orElseThrow().ground())
                .isEqualTo(Confidence.DERIVED);
    }

    @Test
    void inForceOnTheLaterSignature() {
        Timeline timeline = timeline(
                entering(new EntryClause.OnSignature()),
                done(SIGN).by("SG").on("2018-06-30"),
                done(SIGN).by("VN").on("2018-07"));
        assertThat(statuses(timeline)).containsExactly("2018-06-30 NEGOTIATING", "2018-07-01 IN_FORCE");
        assertThat(timeline.on(LocalDate.parse("2018-07-30")).orElseThrow().certainOn(LocalDate.parse("2018-07-30")))
                .isFalse();
    }

    @Test
    void aFixedDateWaitsUntilBothAreBound() {
        Clauses fixed = entering(new EntryClause.OnDate(LocalDate.parse("1971-07-01")));
        assertThat(statuses(timeline(fixed, done(SIGN).on("1971-05-01"))))
                .containsExactly("1971-05-01 PENDING_ENTRY_INTO_FORCE", "1971-07-01 IN_FORCE");
        Done subject = done(SIGN).on("1971-05-01").mode(Mode.SUBJECT_TO_RATIFICATION);
        assertThat(statuses(timeline(fixed, subject))).containsExactly("1971-05-01 SIGNED");
        assertThat(statuses(timeline(fixed, subject, done(RATIFY).on("1972-01-01"))))
                .containsExactly("1971-05-01 SIGNED", "1972-01-01 IN_FORCE");
    }

    @Test
    void togetherWithAnotherAgreementItWaitsForItsDate() {
        Terms terms = new Terms(
                Done.PARTIES, LegalNature.UNSPECIFIED, entering(new EntryClause.With("sg-vn-extradition-2020")));
        List<Act> acts = Done.numbered(done(SIGN).on("2020-03-01"));
        Timeline waiting = Timeline.of(terms, acts, Externals.NONE);
        assertThat(statuses(waiting)).containsExactly("2020-03-01 SIGNED");
        assertThat(waiting.atItsEnd().computedEntryIntoForce().orElseThrow().missing())
                .containsExactly("entry into force of sg-vn-extradition-2020");
        Timeline known = Timeline.of(terms, acts, new Externals(null, PartialDate.parse("2021-01-01")));
        assertThat(statuses(known)).containsExactly("2020-03-01 PENDING_ENTRY_INTO_FORCE", "2021-01-01 IN_FORCE");
    }

    @Test
    void aClauseThatCannotBeComputedDoesNotContradictTheOfficialDate() {
        Timeline timeline = timeline(
                entering(onLaterNotification(count("P30D"))),
                done(SIGN).on("2024-01-01"),
                done(BRING_INTO_FORCE).on("2024-03-05"));
        StatusPeriod inForce = timeline.on(LocalDate.parse("2024-03-05")).orElseThrow();
        assertThat(inForce.because().explanation())
                .contains("the clause alone could not tell: ON_LATER_NOTIFICATION")
                .endsWith("missing: notification received from SG, notification received from VN");
    }

    @Test
    void whatIsLeftToBeStatedIsMissingOnlyUntilItIs() {
        Timeline timeline = timeline(
                entering(new EntryClause.Manual()),
                done(SIGN).on("2024-01-01"),
                done(BRING_INTO_FORCE).on("2024-02-01").effective("2024-03-05"));
        assertThat(timeline.situationOn(LocalDate.parse("2024-01-31"))
                        .computedEntryIntoForce()
                        .orElseThrow()
                        .missing())
                .containsExactly("bring-into-force");
        for (String day : List.of("2024-02-01", "2024-03-05")) {
            assertThat(timeline.situationOn(LocalDate.parse(day)).computedEntryIntoForce())
                    .isEmpty();
        }
        assertThat(timeline.periods().get(2).confidenceOn(LocalDate.parse("2024-03-05")))
                .isEqualTo(Confidence.ASSERTED);
    }

    @Test
    void theOfficialDateWinsAndBothAreTold() {
        Done[] acts = {
            done(SIGN).on("2024-01-01"),
            done(NOTIFY_COMPLETION).on("2024-01-31"),
            done(BRING_INTO_FORCE).on("2024-03-05")
        };
        Timeline differs = timeline(entering(onLaterNotification(count("P30D"))), acts);
        assertThat(statuses(differs))
                .containsExactly("2024-01-01 SIGNED", "2024-01-31 PENDING_ENTRY_INTO_FORCE", "2024-03-05 IN_FORCE");
        StatusPeriod inForce = differs.on(LocalDate.parse("2024-03-05")).orElseThrow();
        assertThat(inForce.ground()).isEqualTo(Confidence.ASSERTED);
        assertThat(inForce.because().explanation()).contains("2024-03-05").contains("gives 2024-03-01");
        Timeline earlier = timeline(
                entering(onLaterNotification(count("P30D"))),
                acts[0],
                acts[1],
                done(BRING_INTO_FORCE).on("2024-02-20"));
        assertThat(statuses(earlier))
                .containsExactly("2024-01-01 SIGNED", "2024-01-31 PENDING_ENTRY_INTO_FORCE", "2024-02-20 IN_FORCE");
        Timeline agrees = timeline(
                entering(onLaterNotification(count("P30D"))),
                acts[0],
                acts[1],
                done(BRING_INTO_FORCE).on("2024-03-01"));
        assertThat(agrees.on(LocalDate.parse("2024-03-01")).orElseThrow().ground())
                .isEqualTo(Confidence.DERIVED);
    }

    @Test
    void aStatedDateToComeLeavesItPendingFromTheLastConditionOn() {
        Timeline timeline = timeline(
                entering(onLaterNotification(count("P30D"))),
                done(SIGN).on("2024-01-01"),
                done(NOTIFY_COMPLETION).on("2024-01-31"),
                done(BRING_INTO_FORCE).on("2024-02-10").effective("2024-03-01"));
        assertThat(statuses(timeline))
                .containsExactly("2024-01-01 SIGNED", "2024-01-31 PENDING_ENTRY_INTO_FORCE", "2024-03-01 IN_FORCE");
        assertThat(timeline.on(LocalDate.parse("2024-03-01")).orElseThrow().ground())
                .isEqualTo(Confidence.DERIVED);
    }

    @Test
    void provisionalApplicationOutranksPending() {
        Timeline timeline = timeline(
                entering(onLaterNotification(count("P30D"))),
                done(SIGN).on("2024-01-01"),
                done(APPLY_PROVISIONALLY).on("2024-01-10"),
                done(NOTIFY_COMPLETION).on("2024-01-31"));
        assertThat(statuses(timeline))
                .containsExactly("2024-01-01 SIGNED", "2024-01-10 PROVISIONALLY_APPLIED", "2024-03-01 IN_FORCE");
    }

    @Test
    void endingProvisionalApplicationUncoversWhatIsPending() {
        Timeline timeline = timeline(
                entering(onLaterNotification(count("P30D"))),
                done(SIGN).on("2024-01-01"),
                done(APPLY_PROVISIONALLY).on("2024-01-10"),
                done(NOTIFY_COMPLETION).on("2024-01-31"),
                done(END_PROVISIONAL_APPLICATION).by("SG").on("2024-02-05"));
        assertThat(statuses(timeline))
                .containsExactly(
                        "2024-01-01 SIGNED",
                        "2024-01-10 PROVISIONALLY_APPLIED",
                        "2024-02-05 PENDING_ENTRY_INTO_FORCE",
                        "2024-03-01 IN_FORCE");
    }

    @Test
    void givenUpBeforeItsDayItNeverEntersIntoForce() {
        Timeline timeline = timeline(
                entering(onLaterNotification(count("P30D"))),
                done(SIGN).on("2024-01-01"),
                done(NOTIFY_COMPLETION).on("2024-01-31"),
                done(ABANDON).on("2024-02-05").because(Reason.REFUSED));
        assertThat(statuses(timeline))
                .containsExactly("2024-01-01 SIGNED", "2024-01-31 PENDING_ENTRY_INTO_FORCE", "2024-02-05 ABANDONED");
        assertThat(timeline.entryIntoForce()).isEmpty();
    }

    @Test
    void aRetroactiveEffectMovesNoStatus() {
        Clauses clauses = new Clauses(new EntryClause.OnSignature(), LocalDate.parse("2017-01-01"), null, null, null);
        Timeline timeline = timeline(clauses, done(SIGN).on("2018-06-30"));
        assertThat(statuses(timeline)).containsExactly("2018-06-30 IN_FORCE");
        assertThat(timeline.atItsEnd().effectiveFrom()).contains(PartialDate.parse("2017-01-01"));
    }

    @Test
    void notBindingEverySignatureIsConsent() {
        Terms terms = new Terms(Done.PARTIES, LegalNature.NON_BINDING, entering(new EntryClause.Default()));
        Timeline timeline = Timeline.of(terms, Done.numbered(done(SIGN).on("2018-06-30")), Externals.NONE);
        assertThat(statuses(timeline)).containsExactly("2018-06-30 IN_FORCE");
    }

    @Test
    void anExchangeOfNotesIsSignatureAndConsentAtOnce() {
        Timeline timeline = timeline(
                entering(new EntryClause.Default()), done(EXCHANGE_INSTRUMENTS).on("1995-05-05"));
        assertThat(statuses(timeline)).containsExactly("1995-05-05 IN_FORCE");
    }

    @Test
    void whereAClauseComputesTheEntryTerminationBeforeItIsRefused() {
        Clauses clauses = entering(onLaterNotification(count("P30D")));
        assertThatThrownBy(() -> timeline(
                        clauses, done(SIGN).on("2024-01-01"), done(TERMINATE).on("2024-02-01")))
                .isInstanceOfSatisfying(
                        TransitionNotAllowed.class,
                        refused -> assertThat(refused.guard()).isEqualTo(Guard.NOT_YET_ENTERED));
        assertThat(statuses(timeline(
                        entering(new EntryClause.Manual()),
                        done(SIGN).on("2024-01-01"),
                        done(EXPIRE).on("2024-02-01"))))
                .containsExactly("2024-01-01 SIGNED", "2024-02-01 EXPIRED");
    }

    @Test
    void aTextThatIsTakenUpAgainOwesNothingToTheDateOfTheOldOne() {
        Timeline timeline = timeline(
                entering(new EntryClause.Default()),
                done(SIGN).on("2000-01-01"),
                done(BRING_INTO_FORCE).on("2000-02-01").effective("2001-01-01"),
                done(ABANDON).on("2000-06-01").because(Reason.REFUSED),
                done(OPEN_NEGOTIATIONS).on("2002-01-01"),
                done(SIGN).on("2003-01-01").mode(Mode.DEFINITIVE));
        assertThat(statuses(timeline)).endsWith("2002-01-01 NEGOTIATING", "2003-01-01 IN_FORCE");
    }

    @Test
    void aSignatureThatBindsCountsEvenIfARatificationFollows() {
        Timeline timeline = timeline(
                entering(new EntryClause.OnDate(LocalDate.parse("1971-06-15"))),
                done(SIGN).on("1971-06-01"),
                done(BRING_INTO_FORCE).on("1971-06-15"),
                done(RATIFY).by("SG").on("1971-07-01"));
        assertThat(timeline.findings()).containsExactly(Finding.AFTER_ENTRY_INTO_FORCE);
        assertThat(timeline.on(LocalDate.parse("1971-06-15")).orElseThrow().ground())
                .isEqualTo(Confidence.DERIVED);
    }
}
