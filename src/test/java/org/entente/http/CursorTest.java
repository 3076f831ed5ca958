package org.entente.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller can do with a cursor: hand it back, and nothing else. */
class CursorTest {
    private static final byte[] KEY = "the key of this register".getBytes(StandardCharsets.UTF_8);
    private static final List<String> VALUES =
            List.of("2024-06-01", "", "1717200000000000", "0123456789abcdef", "1969-07-21", "4711");

    @Test
    void whatWasPutInComesOut() {
        for (List<String> values : List.of(VALUES, List.of(""), List.of("", ""), List.of("ß'\\", "", "x".repeat(90)))) {
            assertThat(Cursor.read(KEY, Cursor.of(KEY, values))).isEqualTo(values);
        }
    }

    @Test
    void nothingOfItCanBeRead() {
        String cursor = Cursor.of(KEY, VALUES);
        String bytes = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.ISO_8859_1);
        for (String value : VALUES) {
            assertThat(value.isEmpty() || !bytes.contains(value)).as(value).isTrue();
        }
    }

    /** Nor how many digits the number of an agreement has. */
    @Test
    void itsLengthTellsNothing() {
        assertThat(Cursor.of(KEY, List.of("2024-06-01", "1")))
                .hasSameSizeAs(Cursor.of(KEY, List.of("2024-06-01", "123456")));
    }

    @Test
    void theSameValuesHaveTheSameCursorAndOthersShareNothingWithIt() {
        assertThat(Cursor.of(KEY, VALUES)).isEqualTo(Cursor.of(KEY, VALUES));
        assertThat(Cursor.of(KEY, List.of("2024-06-01", "1")).substring(0, 16))
                .isNotEqualTo(Cursor.of(KEY, List.of("2024-06-01", "2")).substring(0, 16));
    }

    @Test
    void whoeverChangesAnythingIsRefused() {
        byte[] token = Base64.getUrlDecoder().decode(Cursor.of(KEY, VALUES));
        for (int i = 0; i < token.length; i++) {
            byte[] changed = token.clone();
            changed[i] ^= 1;
            assertRefused(Base64.getUrlEncoder().withoutPadding().encodeToString(changed));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "é", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatNeverWasOneIsRefused(String cursor) {
        assertRefused(cursor);
    }

    @Test
    void thatOfAnotherRegisterOrWithSomethingAroundItIsRefused() {
        String cursor = Cursor.of(KEY, VALUES);
        assertRefused(Cursor.of("another key".getBytes(StandardCharsets.UTF_8), VALUES));
        for (String other : List.of(cursor + "A", cursor + "=", "A" + cursor, cursor.substring(1), cursor + cursor)) {
            assertRefused(other);
        }
    }

    private static void assertRefused(String cursor) {
        assertThatThrownBy(() -> Cursor.read(KEY, cursor))
                .as(cursor)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(400));
    }
}
