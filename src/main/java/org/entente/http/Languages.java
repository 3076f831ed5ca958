package org.entente.http;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * In which languages a caller wants to read, the best first.
 *
 * @param ranges language ranges by falling weight (RFC 4647)
 */
public record Languages(List<LanguageRange> ranges) {
    private static final String DEFAULT = "en";

    /** What everyone reads who names no language. */
    public static final Languages ENGLISH = new Languages(List.of(new LanguageRange(DEFAULT)));

    /**
     * The languages that a request names.
     *
     * @param acceptLanguage the header (RFC 9110, 12.5.4); one that is malformed is no reason to refuse an answer, and
     *     counts as none
     */
    public static Languages of(@Nullable String acceptLanguage) {
        try {
            return acceptLanguage == null ? ENGLISH : new Languages(LanguageRange.parse(acceptLanguage));
        } catch (IllegalArgumentException malformed) {
            return ENGLISH;
        }
    }

    /**
     * Which of some texts to show: in the language that suits best (RFC 4647, 3.4), else in English, else in the first.
     *
     * @param texts by BCP 47 language; at least one
     */
    public String choose(Map<String, String> texts) {
        String best = Locale.lookupTag(ranges, texts.keySet());
        // a lookup answers in lower case
        return texts.entrySet().stream()
                .filter(text -> text.getKey().equalsIgnoreCase(Objects.requireNonNullElse(best, DEFAULT)))
                .findFirst()
                .or(() -> texts.entrySet().stream()
                        .filter(text -> text.getKey().equalsIgnoreCase(DEFAULT))
                        .findFirst())
                .or(() -> texts.entrySet().stream().findFirst())
                .orElseThrow()
                .getValue();
    }
}
