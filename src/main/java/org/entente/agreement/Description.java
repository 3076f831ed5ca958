package org.entente.agreement;

import jakarta.persistence.Converter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.http.FieldErrors;
import org.entente.http.Languages;
import org.entente.http.Titles;
import org.entente.ledger.JsonConverter;
import org.entente.lifecycle.Clauses;
import org.entente.lifecycle.LegalNature;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement is, apart from what became of it.
 *
 * @param titles by BCP 47 language
 * @param subjects what it is about, as lower case words with hyphens
 * @param authorities who signs for each party, by the party's code
 * @param clauses what its text says about its beginning and its end; none if nothing is modelled
 */
public record Description(
        Map<String, String> titles,
        Kind kind,
        LegalNature legalNature,
        List<String> subjects,
        Map<String, String> authorities,
        @Nullable StatedClauses clauses) {

    private static final Pattern SUBJECT = Pattern.compile("[a-z0-9][a-z0-9-]{0,58}[a-z0-9]");
    private static final int MOST_SUBJECTS = 20;
    private static final int LONGEST_AUTHORITY = 300;

    /** Adds to {@code errors} whatever is wrong with what a request says, and describes as much as can be. */
    static Description of(
            @Nullable Map<String, String> titles,
            @Nullable Kind kind,
            @Nullable LegalNature legalNature,
            @Nullable List<String> subjects,
            List<NewAgreement.Party> parties,
            FieldErrors errors) {
        Titles.check(titles == null ? Map.of() : titles, errors);
        if (kind == null) {
            errors.add("/kind", "is required: one of " + List.of(Kind.values()));
        }
        checkSubjects(subjects == null ? List.of() : subjects, errors);
        Map<String, String> authorities = new TreeMap<>();
        for (NewAgreement.Party party : parties) {
            if (party.authority() != null && !party.authority().isBlank()) {
                authorities.put(PartyCodes.canonical(party.code()).orElse(party.code()), party.authority());
            }
        }
        if (authorities.values().stream().anyMatch(authority -> authority.length() > LONGEST_AUTHORITY)) {
            errors.add("/parties", "an authority is longer than " + LONGEST_AUTHORITY + " characters");
        }
        return new Description(
                titles == null ? Map.of() : new TreeMap<>(titles),
                kind == null ? Kind.OTHER : kind,
                legalNature == null ? LegalNature.UNSPECIFIED : legalNature,
                subjects == null ? List.of() : subjects.stream().distinct().toList(),
                authorities,
                null);
    }

    /** The same with other clauses. */
    Description with(@Nullable StatedClauses stated) {
        StatedClauses some = StatedClauses.NONE.equals(stated) ? null : stated;
        return new Description(titles, kind, legalNature, subjects, authorities, some);
    }

    /** The reference of the agreement together with which it enters into force, by its clause. */
    Optional<String> companion() {
        return Optional.ofNullable(clauses).flatMap(StatedClauses::companion);
    }

    /** Adds to {@code errors} whatever is wrong with the clauses. */
    void check(FieldErrors errors) {
        if (clauses != null) {
            clauses.read(errors);
        }
    }

    /** The clauses as the life cycle reads them. */
    Clauses modelled() {
        return clauses == null ? Clauses.NONE : clauses.read(FieldErrors.none());
    }

    private static void checkSubjects(List<String> subjects, FieldErrors errors) {
        if (subjects.size() > MOST_SUBJECTS) {
            errors.add("/subjects", "has more than " + MOST_SUBJECTS + " entries");
        }
        for (int i = 0; i < subjects.size(); i++) {
            if (!isSubject(subjects.get(i))) {
                errors.add(
                        "/subjects/" + i,
                        "must be 2 to 60 lower case letters, digits and hyphens: transnational-crime");
            }
        }
    }

    static boolean isSubject(@Nullable String subject) {
        return subject != null && SUBJECT.matcher(subject).matches();
    }

    /** The title to show to who reads these languages. */
    String title(Languages languages) {
        return languages.choose(titles);
    }

    /** What lists search: the titles, the reference, the authorities and the subjects, folded. */
    String search(String reference) {
        return Search.text(
                titles.values().stream(), Stream.concat(Stream.of(reference), authorities.values().stream()), subjects);
    }

    /** Stores a description as JSON text. */
    @Converter
    public static class AsJson extends JsonConverter<Description> {
        public AsJson() {
            super(Description.class);
        }
    }
}
