package org.entente.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {

    @ParameterizedTest
    @ValueSource(strings = {"labels", "labels_fr", "labels_vi"})
    void everyStatusAndActHasAWordInEachLanguageAndNothingElseHas(String file) throws IOException {
        Properties labels = read(file);
        Set<String> usual = Stream.concat(
                        Arrays.stream(Status.values()).map(status -> "status." + status),
                        Arrays.stream(ActType.values()).map(act -> "act." + act.slug()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> special = new TreeSet<>(labels.stringPropertyNames());
        special.removeIf(key -> !key.endsWith("." + LegalNature.NON_BINDING));
        Set<String> others = new TreeSet<>(labels.stringPropertyNames());
        others.removeAll(special);
        assertThat(others).isEqualTo(usual);
        assertThat(special).isEqualTo(specialIn("labels")).allSatisfy(key -> {
            String without = key.substring(0, key.lastIndexOf('.'));
            assertThat(usual).contains(without);
            assertThat(labels.getProperty(key)).isNotEqualTo(labels.getProperty(without));
        });
        assertThat(labels.values())
                .allSatisfy(label -> assertThat((String) label)
                        .isNotBlank()
                        .isEqualTo(((String) label).strip())
                        .isEqualTo(Normalizer.normalize((String) label, Normalizer.Form.NFC)));
    }

    private static Set<String> specialIn(String file) throws IOException {
        return read(file).stringPropertyNames().stream()
                .filter(key -> key.endsWith("." + LegalNature.NON_BINDING))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void noTwoStatusesReadTheSame(Status status) {
        for (Status other : Status.values()) {
            for (String language : Labels.LANGUAGES) {
                if (other != status) {
                    assertThat(Labels.of(other, LegalNature.BINDING).get(language))
                            .isNotEqualTo(Labels.of(status, LegalNature.BINDING).get(language));
                }
            }
        }
    }

    @Test
    void whatDoesNotBindIsNotInForce() {
        assertThat(Labels.of(Status.IN_FORCE, LegalNature.BINDING))
                .containsEntry("en", "in force")
                .containsEntry("fr", "en vigueur")
                .containsEntry("vi", "có hiệu lực");
        assertThat(Labels.of(Status.IN_FORCE, LegalNature.UNSPECIFIED)).containsEntry("en", "in force");
        assertThat(Labels.of(Status.IN_FORCE, LegalNature.NON_BINDING)).containsEntry("en", "in effect");
        assertThat(Labels.of(Status.TERMINATED, LegalNature.NON_BINDING)).containsEntry("en", "discontinued");
        assertThat(Labels.of(Status.SIGNED, LegalNature.NON_BINDING)).containsEntry("fr", "signé");
        assertThat(Labels.of(ActType.BRING_INTO_FORCE, LegalNature.NON_BINDING)).containsEntry("en", "taking effect");
        for (String word : new String[] {"in force", "en vigueur", "vigueur", "hiệu lực"}) {
            Arrays.stream(Status.values())
                    .flatMap(status -> Labels.of(status, LegalNature.NON_BINDING).values().stream())
                    .forEach(label -> assertThat(label).doesNotContain(word));
        }
    }

    private static Properties read(String file) throws IOException {
        Properties labels = new Properties();
        try (var reader = new InputStreamReader(
                Labels.class.getResourceAsStream("/" + file + ".properties"), StandardCharsets.UTF_8)) {
            labels.load(reader);
        }
        return labels;
    }
}
