package org.entente.agreement;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.http.ProblemType;

/**
 * Who can be a party: states by ISO 3166-1 alpha-2 code (alpha-3 is understood), former states by ISO 3166-3, and the
 * organisations listed in {@code parties.properties}.
 */
public final class PartyCodes {
    /** What {@link #canonical} understands, as part of a sentence. */
    public static final String FORMS =
            "the ISO 3166-1 code of a state such as VN, the ISO 3166-3 code of a former one such as SUHH, "
                    + "or that of an organisation such as ASEAN";

    private static final Properties NAMES = names();
    private static final Set<String> CODES = codes();
    private static final Map<String, String> BY_ALPHA_3 = alpha3();

    private PartyCodes() {}

    /** The code as the register writes it, from any case and from alpha-3; empty if it names nobody. */
    public static Optional<String> canonical(String code) {
        String upper = code.trim().toUpperCase(Locale.ROOT);
        return CODES.contains(upper) ? Optional.of(upper) : Optional.ofNullable(BY_ALPHA_3.get(upper));
    }

    /** The English name. */
    public static String name(String code) {
        String name = NAMES.getProperty(code);
        return name != null ? name : state(code).getDisplayCountry(Locale.ENGLISH);
    }

    private static Set<String> codes() {
        Set<String> codes = new TreeSet<>(Arrays.asList(Locale.getISOCountries()));
        codes.addAll(Locale.getISOCountries(Locale.IsoCountryCode.PART3));
        codes.addAll(NAMES.stringPropertyNames());
        return codes;
    }

    private static Map<String, String> alpha3() {
        Map<String, String> alpha2 = new TreeMap<>();
        for (String code : Locale.getISOCountries()) {
            alpha2.put(state(code).getISO3Country(), code);
        }
        return alpha2;
    }

    private static Locale state(String code) {
        return new Locale.Builder().setRegion(code).build();
    }

    private static Properties names() {
        Properties names = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(PartyCodes.class.getResourceAsStream("/parties.properties")),
                StandardCharsets.UTF_8)) {
            names.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return names;
    }

    /**
     * The codes that the query parameter {@code party} names.
     *
     * @throws org.entente.http.ProblemException 400 if one is no code, or if there are more than two
     */
    public static Set<String> asked(List<String> parties) {
        Set<String> codes = new TreeSet<>();
        for (String party : parties) {
            codes.add(canonical(party).orElseThrow(() -> ProblemType.invalid("party", "must be " + FORMS)));
        }
        if (codes.size() > 2) {
            throw ProblemType.invalid("party", "may be given twice at most: agreements have two parties");
        }
        return codes;
    }
}
