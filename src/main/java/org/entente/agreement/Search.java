package org.entente.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.http.ProblemType;

/**
 * What a caller looks for: each of these words has to begin a word of what is searched, in any order.
 *
 * @param reference as if the caller had looked for one
 * @param words in the order in which they were given
 */
record Search(String reference, Words words) {
    private static final int MOST_WORDS = 20;

    /** What stands before a title in what is searched, and before anything else. */
    private static final String TITLE = " |";

    private static final String OTHER = " /";

    /** Lower is better: the reference itself, a title that begins with the phrase, the phrase anywhere, the words. */
    static final String RANK = "case when a.reference = :sought then 0 when v.search like :beginning then 1"
            + " when v.search like :phrase then 2 else 3 end";

    /** @throws org.entente.http.ProblemException 400 if there is no word in it, or too many */
    static Search of(String q) {
        Words words = Words.of(q);
        if (words.list().isEmpty() || words.list().size() > MOST_WORDS) {
            throw ProblemType.invalid(
                    "q", "must have 1 to " + MOST_WORDS + " words of letters or digits, such as transnational crime");
        }
        return new Search(q.trim().toLowerCase(Locale.ROOT), words);
    }

    /** What is searched: the texts as words, and each subject also as it is. */
    static String text(Stream<String> titles, Stream<String> others, List<String> subjects) {
        StringBuilder text = new StringBuilder();
        titles.forEach(title -> text.append(TITLE).append(Words.of(title).text()));
        others.forEach(other -> text.append(OTHER).append(Words.of(other).text()));
        subjects.forEach(subject ->
                text.append(subject(subject)).append(Words.of(subject).text()));
        return text.toString();
    }

    /** How a subject stands in what is searched. */
    static String subject(String subject) {
        return " #" + subject + OTHER;
    }

    /** What the words ask of an agreement. */
    void addTo(AgreementFilter.Conditions conditions) {
        List<String> distinct = words.list().stream().distinct().toList();
        for (int i = 0; i < distinct.size(); i++) {
            // letters and digits only: nothing that LIKE would take for more
            conditions.and("v.search like :word" + i, "word" + i, "% " + distinct.get(i) + "%");
        }
    }

    /** What {@link #RANK} asks for. */
    Map<String, Object> ranking() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("sought", reference);
        parameters.put("beginning", "%" + TITLE + words.text() + "%");
        parameters.put("phrase", "%" + words.text() + "%");
        return parameters;
    }

    /** What {@link #RANK} gives for an agreement that was found. */
    int rank(String found, String searched) {
        if (found.equals(reference)) {
            return 0;
        }
        if (searched.contains(TITLE + words.text())) {
            return 1;
        }
        return searched.contains(words.text()) ? 2 : 3;
    }
}
