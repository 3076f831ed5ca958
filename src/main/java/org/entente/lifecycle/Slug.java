package org.entente.lifecycle;

import java.util.Locale;

/** How the API writes the names of acts, guards and what acts say: {@code subject-to-ratification}. */
public final class Slug {
    private Slug() {}

    /** The name of a constant in lower case, its words joined by hyphens. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
