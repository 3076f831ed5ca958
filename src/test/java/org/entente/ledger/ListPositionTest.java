package org.entente.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.entente.http.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where pages begin, as their cursors hold it. */
class ListPositionTest {
    private static final LocalDate TODAY = LocalDate.parse("2024-06-01");
    private static final Filter AN = new Filter("an");

    private record Filter(String q) {}

    private static ListPosition first(Filter filter) {
        return ListPosition.first(new Times(TODAY, TODAY, null, null), 17, filter);
    }

    private static ListPosition read(List<String> values, Filter filter) {
        return ListPosition.read(values, filter, new TimeParams());
    }

    @Test
    void whatACursorHoldsIsThePosition() {
        ListPosition position = first(AN).after(LocalDate.EPOCH, 4711L);
        assertThat(read(position.values(), AN)).isEqualTo(position);
        LocalDate day = position.after(0, LocalDate::parse);
        long number = position.after(1, Long::valueOf);
        assertThat(day).isEqualTo(LocalDate.EPOCH);
        assertThat(number).isEqualTo(4711);
    }

    @Test
    void filtersOfTheSameHashCodeAreToldApart() {
        assertThat(AN.toString()).hasSameHashCodeAs(new Filter("c0").toString());
        assertRefused(() -> read(first(AN).values(), new Filter("c0")));
    }

    @ParameterizedTest
    @CsvSource({"0, 4711", "0, ''", "1, yesterday", "2, 2024-06-01", "2, ''", "3, ''"})
    void whatCannotBeReadIsRefused(int value, String unreadable) {
        List<String> values = new ArrayList<>(first(AN).after(1).values());
        values.set(value, unreadable);
        assertRefused(() -> read(values, AN));
        assertRefused(() -> read(values.subList(0, 3), AN));
    }

    @Test
    void soIsThePlaceOfAnItemInAnotherOrder() {
        ListPosition byDate = first(AN).after(LocalDate.EPOCH);
        assertRefused(byDate::afterNumber);
        assertRefused(() -> byDate.after(1, Long::valueOf));
        assertRefused(() -> first(AN).after(4711).after(0, LocalDate::parse));
    }

    private static void assertRefused(ThrowingCallable read) {
        assertThatThrownBy(read)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(400));
    }
}
