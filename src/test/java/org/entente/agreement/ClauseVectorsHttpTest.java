package org.entente.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.agreement.Agreements.on;
import static org.entente.agreement.Agreements.perform;
import static org.entente.agreement.Agreements.read;
import static org.entente.agreement.Agreements.recordedWith;
import static org.entente.agreement.Agreements.statusOn;
import static org.entente.agreement.Agreements.statuses;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import org.entente.lifecycle.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the clauses of a treaty give, as callers see it. */
@QuarkusTest
class ClauseVectorsHttpTest {
    private static final String TEN_THEN_FIVE = "{'entryIntoForce':{'rule':'DEFAULT'},'duration':"
            + "{'rule':'TACIT_RENEWAL','initial':'P10Y','period':'P5Y','notice':'P6M'}}";
    private static final String IN_FORCE_2001 = "sign on 2001-03-01; ratify on 2001-06-01";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // spotless:off
                "{'rule':'ON_LATER_NOTIFICATION','plus':'P30D'}                          | notify-completion by FR on 2024-01-10; notify-completion by DE on 2024-01-31 | 2024-03-01",
                "{'rule':'ON_LATER_NOTIFICATION','plus':'P30D','counting':'INCLUSIVE'}   | notify-completion by FR on 2024-01-10; notify-completion by DE on 2024-01-31 | 2024-02-29",
                "{'rule':'ON_LATER_NOTIFICATION','plus':'P1M'}                           | notify-completion by FR on 2024-01-10; notify-completion by DE on 2024-01-31 | 2024-02-29",
                "{'rule':'ON_LATER_NOTIFICATION','plus':'P1M','counting':'INCLUSIVE'}    | notify-completion by FR on 2024-01-10; notify-completion by DE on 2024-01-31 | 2024-02-29",
                "{'rule':'ON_LATER_NOTIFICATION','plus':'P1Y'}                           | notify-completion on 2024-02-29 | 2025-02-28",
                "{'rule':'ON_LATER_NOTIFICATION','plus':'P30D','countedFrom':'RECEIVED'} | notify-completion by FR on 2024-01-10; notify-completion by DE on 2024-01-20 received 2024-01-31 | 2024-03-01",
                "{'rule':'ON_LATER_NOTIFICATION','plus':'P30D','countedFrom':'SENT'}     | notify-completion by FR on 2024-01-10; notify-completion by DE on 2024-01-31 received 2024-02-05 | 2024-03-01",
                "{'rule':'FIRST_DAY_OF_NTH_MONTH','n':1}                                 | notify-completion by FR on 2024-12-15; notify-completion by DE on 2024-11-30 | 2025-01-01",
                "{'rule':'FIRST_DAY_OF_NTH_MONTH','n':2}                                 | notify-completion on 2024-01-31 | 2024-03-01",
                "{'rule':'ON_EXCHANGE','plus':'P1D'}                                     | exchange-instruments on 2020-02-28 | 2020-02-29",
                "{'rule':'ON_EXCHANGE'}                                                  | exchange-instruments on 2020-02-28 | 2020-02-28",
                "{'rule':'CONDITIONAL','limit':'1971-06-20','date':'1971-07-01','plus':'P10D'} | notify-completion on 1971-06-20 | 1971-07-01",
                "{'rule':'CONDITIONAL','limit':'1971-06-20','date':'1971-07-01','plus':'P10D'} | notify-completion on 1971-07-05 | 1971-07-15",
                "{'rule':'ON_DATE','date':'1971-07-01'}                                  | ratify on 1971-05-01 | 1971-07-01",
                "{'rule':'ON_DATE','date':'1971-07-01'}                                  | ratify by FR on 1971-05-01; ratify by DE on 1972-02-29 | 1972-02-29",
                "{'rule':'DEFAULT'}                                                      | ratify by FR on 1992-10-29; ratify by DE on 1992-12-25 | 1992-12-25",
                "{'rule':'ON_SIGNATURE'}                                                 | approve-domestically on 1992-12-25 | 1960-01-01",
                "{'rule':'MANUAL'}                                                       | bring-into-force on 1992-12-25 | 1992-12-25",
                // spotless:on
            })
    void entersIntoForceOnTheDayThatTheRuleGives(String rule, String acts, LocalDate day) {
        String reference = recordedWith(
                "{'entryIntoForce':" + rule + "}", "sign on 1960-01-01 mode subject-to-ratification; " + acts);
        assertThat(on(day.minusDays(1), reference)).isNotEqualTo(Status.IN_FORCE);
        JsonPath status = statusOn(reference, day).jsonPath();
        assertThat(status.getString("status")).isEqualTo("IN_FORCE");
        assertThat(status.getString("since")).isEqualTo(day.toString());
        assertThat(status.getString("entryIntoForce")).isEqualTo(day.toString());
        assertThat(statuses(reference)).contains(day + " IN_FORCE");
        JsonPath computed = read(reference, "/clauses").jsonPath().setRootPath("computed");
        assertThat(computed.getString("inForceOn")).isEqualTo(day.toString());
        if (!rule.contains("MANUAL")) {
            assertThat(status.getString("confidence")).isEqualTo("DERIVED");
            assertThat(status.getString("because.act")).isEqualTo("entry-into-force");
            assertThat(computed.getString("entryIntoForce.date")).isEqualTo(day.toString());
            assertThat(computed.getString("entryIntoForce.explanation")).endsWith("gives " + day);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2001-06-01, 2011-06-01, 2010-12-01, ",
        "2010-12-01, 2011-06-01, 2010-12-01, ",
        "2010-12-02, 2011-06-01, 2015-12-01, ",
        "2011-05-31, 2011-06-01, 2015-12-01, ",
        "2011-06-01, 2016-06-01, 2015-12-01, 1",
        "2015-12-02, 2016-06-01, 2020-12-01, 1",
        "2016-06-01, 2021-06-01, 2020-12-01, 2",
        "2126-06-01, 2131-06-01, 2130-12-01, 24"
    })
    void aTermIsRenewedWithoutAWord(String day, String end, String lastNotice, Integer renewals) {
        String reference = recordedWith(TEN_THEN_FIVE, IN_FORCE_2001);
        assertThat(statuses(reference)).containsExactly("2001-03-01 SIGNED", "2001-06-01 IN_FORCE");
        JsonPath status = read(reference, "/status?asOf=" + day).jsonPath();
        assertThat(status.getString("status")).isEqualTo("IN_FORCE");
        assertThat(status.<String>get("until")).isNull();
        JsonPath computed = read(reference, "/clauses?asOf=" + day).jsonPath().setRootPath("computed");
        for (JsonPath answer : new JsonPath[] {status, computed}) {
            assertThat(answer.getString("currentPeriodEnd")).isEqualTo(end);
            assertThat(answer.getString("lastNoticeDate")).isEqualTo(lastNotice);
            assertThat(answer.<Integer>get("renewals")).isEqualTo(renewals);
        }
    }

    @ParameterizedTest
    @CsvSource({"2010-12-01, 2011-06-01, ", "2010-12-02, 2016-06-01, 1", "2015-12-02, 2021-06-01, 2"})
    void aLateNoticeRollsToTheNextPeriod(LocalDate received, LocalDate end, Integer renewals) {
        String reference = recordedWith(
                TEN_THEN_FIVE, IN_FORCE_2001 + "; give-non-renewal-notice by FR on 2010-01-01 received " + received);
        assertThat(statuses(reference))
                .containsExactly(
                        "2001-03-01 SIGNED",
                        "2001-06-01 IN_FORCE",
                        received + " TERMINATION_PENDING",
                        end + " EXPIRED");
        JsonPath last = statusOn(reference, end.minusDays(1)).jsonPath();
        assertThat(last.getBoolean("inEffect")).isTrue();
        assertThat(last.<Integer>get("renewals")).isEqualTo(renewals);
        assertThat(last.<String>get("lastNoticeDate")).isNull();
        assertThat(last.getString("lastDay")).isEqualTo(end.minusDays(1).toString());
        assertThat(on(end, reference)).isEqualTo(Status.EXPIRED);
    }

    @ParameterizedTest
    @CsvSource({"LAST_DAY, 1975-09-30", "EXCLUSIVE_END, 1975-10-01"})
    void theNoticeIsCountedFromTheLastDayOrFromTheDayAfter(String from, String lastNotice) {
        String reference = recordedWith(
                "{'duration':{'rule':'TACIT_RENEWAL','initialLastDay':'1975-12-31','period':'P1Y','notice':'P3M',"
                        + "'noticeCountedFrom':'" + from + "'}}",
                "bring-into-force on 1970-01-01");
        JsonPath status = read(reference, "/status?asOf=1970-01-01").jsonPath();
        assertThat(status.getString("currentPeriodEnd")).isEqualTo("1976-01-01");
        assertThat(status.getString("lastNoticeDate")).isEqualTo(lastNotice);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // spotless:off
                "{'rule':'DENUNCIATION','notice':'P6M'}                           | 2023-08-31 | 2024-02-29",
                "{'rule':'DENUNCIATION','notice':'P6M'}                           | 2023-08    | 2024-02-01/2024-02-29",
                "{'rule':'DENUNCIATION','firstDayOfNthMonth':7}                   | 2024-08-15 | 2025-03-01",
                "{'rule':'DENUNCIATION','notice':'P6M','endOf':'CALENDAR_YEAR'}   | 2023-07-01 | 2024-01-01",
                "{'rule':'DENUNCIATION','notice':'P6M','endOf':'CALENDAR_YEAR'}   | 2023-07-02 | 2025-01-01",
                "{'rule':'DENUNCIATION','notice':'P6M','notBefore':'2030-01-01'}  | 2023-08-31 | 2030-01-01",
                "{'rule':'DENUNCIATION'}                                          | 2023-08-31 | 2023-08-31",
                "{'rule':'NONE'}                                                  | 2024-02-29 | 2025-02-28",
                // spotless:on
            })
    void aDenunciationTakesEffectOnTheDayThatTheRuleGives(String rule, String received, String effect) {
        String reference = recordedWith(
                "{'duration':{'rule':'INDEFINITE'},'denunciation':" + rule + "}", "bring-into-force on 2001-06-01");
        if (received.length() == 10) {
            assertThat(read(reference, "/clauses?asOf=" + received).jsonPath().getString("computed.denunciation.date"))
                    .isEqualTo(effect);
        }
        perform(reference, "denounce by FR on " + received).then().statusCode(201);
        assertThat(read(reference, "/clauses").jsonPath().getString("computed.end"))
                .isEqualTo(effect);
        String first = effect.split("/")[0];
        assertThat(statuses(reference)).contains("2001-06-01 IN_FORCE", first + " TERMINATED");
        assertThat(on(LocalDate.parse(first), reference)).isEqualTo(Status.TERMINATED);
    }

    @Test
    void theSilenceOfATextWithATermGivesNoRightToDenounce() {
        String reference = recordedWith(TEN_THEN_FIVE, IN_FORCE_2001);
        perform(reference, "denounce by FR on 2005-01-01").then().statusCode(409);
        assertThat(read(reference, "/clauses").jsonPath().<Object>get("computed.denunciation"))
                .isNull();
    }

    @Test
    void theInvestmentTreatyEntersIntoForceOnItsDay() {
        String reference = recordedWith(
                "{'entryIntoForce':{'rule':'ON_LATER_NOTIFICATION'}}",
                "sign on 1992-10-29; notify-completion on 1992-12-25");
        assertThat(on(LocalDate.parse("1992-12-24"), reference)).isEqualTo(Status.SIGNED);
        assertThat(on(LocalDate.parse("1992-12-25"), reference)).isEqualTo(Status.IN_FORCE);
    }

    @Test
    void betweenTheActAndItsEffectTheTerminationIsPending() {
        String reference =
                recordedWith("{}", "bring-into-force on 1850-01-01; terminate on 1876-08-14 effective 1878-05-31");
        assertThat(statuses(reference))
                .containsExactly("1850-01-01 IN_FORCE", "1876-08-14 TERMINATION_PENDING", "1878-05-31 TERMINATED");
    }

    @Test
    void aTermEndsByItselfAndWhatWasBegunStaysProtected() {
        String reference = recordedWith(
                "{'entryIntoForce':{'rule':'ON_SIGNATURE','effectiveFrom':'1999-01-01'},"
                        + "'duration':{'rule':'TERM','length':'P10Y'},'survival':{'rule':'SURVIVAL','length':'P20Y'}}",
                "sign on 2000-02-29");
        assertThat(statuses(reference)).containsExactly("2000-02-29 IN_FORCE", "2010-02-28 EXPIRED");
        JsonPath status = read(reference, "/status?asOf=2005-01-01").jsonPath();
        assertThat(status.getString("effectiveFrom")).isEqualTo("1999-01-01");
        assertThat(status.getString("survivesUntil")).isEqualTo("2030-02-28");
        assertThat(status.getString("lastDay")).isEqualTo("2010-02-27");
        assertThat(read(reference, "/timeline").jsonPath().getString("items[1].because.act"))
                .isEqualTo("end-of-term");
    }

    @Test
    void whatIsKnownToTheMonthGivesAnInterval() {
        String reference = recordedWith(
                "{'entryIntoForce':{'rule':'ON_LATER_NOTIFICATION','plus':'P30D'}}",
                "sign on 2023-01-01; notify-completion by FR on 2023-06-01; notify-completion by DE on 2024-02");
        assertThat(read(reference, "/clauses").jsonPath().getString("computed.entryIntoForce.date"))
                .isEqualTo("2024-03-02/2024-03-30");
        assertThat(on(LocalDate.parse("2024-03-01"), reference)).isEqualTo(Status.PENDING_ENTRY_INTO_FORCE);
        JsonPath first = read(reference, "/status?asOf=2024-03-02").jsonPath();
        assertThat(first.getString("status") + first.getBoolean("certain")).isEqualTo("IN_FORCEfalse");
        assertThat(read(reference, "?asOf=2024-03-29").jsonPath().getBoolean("certain"))
                .isFalse();
        assertThat(read(reference, "?asOf=2024-03-30").jsonPath().getBoolean("certain"))
                .isTrue();
    }
}
