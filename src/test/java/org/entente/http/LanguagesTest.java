package org.entente.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    private static final Map<String, String> TEXTS =
            new TreeMap<>(Map.of("en", "en", "fr", "fr", "pt-BR", "pt-BR", "vi", "vi", "zh-Hant", "zh-Hant"));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "-                    | en",
                "fr                   | fr",
                "FR                   | fr",
                "vi                   | vi",
                "fr-CA                | fr",
                "pt                   | pt-BR",
                "pt-PT, fr;q=0.5      | fr",
                "zh-Hant-TW           | zh-Hant",
                "de, fr;q=0.3, vi;q=0.8 | vi",
                "de                   | en",
                "*                    | en",
                "*, fr;q=0.5          | fr",
                "fr;q=0               | en",
                "fr;q=0, vi;q=0.1     | vi",
                "nonsense!!           | en",
                "fr,,vi               | en",
                "''                   | en",
                "fr;q=2               | en",
            })
    void theLanguageThatSuitsBestIsChosen(String header, String language) {
        assertThat(Languages.of(header).choose(TEXTS)).isEqualTo(language);
    }

    /** As many as fit into 15 KB: each would be compared with every title. */
    @Test
    void onlyTheFirstTenRangesAreKept() {
        String header = IntStream.range(0, 2_000).mapToObj(i -> "yy-" + i).collect(Collectors.joining(", "));
        assertThat(header.length()).isGreaterThan(15_000);
        assertThat(Languages.of(header).ranges())
                .extracting(LanguageRange::getRange)
                .containsExactlyElementsOf(
                        IntStream.range(0, 10).mapToObj(i -> "yy-" + i).toList());
        assertThat(Languages.of(header + ", nonsense!!").ranges()).hasSize(10);
        assertThat(Languages.of("vi, " + header).choose(TEXTS)).isEqualTo("vi");
    }

    @Test
    void aRangeThatIsLongerThanATagCanBeIsIgnored() {
        String longest = "zh-hant-abcdefgh-abcdefgh-abcdefg-a";
        assertThat(longest).hasSize(35);
        String tooLong = "fr" + "-a".repeat(7_500);
        assertThat(Languages.of(tooLong)).isEqualTo(Languages.ENGLISH);
        assertThat(Languages.of(tooLong + ", " + longest + ";q=0.8, fr-" + longest + "-a;q=0.5, vi;q=0.3")
                        .ranges())
                .extracting(LanguageRange::getRange)
                .containsExactly(longest, "vi");
    }

    @Test
    void whereThereIsNoEnglishTheFirstWillDo() {
        assertThat(Languages.ENGLISH.choose(new TreeMap<>(Map.of("vi", "b", "fr", "a"))))
                .isEqualTo("a");
        assertThat(Languages.ENGLISH.choose(Map.of("en-GB", "a", "af", "b"))).isEqualTo("a");
    }
}
