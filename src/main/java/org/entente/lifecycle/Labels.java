package org.entente.lifecycle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * What statuses and acts are called, by language; an instrument that does not bind has words of its own where those for
 * treaties would claim too much.
 */
public final class Labels {

    /** The first is that of {@code labels.properties}, the others of {@code labels_fr.properties} and so on. */
    public static final List<String> LANGUAGES = List.of("en", "fr", "vi");

    private static final String FILES = "labels";
    private static final Map<String, ResourceBundle> BUNDLES = bundles();

    private Labels() {}

    /** What the status is called, by language. */
    public static Map<String, String> of(Status status, LegalNature nature) {
        return of("status." + status.name(), nature);
    }

    /** What the act is called, by language. */
    public static Map<String, String> of(ActType act, LegalNature nature) {
        return of("act." + act.slug(), nature);
    }

    private static Map<String, String> of(String key, LegalNature nature) {
        Map<String, String> labels = new LinkedHashMap<>();
        BUNDLES.forEach((language, bundle) -> {
            String special = key + "." + nature;
            labels.put(language, bundle.getString(bundle.containsKey(special) ? special : key));
        });
        return labels;
    }

    private static Map<String, ResourceBundle> bundles() {
        Map<String, ResourceBundle> bundles = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            // the language of the machine is no one's choice
            Locale locale = language.equals(LANGUAGES.get(0)) ? Locale.ROOT : Locale.forLanguageTag(language);
            Control exactly = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
            bundles.put(language, ResourceBundle.getBundle(FILES, locale, exactly));
        }
        return bundles;
    }
}
