package org.entente.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.http.FieldErrors;
import org.entente.lifecycle.LegalNature;
import org.jspecify.annotations.Nullable;

/** An agreement as it is put on record, with at least the act by which its history begins. */
@Schema(description = "An agreement and the acts with which its history begins. Its status follows from the acts.")
public record NewAgreement(
        @Pattern(
                regexp = "[a-zA-Z0-9][a-zA-Z0-9-]{1,78}[a-zA-Z0-9]",
                message = "must be 3 to 80 letters, digits and hyphens, beginning and ending with a letter or digit")
        @Schema(
                description = "Its permanent key, 3 to 80 of a-z, 0-9 and hyphen; made up if left out. Never reused.",
                examples = "sg-vn-mutual-legal-assistance-2023")
        @Nullable
        String reference,

        @NotNull(message = "is required: at least one title by language, such as {\"en\": \"…\"}")
        @Schema(description = "Titles by BCP 47 language.")
        Map<String, String> titles,

        @NotNull(message = "is required") Kind kind,

        @Schema(description = "Whether it binds in law; never inferred from the title. UNSPECIFIED if left out.")
        @Nullable
        LegalNature legalNature,

        @Schema(description = "What it is about.", examples = "[\"transnational-crime\"]") @Nullable
        List<String> subjects,

        @NotNull(message = "is required: the two parties, each by its code")
        @Size(min = 2, max = 2, message = "must be two: these are agreements between two parties")
        List<@Valid @NotNull(message = "is missing") Party> parties,

        @Schema(description = "What its text says about its beginning and its end; not modelled if left out.")
        @Valid
        @Nullable
        StatedClauses clauses,

        @NotEmpty(message = "must hold at least one act: an agreement begins with what a party did")
        @Size(max = 200, message = "holds more than 200 acts")
        List<@Valid @NotNull(message = "is missing") NewAct> acts) {

    /**
     * One of the two parties.
     *
     * @param code its ISO 3166 code, or that of an organisation
     * @param authority who signs for it
     */
    @Schema(name = "NewParty")
    public record Party(
            @NotNull(message = "is required") @Schema(examples = "SG")
            String code,

            @Size(max = 300, message = "is longer than 300 characters")
            @Schema(examples = "Ministry of Home Affairs")
            @Nullable
            String authority) {}

    Optional<String> key() {
        return Optional.ofNullable(reference).map(key -> key.toLowerCase(Locale.ROOT));
    }

    /** The codes of the two parties in order; empty, with the reason among the errors, if they are not two. */
    static List<String> codes(List<Party> parties, FieldErrors errors) {
        TreeSet<String> codes = new TreeSet<>();
        for (int i = 0; i < parties.size(); i++) {
            Optional<String> code = PartyCodes.canonical(parties.get(i).code());
            if (code.isPresent()) {
                codes.add(code.get());
            } else {
                errors.add("/parties/" + i + "/code", "must be " + PartyCodes.FORMS);
                return List.of();
            }
        }
        if (codes.size() != 2 || parties.size() != 2) {
            errors.add("/parties", "must be two different ones");
            return List.of();
        }
        return List.copyOf(codes);
    }

    Description description(FieldErrors errors) {
        return Description.of(titles, kind, legalNature, subjects, parties, errors)
                .with(clauses);
    }
}
