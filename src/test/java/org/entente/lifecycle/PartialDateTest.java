package org.entente.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "2018,                     2018-01-01, 2018-12-31",
        "2018-06,                  2018-06-01, 2018-06-30",
        "2018-06-30,               2018-06-30, 2018-06-30",
        "2024-02,                  2024-02-01, 2024-02-29",
        "2023-02,                  2023-02-01, 2023-02-28",
        "1900-02,                  1900-02-01, 1900-02-28",
        "2000-02,                  2000-02-01, 2000-02-29",
        "2024-02-29,               2024-02-29, 2024-02-29",
        "2018?,                    2018-01-01, 2018-12-31",
        "2018-06~,                 2018-06-01, 2018-06-30",
        "2018-06-30%,              2018-06-30, 2018-06-30",
        "2024-04-03/2024-04-05,    2024-04-03, 2024-04-05",
        "2024-04/2024-05,          2024-04-01, 2024-05-31",
        "2023?/2024-02~,           2023-01-01, 2024-02-29",
        "2018-06/2018,             2018-06-01, 2018-12-31",
        "0001,                     0001-01-01, 0001-12-31",
        "9999-12,                  9999-12-01, 9999-12-31",
    })
    void readsWhatItMayMeanAndWritesItAsGiven(String text, LocalDate earliest, LocalDate latest) {
        PartialDate date = PartialDate.parse(text);
        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
        assertThat(date).hasToString(text);
        assertThat(PartialDate.parse(date.toString())).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "18",
                "02018",
                "2018-6",
                "2018-13",
                "2018-00",
                "2018-02-30",
                "2023-02-29",
                "1900-02-29",
                "0000",
                "-2018",
                "+2018",
                "2018-06-30T00:00",
                "2018-06-30Z",
                "2018/",
                "/2018",
                "../2018",
                "2018/..",
                "2019/2018",
                "2018-06-02/2018-06-01",
                "201X",
                "2018-21",
                "2018??",
                "?2018",
                "2018-06-30 ",
                "2018/2019/2020",
                "٢٠١٨",
                "2018–06",
                "30/06/2018",
                "1 July 2018",
                "2018-06-31",
                "null"
            })
    void refusesWhatIsNoDateAndSaysWhatIs(String text) {
        assertThatThrownBy(() -> PartialDate.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void isBeforeOnlyIfEveryDayIs() {
        assertThat(date("2017").isBefore(date("2018"))).isTrue();
        assertThat(date("2018").isBefore(date("2018-06-30"))).isFalse();
        assertThat(date("2018-06-29").isBefore(date("2018-06-30"))).isTrue();
        assertThat(date("2018-06-30").isBefore(date("2018-06-30"))).isFalse();
    }

    @Test
    void addsToBothEndsAndKeepsTheDayOfTheMonthOrTakesTheLast() {
        assertThat(date("2024-01-31").plus(Period.ofMonths(1))).hasToString("2024-02-29");
        assertThat(date("2024-02-29").plus(Period.ofMonths(12))).hasToString("2025-02-28");
        assertThat(date("2024-02").plus(Period.ofDays(30))).hasToString("2024-03-02/2024-03-30");
    }

    @Test
    void leavesOutTheDaysBeforeADay() {
        assertThat(date("2018").notBefore(LocalDate.of(2018, 6, 30))).hasToString("2018-06-30/2018-12-31");
        assertThat(date("2018").notBefore(LocalDate.of(2017, 6, 30))).hasToString("2018");
        assertThat(date("2018").notBefore(LocalDate.of(2019, 6, 30))).hasToString("2019-06-30");
    }

    @Test
    void isLaterByItsBeginningThenByItsEnd() {
        assertThat(date("2018-02").isLaterThan(date("2018"))).isTrue();
        assertThat(date("2018").isLaterThan(date("2018-01"))).isTrue();
        assertThat(date("2018").isLaterThan(date("2018"))).isFalse();
        assertThat(date("2018-01").isLaterThan(date("2018"))).isFalse();
    }

    private static PartialDate date(String text) {
        return PartialDate.parse(text);
    }
}
