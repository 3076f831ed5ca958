package org.entente.agreement;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text as they are searched for: in lower case, without accents and other diacritics, in any language. So
 * {@code Đấu tranh} and {@code DAU TRANH} are the same.
 *
 * @param list in the order of the text; each consists of letters and digits and, in scripts that put no spaces between
 *     words, of a character each with a blank in between
 */
record Words(List<String> list) {

    /** Letters that Unicode does not take apart are taken by their names: LATIN SMALL LETTER O WITH STROKE is an o. */
    private static final Pattern LATIN = Pattern.compile("LATIN SMALL (?:LETTER|LIGATURE) ([A-Z]{1,2})(?: WITH .*)?");

    /** Scripts that put no spaces between words: each character is searched like a word, so that any piece is found. */
    private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private static final int FIRST_BEYOND_ASCII = 0x80;

    /** The words of a text; none if it has no letter or digit. */
    static Words of(String text) {
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .codePoints()
                .filter(character -> !isDiacritic(character))
                .forEach(character -> append(character, folded));
        return new Words(Arrays.stream(folded.toString().split("\n"))
                .map(word -> word.trim().replaceAll(" {2,}", " "))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    /** Each word after a blank. */
    String text() {
        return " " + String.join(" ", list);
    }

    /** Marks that any letter can carry; those of one script only are more than ornament, such as the vowels of Hindi. */
    private static boolean isDiacritic(int character) {
        UnicodeScript script = UnicodeScript.of(character);
        return isMark(character) && (script == UnicodeScript.INHERITED || script == UnicodeScript.HEBREW);
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Whatever is no part of a word ends the line. */
    private static void append(int character, StringBuilder folded) {
        if (!Character.isLetterOrDigit(character) && !isMark(character)) {
            folded.append('\n');
        } else if (WITHOUT_SPACES.contains(UnicodeScript.of(character))) {
            folded.append(' ').appendCodePoint(character).append(' ');
        } else {
            // by way of upper case, since some letters have two lower cases
            folded.append(plain(Character.toLowerCase(Character.toUpperCase(character))));
        }
    }

    private static String plain(int letter) {
        String itself = Character.toString(letter);
        if (letter < FIRST_BEYOND_ASCII) {
            return itself;
        }
        return switch (itself) {
            case "ß" -> "ss";
            case "ð" -> "d";
            case "þ" -> "th";
            default -> {
                Matcher latin = LATIN.matcher(String.valueOf(Character.getName(letter)));
                yield latin.matches() ? latin.group(1).toLowerCase(Locale.ROOT) : itself;
            }
        };
    }
}
