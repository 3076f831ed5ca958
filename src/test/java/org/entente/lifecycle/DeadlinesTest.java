package org.entente.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.lifecycle.ActType.*;
import static org.entente.lifecycle.Done.done;
import static org.entente.lifecycle.Done.timeline;
import static org.entente.lifecycle.TimelineTest.day;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days that somebody should know beforehand, and from which day to which they are shown. */
class DeadlinesTest {
    private static final Done IN_FORCE = done(BRING_INTO_FORCE).on("2001-06-01");
    private static final EntryClause ON_LATER_NOTIFICATION =
            new EntryClause.OnLaterNotification(new Count(Period.ofDays(30), false), false);
    private static final Clauses RENEWED = lasting(new DurationClause.TacitRenewal(
            Period.ofYears(10), null, new Term.Renewal(Period.ofYears(5), Period.ofMonths(6), false, null)));

    private static Clauses lasting(DurationClause duration) {
        return new Clauses(null, null, duration, null, null);
    }

    private static Clauses entering(EntryClause clause) {
        return new Clauses(clause, null, null, null, null);
    }

    private static List<String> between(String first, String last, Timeline timeline) {
        return timeline.deadlines().stream()
                .flatMap(deadline -> deadline.between(day(first), day(last)).stream())
                .map(occurrence -> occurrence.key() + " " + occurrence.day())
                .toList();
    }

    private static List<String> always(Timeline timeline) {
        return between("0001-01-01", "2040-12-31", timeline);
    }

    private static Deadline only(DeadlineKind kind, Timeline timeline) {
        List<Deadline> ofKind = timeline.deadlines().stream()
                .filter(deadline -> deadline.kind() == kind)
                .toList();
        assertThat(ofKind).hasSize(1);
        return ofKind.get(0);
    }

    @Test
    void whatBeginsBecauseADayIsReachedIsADeadlineWithItsCause() {
        Clauses clauses =
                new Clauses(ON_LATER_NOTIFICATION, null, new DurationClause.Fixed(Period.ofYears(10)), null, null);
        Timeline timeline = timeline(
                clauses,
                done(SIGN).on("2024-01-01"),
                done(NOTIFY_COMPLETION).on("2024-01-31"),
                done(SUSPEND).on("2025-01-01").until("2025-06-30"));
        assertThat(always(timeline))
                .containsExactly(
                        "entry-into-force 2024-03-01", "end-of-suspension 2025-07-01", "end-of-term 2034-03-01");
        Deadline entry = only(DeadlineKind.ENTRY_INTO_FORCE, timeline);
        assertThat(entry.act()).isEqualTo(2);
        assertThat(entry.from()).isEqualTo("2024-03-01");
        assertThat(entry.to()).isEqualTo("2024-03-02");
        assertThat(entry.explanation()).startsWith("ON_LATER_NOTIFICATION").endsWith("gives 2024-03-01");
    }

    @Test
    void actsOfADayAreNoDeadlines() {
        assertThat(always(timeline(IN_FORCE, done(TERMINATE).on("2010-01-01")))).isEmpty();
        assertThat(Timeline.of(Done.UNSPECIFIED, List.of(), Externals.NONE).deadlines())
                .isEmpty();
    }

    @Test
    void theEndOfANoticePeriodIsADeadline() {
        assertThat(always(timeline(IN_FORCE, done(DENOUNCE).by("SG").on("2023-08-31"))))
                .containsExactly("end-of-notice-period 2024-08-31");
    }

    @Test
    void ofOneKindThereMayBeSeveralAndEachHasItsKey() {
        Timeline timeline = timeline(
                IN_FORCE,
                done(SUSPEND).on("2005-01-01").until("2005-03-31"),
                done(SUSPEND).on("2006-01-01").until("2006-03-31"),
                done(SUSPEND).on("2007-01-01").until("2007-03-31"),
                done(DENOUNCE).by("SG").on("2008-01-01"));
        assertThat(always(timeline))
                .containsExactly(
                        "end-of-suspension 2005-04-01",
                        "end-of-suspension-2 2006-04-01",
                        "end-of-suspension-3 2007-04-01",
                        "end-of-notice-period 2009-01-01");
    }

    @ParameterizedTest
    @CsvSource({
        "2024,       2023-01-01, 2023-12-31, false",
        "2024,       2023-01-01, 2024-01-01, true",
        "2024,       2024-05-01, 2024-05-01, true",
        "2024,       2024-12-31, 2025-12-31, true",
        "2024,       2025-01-01, 2025-12-31, false",
        "2024-02-29, 2024-02-29, 2024-02-29, true",
        "2024-02-29, 2024-03-01, 2024-03-31, false",
        "2024-02-29, 2024-02-01, 2024-02-28, false"
    })
    void aDayIsShownWhereverItMayFall(String effect, String first, String last, boolean shown) {
        Timeline timeline =
                timeline(IN_FORCE, done(DENOUNCE).by("SG").on("2020-01-01").effective(effect));
        assertThat(between(first, last, timeline)).hasSize(shown ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "1990-01-01, 2010-11-30,",
        "1990-01-01, 2010-12-01, 1:2010-12-01",
        "2010-12-01, 2020-12-01, 1:2010-12-01 2:2015-12-01 3:2020-12-01",
        "2010-12-02, 2020-11-30, 2:2015-12-01",
        "2015-12-02, 2020-11-30,"
    })
    void theLastDayForNoticeComesAgainWithEveryRenewal(String first, String last, String expected) {
        List<String> days = expected == null
                ? List.of()
                : Arrays.stream(expected.split(" "))
                        .map(one -> "last-day-for-notice." + one.replace(":", " "))
                        .toList();
        assertThat(between(first, last, timeline(RENEWED, IN_FORCE))).isEqualTo(days);
    }

    @Test
    void itSaysWhatHappensUnlessNoticeIsReceived() {
        Deadline deadline = only(DeadlineKind.LAST_DAY_FOR_NOTICE, timeline(RENEWED, IN_FORCE));
        assertThat(deadline.day()).isEqualTo(PartialDate.parse("2010-12-01"));
        assertThat(deadline.from()).isEqualTo("2001-06-01");
        assertThat(deadline.to()).isNull();
        assertThat(deadline.between(day("2015-01-01"), day("2015-12-31")))
                .containsExactly(
                        new Deadline.Occurrence(
                                "last-day-for-notice.2",
                                PartialDate.parse("2015-12-01"),
                                "the period ends on 2016-06-01 (exclusive) and is renewed for 5 years unless notice is received by"
                                        + " 2015-12-01, 6 months before its end (TACIT_RENEWAL, 10 years from the entry into force 2001-06-01)"));
    }

    @Test
    void aLastDayForNoticeBeforeTheEntryIntoForceIsNone() {
        Clauses toADay = lasting(new DurationClause.TacitRenewal(
                null,
                LocalDate.parse("1975-12-31"),
                new Term.Renewal(Period.ofYears(1), Period.ofMonths(3), false, null)));
        Timeline timeline = timeline(toADay, done(BRING_INTO_FORCE).on("1975-11-01"));
        assertThat(between("1970-01-01", "1976-12-31", timeline)).containsExactly("last-day-for-notice.2 1976-10-01");
    }

    @Test
    void onceNoticeIsGivenNoLastDayIsShownAnyMoreNorOnThatDay() {
        Timeline inTime = timeline(
                RENEWED, IN_FORCE, done(GIVE_NON_RENEWAL_NOTICE).by("SG").on("2010-12-01"));
        assertThat(always(inTime)).containsExactly("end-of-notice-period 2011-06-01");
        assertThat(only(DeadlineKind.LAST_DAY_FOR_NOTICE, inTime).to()).isEqualTo("2010-12-01");
        Timeline late = timeline(
                RENEWED, IN_FORCE, done(GIVE_NON_RENEWAL_NOTICE).by("SG").on("2010-12-02"));
        assertThat(always(late)).containsExactly("end-of-notice-period 2016-06-01", "last-day-for-notice.1 2010-12-01");
    }

    @Test
    void otherActsLeaveTheDaysForNoticeAloneWhileAnExtensionBeginsNewOnes() {
        Timeline timeline = timeline(
                RENEWED,
                IN_FORCE,
                done(AMEND).on("2005-01-01"),
                done(REGISTER).on("2012-01-01"),
                done(EXTEND).on("2013-01-01").until("2017-12-31"));
        assertThat(between("2001-01-01", "2024-12-31", timeline))
                .containsExactly(
                        "last-day-for-notice.1 2010-12-01",
                        "last-day-for-notice-2.2 2017-07-01",
                        "last-day-for-notice-2.3 2022-07-01");
    }

    @Test
    void provisionalApplicationWithoutEndLastsFromItsDayOn() {
        Timeline timeline =
                timeline(done(SIGN).on("2024-01-01"), done(APPLY_PROVISIONALLY).on("2024-02-01"));
        assertThat(between("2030-01-01", "2030-12-31", timeline)).containsExactly("provisional-without-end 2024-02-01");
        assertThat(between("2023-01-01", "2024-01-31", timeline)).isEmpty();
        assertThat(always(timeline(
                        done(SIGN).on("2024-01-01"),
                        done(APPLY_PROVISIONALLY).on("2024-02-01"),
                        done(END_PROVISIONAL_APPLICATION).on("2024-03-01"))))
                .isEmpty();
    }

    @Test
    void oneWaitsForTheOtherSinceTheLatterAloneOwes() {
        Timeline timeline = timeline(
                entering(ON_LATER_NOTIFICATION),
                done(SIGN).on("2024-01-01"),
                done(NOTIFY_COMPLETION).by("SG").on("2024-01-10"),
                done(APPROVE_DOMESTICALLY).by("VN").on("2024-05-01"));
        assertThat(always(timeline)).containsExactly("waiting-for-party 2024-01-10");
        Deadline wait = only(DeadlineKind.WAITING_FOR_PARTY, timeline);
        assertThat(wait.party()).isEqualTo("VN");
        assertThat(wait.to()).isNull();
        assertThat(wait.explanation()).isEqualTo("only notify-completion by VN is missing since 2024-01-10");
        assertThat(between("2024-01-01", "2024-01-09", timeline)).isEmpty();
        assertThat(between("2039-01-01", "2039-01-09", timeline)).hasSize(1);
    }

    @Test
    void nobodyWaitsWhereBothOweOrWhereTheyOweItTogether() {
        assertThat(always(timeline(entering(ON_LATER_NOTIFICATION), done(SIGN).on("2024-01-01"))))
                .isEmpty();
        EntryClause onExchange = new EntryClause.OnExchange(Count.NOTHING);
        assertThat(always(timeline(entering(onExchange), done(SIGN).on("2024-01-01"))))
                .isEmpty();
    }
}
