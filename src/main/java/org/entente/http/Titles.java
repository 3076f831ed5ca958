package org.entente.http;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;

/** What something is called, by BCP 47 language. */
public final class Titles {
    private static final int MOST = 30;
    private static final int LONGEST = 1000;

    private Titles() {}

    /** Adds to {@code errors} whatever is wrong with titles that a request gives. */
    public static void check(Map<String, String> titles, FieldErrors errors) {
        if (titles.isEmpty() || titles.size() > MOST) {
            errors.add("/titles", "needs 1 to " + MOST + " titles by language, such as {\"en\": \"…\"}");
        }
        titles.forEach((language, title) -> {
            if (!isLanguage(language)) {
                errors.add("/titles/" + FieldErrors.escaped(language), "is no BCP 47 language tag such as en or vi");
            }
            if (title == null || title.isBlank() || title.length() > LONGEST) {
                errors.add("/titles/" + FieldErrors.escaped(language), "must have 1 to " + LONGEST + " characters");
            }
        });
    }

    private static boolean isLanguage(String tag) {
        try {
            return !tag.isEmpty()
                    && !new Locale.Builder()
                            .setLanguageTag(tag)
                            .build()
                            .getLanguage()
                            .isEmpty();
        } catch (IllformedLocaleException notATag) {
            return false;
        }
    }
}
