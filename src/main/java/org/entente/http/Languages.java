package org.entente.http;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * In which languages a caller wants to read, the best first.
 *
 * @param ranges language ranges by falling weight (RFC 4647)
 */
public record Languages(List<LanguageRange> ranges) {

    /** What everyone reads who names no language. */
    public static final Languages ENGLISH = new Languages(List.of(new LanguageRange("en")));

    /** More than anyone reads. Every title is compared with every range and its parts, so their number is a price. */
    private static final int MOST = 10;

    /** The longest tag that registered subtags give (RFC 5646, 4.4.1). */
    private static final int LONGEST = 35;

    /**
     * The languages that a request names: the first ten, of those that are no longer than a tag can be.
     *
     * @param acceptLanguage the header (RFC 9110, 12.5.4); one that is malformed is no reason to refuse an answer, and
     *     counts as none
     */
    public static Languages of(@Nullable String acceptLanguage) {
        try {
            return acceptLanguage == null ? ENGLISH : new Languages(LanguageRange.parse(beginning(acceptLanguage)));
        } catch (IllegalArgumentException malformed) {
            return ENGLISH;
        }
    }

    private static String beginning(String acceptLanguage) {
        return Stream.of(acceptLanguage.split(","))
                .filter(range -> range.split(";", 2)[0].strip().length() <= LONGEST)
                .limit(MOST)
                .collect(Collectors.joining(","));
    }

    /**
     * Which of some texts to show: in the language that suits best (RFC 4647, 3.4), else in English, else in the first.
     *
     * @param texts by BCP 47 language; at least one
     */
    public String choose(Map<String, String> texts) {
        return Stream.concat(ranges.stream(), ENGLISH.ranges.stream())
                .filter(range -> range.getWeight() > 0)
                .flatMap(range -> best(range, texts.keySet()).stream())
                .flatMap(best -> texts.entrySet().stream()
                        // a lookup may answer in lower case
                        .filter(text -> text.getKey().equalsIgnoreCase(best)))
                .findFirst()
                .or(() -> texts.entrySet().stream().findFirst())
                .orElseThrow()
                .getValue();
    }

    /** The language itself, one less special (fr for fr-CA) or, if there is neither, one more special (pt-BR for pt). */
    private static Optional<String> best(LanguageRange range, Collection<String> tags) {
        if (range.getRange().equals("*")) {
            return Optional.empty();
        }
        return Optional.ofNullable(Locale.lookupTag(List.of(range), tags))
                .or(() -> Locale.filterTags(List.of(range), tags).stream().findFirst());
    }
}
