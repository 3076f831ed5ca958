package org.entente.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.lifecycle.ActType.*;
import static org.entente.lifecycle.Done.done;
import static org.entente.lifecycle.Done.supersededOn;
import static org.entente.lifecycle.Done.timeline;
import static org.entente.lifecycle.TimelineTest.day;

import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person should look at: which acts it concerns, and on which days it matters. */
class ObservationsTest {

    /** Each as "finding acts", with its days where it does not matter on all. */
    private static List<String> found(Timeline timeline) {
        return timeline.observations().stream()
                .map(one -> one.finding().slug() + " " + one.acts() + days(one))
                .toList();
    }

    private static String days(Observation one) {
        return one.from() == null && one.to() == null
                ? ""
                : " " + one.from() + "/" + (one.to() == null ? ".." : one.to());
    }

    private static Observation only(Finding finding, Timeline timeline) {
        List<Observation> ofKind = timeline.observations().stream()
                .filter(one -> one.finding() == finding)
                .toList();
        assertThat(ofKind).hasSize(1);
        return ofKind.get(0);
    }

    @Test
    void entryIntoForceBeforeSignatureConcernsBothActs() {
        Timeline timeline = timeline(
                done(OPEN_NEGOTIATIONS).on("1990-01-01"),
                done(BRING_INTO_FORCE).on("1992-01-01"),
                done(SIGN).on("1992-03-01"),
                done(RATIFY).on("1992-04-01"));
        assertThat(found(timeline)).containsExactlyInAnyOrder("after-entry-into-force [3, 4]", "before-signature [2]");
        assertThat(only(Finding.BEFORE_SIGNATURE, timeline).explanation()).endsWith("before it was signed");
        assertThat(only(Finding.AFTER_ENTRY_INTO_FORCE, timeline).explanation())
                .endsWith("only after the agreement was in force");
    }

    @Test
    void anAssumedOrderConcernsTheActsWhoseDatesOverlapAndNoOthers() {
        Timeline timeline = timeline(
                done(PROPOSE).on("2017-01-01"),
                done(APPROVE_DOMESTICALLY).by("SG").on("2017-06-01"),
                done(OPEN_NEGOTIATIONS).on("2018").ordinal(2),
                done(ABANDON).on("2018").because(Reason.LAPSED).ordinal(2),
                done(APPROVE_DOMESTICALLY).by("VN").on("2018-02").ordinal(1),
                done(SIGN).on("2018").ordinal(2).alternativeTo(3));
        assertThat(only(Finding.ORDER_ASSUMED, timeline).acts()).containsExactly(3, 4);
    }

    @Test
    void aStatedEntryIntoForceThatTheClauseContradictsConcernsWhatBothRestOn() {
        Clauses clauses = new Clauses(
                new EntryClause.OnLaterNotification(new Count(Period.ofDays(30), false), false),
                null,
                null,
                null,
                null);
        Done signed = done(SIGN).on("2024-01-01");
        Done first = done(NOTIFY_COMPLETION).by("SG").on("2024-01-10");
        Done later = done(NOTIFY_COMPLETION).by("VN").on("2024-01-31");
        Timeline differs =
                timeline(clauses, signed, first, later, done(BRING_INTO_FORCE).on("2024-03-05"));
        assertThat(found(differs)).containsExactly("dates-differ [2, 3, 4]");
        assertThat(only(Finding.DATES_DIFFER, differs).explanation())
                .startsWith("the entry into force is stated as 2024-03-05; ON_LATER_NOTIFICATION")
                .endsWith("gives 2024-03-01");
        for (String agreeing : List.of("2024-03-01", "2024-02-20/2024-03-01", "2024-03-01/2024-03-05")) {
            Timeline agrees = timeline(
                    clauses, signed, first, later, done(BRING_INTO_FORCE).on(agreeing));
            assertThat(agrees.findings()).as(agreeing).doesNotContain(Finding.DATES_DIFFER);
        }
        assertThat(timeline(clauses, signed, first, done(BRING_INTO_FORCE).on("2024-03-05"))
                        .findings())
                .as("nothing to compare with")
                .isEmpty();
    }

    @Test
    void sourcesConflictOnlyWhereTheActThatIsDisputedStillStands() {
        Timeline conflict = timeline(
                done(SIGN).on("2018-01-01"),
                done(BRING_INTO_FORCE).on("2019-01-01"),
                done(EXTEND).on("2018-01-01").alternativeTo(1));
        assertThat(found(conflict)).containsExactly("sources-conflict [1, 3]");
        Timeline retracted = timeline(
                done(SIGN).on("2018-01-01"),
                done(BRING_INTO_FORCE).on("2019-01-01"),
                done(EXTEND).on("2018-01-01").alternativeTo(7));
        assertThat(found(retracted)).isEmpty();
    }

    @Test
    void anImpreciseBeginningMattersUntilItIsCertain() {
        Timeline timeline = timeline(
                done(BRING_INTO_FORCE).on("2018"),
                done(SUSPEND).on("2019-06").until("2019-07-31"),
                done(TERMINATE).on("2020-01-01"));
        assertThat(found(timeline))
                .containsExactly("imprecise [1] 2018-01-01/2018-12-31", "imprecise [2] 2019-06-01/2019-06-30");
        assertThat(only(Finding.IMPRECISE, timeline(done(BRING_INTO_FORCE).on("2018")))
                        .explanation())
                .startsWith("IN_FORCE since 2018:");
        assertThat(found(timeline(
                        done(BRING_INTO_FORCE).on("2018"), done(TERMINATE).on("2018-03-01/2018-12-31"))))
                .containsExactly("imprecise [1] 2018-01-01/2018-03-01", "imprecise [2] 2018-03-01/2018-12-31");
        assertThat(found(supersededOn("2019", done(BRING_INTO_FORCE).on("2018-01-01"))))
                .containsExactly("imprecise [] 2019-01-01/2019-12-31");
    }

    @Test
    void whatWasSignedBeforeASourceConfirmsItInForceIsUncertainAllTheTime() {
        assertThat(found(timeline(
                        done(SIGN).on("2018-06-30"), done(CONFIRM_IN_FORCE).on("2023-10-16"))))
                .containsExactly("imprecise [1] 2018-06-30/2023-10-16");
    }

    @ParameterizedTest
    @CsvSource({"2017-12-31, false", "2018-01-01, true", "2018-12-30, true", "2018-12-31, false"})
    void itMattersOnlyOnItsDays(String day, boolean matters) {
        Observation imprecise =
                only(Finding.IMPRECISE, timeline(done(BRING_INTO_FORCE).on("2018")));
        assertThat(imprecise.mattersOn(day(day))).isEqualTo(matters);
    }

    @Test
    void whatMattersWithoutDaysMattersAlways() {
        Timeline nothing = Timeline.of(Done.UNSPECIFIED, List.of(), Externals.NONE);
        assertThat(found(nothing)).containsExactly("no-act-left []");
        assertThat(nothing.observations().get(0).mattersOn(day("0001-01-01"))).isTrue();
    }

    @Test
    void signedAndThenTenYearsWithoutNewsItIsDormant() {
        Timeline timeline =
                timeline(done(SIGN).on("1990-01-01"), done(RATIFY).by("SG").on("1995-05-05"));
        assertThat(found(timeline)).containsExactly("dormant [2] 2005-05-05/..");
        Observation dormant = timeline.observations().get(0);
        assertThat(dormant.mattersOn(day("2005-05-04"))).isFalse();
        assertThat(dormant.mattersOn(day("2005-05-05"))).isTrue();
        assertThat(dormant.explanation()).isEqualTo("signed, and nothing on record since 1995-05-05");
        assertThat(found(timeline(done(INITIAL).on("1990-01-01")))).isEmpty();
    }
}
