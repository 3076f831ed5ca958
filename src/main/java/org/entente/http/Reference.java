package org.entente.http;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The permanent key of an agreement, a source, an engagement or a commitment: lower case letters, digits and hyphens, read in any case. */
public final class Reference {
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int RANDOM_LETTERS = 6;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern WELL_FORMED = Pattern.compile("[a-z0-9-]{3,80}");

    private Reference() {}

    /** The reference as the register writes it; empty if the text cannot be one, so that nothing need be looked up. */
    public static Optional<String> of(String text) {
        return Optional.of(text.toLowerCase(Locale.ROOT))
                .filter(lower -> WELL_FORMED.matcher(lower).matches());
    }

    /**
     * The reference that a query parameter names.
     *
     * @throws ProblemException 400 if it cannot be one
     */
    public static String asked(String parameter, String text) {
        return of(text).orElseThrow(() ->
                ProblemType.invalid(parameter, "must be a reference: 3 to 80 letters, digits and hyphens"));
    }

    /** Some words and some random letters: a counter would betray how much there is that one may not see. */
    public static String madeUp(List<String> words) {
        StringBuilder reference = new StringBuilder(String.join("-", words).toLowerCase(Locale.ROOT)).append('-');
        for (int i = 0; i < RANDOM_LETTERS; i++) {
            reference.append(BASE32.charAt(RANDOM.nextInt(BASE32.length())));
        }
        return reference.toString();
    }
}
