package org.entente.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // spotless:off
                "Đấu tranh phòng, chống tội phạm     | dau tranh phong chong toi pham",
                "ĐẤU TRANH                           | dau tranh",
                "Mémorandum d'entente                | memorandum d entente",
                "Œuvre de l’ÉTÉ, façade naïve        | oeuvre de l ete facade naive",
                "Straße, STRASSE, Grüße              | strasse strasse grusse",
                "Łódź                                | lodz",
                "İstanbul ıssız IŞIK                 | istanbul issiz isik",
                "Bodø, Ærø, Ångström                 | bodo aero angstrom",
                "Þór Íslensk fiskveiðilögsaga        | thor islensk fiskveidilogsaga",
                "ĦAL, ŧ, ƀ                           | hal t b",
                "cross-border (2nd) No. 7/2018       | cross border 2nd no 7 2018",
                "100% _sure_                         | 100 sure",
                "ﬁnance ² Ⅳ                          | finance 2 iv",
                "Соглашение о Йемене, ёлка           | соглашение о иемене елка",
                "Συνθήκη ΟΔΟΣ οδός                   | συνθηκη οδοσ οδοσ",
                "اتِّفاقِيّة                         | اتفاقية",
                "हिन्दी संधि                         | हिन्दी संधि",
                // spotless:on
            })
    void caseAccentsAndDiacriticsAreFolded(String text, String words) {
        assertThat(Words.of(text).list()).containsExactly(words.split(" "));
    }

    @Test
    void ofScriptsWithoutSpacesEveryCharacterCanBeFound() {
        assertThat(Words.of("打击跨国犯罪协定 2018").list()).containsExactly("打 击 跨 国 犯 罪 协 定", "2018");
        assertThat(Words.of("打击跨国犯罪").text()).contains(Words.of("跨国犯罪").text());
        assertThat(Words.of("ความร่วมมือ").text()).contains(Words.of("มือ").text());
    }

    @Test
    void decomposedOrNotIsTheSame() {
        assertThat(Words.of("é ấ")).isEqualTo(Words.of("é ấ"));
    }

    @Test
    void whatHasNoWordsHasNone() {
        assertThat(Words.of(" .,;%_ -- '\" \n 🤷 ́").list()).isEmpty();
    }
}
