package org.entente.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.lifecycle.ActType.*;
import static org.entente.lifecycle.Done.done;
import static org.entente.lifecycle.Done.timeline;
import static org.entente.lifecycle.TimelineTest.day;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every computed date says how it comes about: rule, what went into it, result. */
class ComputedDatesTest {
    private static final Count ONE_MONTH = new Count(Period.ofMonths(1), false);
    private static final DurationClause TEN_THEN_FIVE = new DurationClause.TacitRenewal(
            Period.ofYears(10), null, new Term.Renewal(Period.ofYears(5), Period.ofMonths(6), false, null));

    private static final Map<String, EntryClause> ENTRY = Map.of(
            "DEFAULT", new EntryClause.Default(),
            "ON_SIGNATURE", new EntryClause.OnSignature(),
            "ON_DATE", new EntryClause.OnDate(LocalDate.parse("2025-01-01")),
            "ON_EXCHANGE", new EntryClause.OnExchange(ONE_MONTH),
            "ON_LATER_NOTIFICATION", new EntryClause.OnLaterNotification(ONE_MONTH, false),
            "FIRST_DAY_OF_NTH_MONTH", new EntryClause.FirstDayOfNthMonth(2),
            "CONDITIONAL",
                    new EntryClause.Conditional(
                            LocalDate.parse("2024-03-31"), LocalDate.parse("2024-07-01"), ONE_MONTH),
            "WITH", new EntryClause.With("another"),
            "MANUAL", new EntryClause.Manual());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DEFAULT                | missing: consent of SG, consent of VN
            ON_SIGNATURE           | signature of SG 2024-01-01 (act 1), signature of VN 2024-01-01 (act 1); gives 2024-01-01
            ON_DATE                | missing: consent of SG, consent of VN
            ON_EXCHANGE            | missing: exchange of instruments
            ON_LATER_NOTIFICATION  | missing: notification received from SG, notification received from VN
            FIRST_DAY_OF_NTH_MONTH | missing: notification received from SG, notification received from VN
            CONDITIONAL            | missing: notification received from SG, notification received from VN
            WITH                   | missing: consent of SG, consent of VN, entry into force of another
            MANUAL                 | missing: bring-into-force
            """)
    void anEntryIntoForceNamesItsRuleAndWhatIsMissing(String rule, String reason) {
        Timeline timeline = timeline(
                new Clauses(ENTRY.get(rule), null, null, null, null),
                done(SIGN).on("2024-01-01").mode(Mode.SUBJECT_TO_RATIFICATION));
        Computed computed = timeline.atItsEnd().computedEntryIntoForce().orElseThrow();
        assertThat(computed.rule()).isEqualTo(rule);
        assertThat(computed.explanation()).startsWith(rule + " (").endsWith("): " + reason);
        assertThat(computed.legalBasis()).startsWith("VCLT 24");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DEFAULT                | ratify VN
            ON_SIGNATURE           |
            ON_DATE                | ratify VN
            ON_EXCHANGE            | exchange-instruments null
            ON_LATER_NOTIFICATION  | notify-completion SG notify-completion VN
            CONDITIONAL            | notify-completion SG notify-completion VN
            WITH                   | ratify VN
            MANUAL                 | ratify VN
            """)
    void whoHasConsentedOwesNothingUnlessTheRuleAsksForMore(String rule, String owed) {
        Clauses clauses = new Clauses(ENTRY.get(rule), null, null, null, null);
        Timeline timeline = timeline(
                clauses,
                done(SIGN).by("SG").on("2024-01-01").mode(Mode.DEFINITIVE),
                done(SIGN).by("VN").on("2024-01-02").mode(Mode.SUBJECT_TO_RATIFICATION));
        StringBuilder awaiting = new StringBuilder();
        timeline.atItsEnd()
                .awaiting()
                .forEach(one -> awaiting.append(" " + one.act().slug() + " " + one.party()));
        assertThat(awaiting.toString().trim()).isEqualTo(owed == null ? "" : owed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            P6M | - | false | 6 months after receipt of the notice                                   | 2024-07-10
            -   | - | false | receipt of the notice                                             | 2024-01-10
            -   | 7 | false | on the first day of the seventh month after receipt of the notice           | 2024-08-01
            P6M | 1 | false | on the first day of the first month after the day 6 months after receipt of the notice | 2024-08-01
            P6M | - | true  | at the end of the calendar year, if received 6 months before it           | 2025-01-01
            -   | - | true  | at the end of the calendar year                                   | 2025-01-01
            """)
    void aDenunciationSaysWhatTheClauseSays(
            String notice, Integer month, boolean endOfYear, String words, String effect) {
        DenunciationClause clause = new DenunciationClause.Allowed(
                notice == null ? null : Period.parse(notice), month, endOfYear, null, false);
        Computed computed =
                clause.effect(PartialDate.parse("2024-01-10"), 3, null, null).orElseThrow();
        assertThat(computed.explanation())
                .isEqualTo("DENUNCIATION (" + words + "): notice received 2024-01-10 (act 3); gives " + effect);
    }

    @Test
    void receivedOnTheFirstOfJanuaryItIsTooLateForThatDay() {
        DenunciationClause endOfYear = new DenunciationClause.Allowed(null, null, true, null, false);
        assertThat(endOfYear
                        .effect(PartialDate.parse("2024-01-01"), null, null, null)
                        .orElseThrow()
                        .date())
                .isEqualTo(PartialDate.parse("2025-01-01"));
    }

    @Test
    void silenceIsArticle56() {
        Computed computed = new DenunciationClause.Silent()
                .effect(PartialDate.parse("2024-02-29"), null, new DurationClause.Indefinite(), null)
                .orElseThrow();
        assertThat(computed.explanation())
                .isEqualTo(
                        "NONE (12 months after receipt of the notice): notice received 2024-02-29; gives 2025-02-28");
        assertThat(computed.legalBasis()).startsWith("VCLT 56(2)");
    }

    @Test
    void theEndOfATermSaysWhatItIsCountedFrom() {
        assertThat(endOf(new DurationClause.Fixed(Period.ofYears(9))))
                .isEqualTo(
                        "the term ends on 2010-06-01 (exclusive): TERM, 9 years from the entry into force 2001-06-01");
        assertThat(endOf(new DurationClause.Until(LocalDate.parse("2009-12-31"))))
                .isEqualTo("the term ends on 2010-01-01 (exclusive): UNTIL, to 2009-12-31 included");
        assertThat(endOf(new DurationClause.TacitRenewal(
                        Period.ofYears(4), null, new Term.Renewal(Period.ofYears(5), Period.ofMonths(6), false, 1))))
                .isEqualTo("the term ends on 2010-06-01 (exclusive):"
                        + " TACIT_RENEWAL, 4 years from the entry into force 2001-06-01, and no renewal is left");
    }

    private static String endOf(DurationClause duration) {
        Clauses clauses = new Clauses(null, null, duration, null, null);
        Timeline timeline = timeline(clauses, done(BRING_INTO_FORCE).on("2001-06-01"));
        return timeline.on(day("2015-01-01")).orElseThrow().because().explanation();
    }

    @Test
    void ofBoundedRenewalsAnExtensionLeavesThoseThatWereNotUsed() {
        Clauses twice = new Clauses(
                null,
                null,
                new DurationClause.TacitRenewal(
                        Period.ofYears(10), null, new Term.Renewal(Period.ofYears(5), Period.ofMonths(6), false, 2)),
                null,
                null);
        Timeline timeline = timeline(
                twice,
                done(BRING_INTO_FORCE).on("2001-06-01"),
                done(EXTEND).on("2012-01-01").until("2017-12-31"));
        assertThat(timeline.end()).contains(PartialDate.parse("2023-01-01"));
    }

    @Test
    void aPeriodOfMonthsAndDaysIsCountedAsBoth() {
        Clauses clauses = new Clauses(
                null,
                null,
                new DurationClause.TacitRenewal(
                        Period.ofYears(1),
                        null,
                        new Term.Renewal(Period.parse("P1M20D"), Period.ofDays(1), false, null)),
                null,
                null);
        Situation situation =
                timeline(clauses, done(BRING_INTO_FORCE).on("2000-01-01")).atItsEnd();
        assertThat(situation.renewalsBy(day("2001-02-20"))).isEqualTo(1);
        assertThat(situation.renewalsBy(day("2001-02-21"))).isEqualTo(2);
        assertThat(situation.currentPeriodEnd(day("2001-04-01"))).contains(PartialDate.parse("2001-04-10"));
    }

    @ParameterizedTest
    @CsvSource({"EXPIRE, 2031-01-01", "TERMINATE, 2031-01-01", "SUPERSEDE, 2031-01-01", "INVALIDATE,"})
    void whatWasBegunSurvivesTheEndOfAnAgreementThatWasInForce(ActType end, String until) {
        Clauses clauses = new Clauses(null, null, null, null, Period.ofYears(20));
        Timeline timeline = timeline(
                clauses, done(BRING_INTO_FORCE).on("2001-06-01"), done(end).on("2011-01-01"));
        assertThat(timeline.survivesUntil().map(PartialDate::text).orElse(null)).isEqualTo(until);
    }

    @Test
    void nothingSurvivesWhereItHasNotEndedOrNeverWasInForceOrNoClauseSaysSo() {
        Clauses clauses = new Clauses(null, null, TEN_THEN_FIVE, null, Period.ofYears(20));
        Done inForce = done(BRING_INTO_FORCE).on("2001-06-01");
        assertThat(timeline(clauses, inForce).survivesUntil()).isEmpty();
        assertThat(timeline(clauses, done(SIGN).on("2001"), done(SUPERSEDE).on("2011-01-01"))
                        .survivesUntil())
                .isEmpty();
        assertThat(timeline(inForce, done(TERMINATE).on("2011-01-01")).survivesUntil())
                .isEmpty();
    }
}
