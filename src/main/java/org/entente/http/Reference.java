package org.entente.http;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The permanent key of an agreement or a source: lower case letters, digits and hyphens, read in any case. */
public final class Reference {
    private static final Pattern WELL_FORMED = Pattern.compile("[a-z0-9-]{3,80}");

    private Reference() {}

    /** The reference as the register writes it; empty if the text cannot be one, so that nothing need be looked up. */
    public static Optional<String> of(String text) {
        return Optional.of(text.toLowerCase(Locale.ROOT))
                .filter(lower -> WELL_FORMED.matcher(lower).matches());
    }
}
