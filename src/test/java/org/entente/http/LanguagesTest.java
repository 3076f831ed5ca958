package org.entente.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
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

    @Test
    void whereThereIsNoEnglishTheFirstWillDo() {
        assertThat(Languages.ENGLISH.choose(new TreeMap<>(Map.of("vi", "b", "fr", "a"))))
                .isEqualTo("a");
        assertThat(Languages.ENGLISH.choose(Map.of("en-GB", "a", "af", "b"))).isEqualTo("a");
    }
}
