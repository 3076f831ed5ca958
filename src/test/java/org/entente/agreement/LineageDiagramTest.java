package org.entente.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.entente.lifecycle.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a title says, it is seen as it is and obeyed by nobody. */
class LineageDiagramTest {
    private static final Pattern NUMBER = Pattern.compile("#(\\d+);");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Treaty of Élysée, 1963",
                "Đấu tranh phòng, chống tội phạm",
                "条約 معاهدة 🤝",
                "a\"] --> b[\"",
                "a\"]; click n0 call alert()",
                "end",
                "subgraph",
                "#quot;#35;&quot;&#34;",
                "<script>alert(1)</script><img src=x onerror=alert(1)>",
                "%%{init: {'securityLevel': 'loose'}}%%",
                "---",
                "1. First",
                "1) First",
                "- one",
                "* one * _two_ __three__ `four` ~~five~~",
                "# heading",
                "    code",
                "[text](javascript:alert(1)) ![image](x)",
                "https://example.org www.example.org a@example.org",
                "fa:fa-car $$x^2$$ \\n {a} (b) [c] |d| <e> /f\\ ((g)) {{h}}",
                "state's half-yearly and/or snake_case",
                "ﬂ°°60¶ß",
                "line\nbreak\r\ttab\u0000\u001b[2Jbell\u0007",
                "right\u202eto left\u2028and\u200bnothing"
            })
    void aTitleStaysInItsLabel(String title) {
        List<String> lines = diagram(title).lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).startsWith("    n0[\"").endsWith("<br/>IN_FORCE since 2018~\"]".replace("~", "#126;"));
        String label = lines.get(1).substring(8, lines.get(1).indexOf("<br/>"));
        assertThat(label.replaceAll("#\\d+;", "")).doesNotMatch(".*[^\\p{L}\\p{M}\\p{N} ,'/_-].*");
        assertThat(label.replaceAll("#\\d+;", "#")).doesNotMatch(".*(^|[^\\p{L}\\p{M}\\p{N}])['/_-].*");
        // once the numbers are read as characters, it says what the title says
        String seen = NUMBER.matcher(label)
                .replaceAll(number -> java.util.regex.Matcher.quoteReplacement(
                        Character.toString(Integer.parseInt(number.group(1)))));
        assertThat(seen)
                .isEqualTo(title.replaceAll("[\\p{Cc}\\p{Cf}\\p{Z}]+", " ").strip());
    }

    @Test
    void wordsAreReadableInTheSource() {
        assertThat(diagram("Đấu tranh phòng, chống tội phạm half-yearly")
                        .lines()
                        .toList()
                        .get(1))
                .contains("[\"Đấu tranh phòng, chống tội phạm half-yearly<br/>");
    }

    private static String diagram(String title) {
        return LineageDiagram.mermaid(new LineageView(
                "end",
                List.of(new LineageView.Member(
                        0, "end", title, Kind.TREATY, Status.IN_FORCE, true, "2018~", null, null)),
                List.of(),
                null,
                LocalDate.EPOCH,
                null));
    }
}
