package org.entente.agreement;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.http.FieldErrors;
import org.entente.lifecycle.LegalNature;
import org.jspecify.annotations.Nullable;

/** What can be changed about an agreement by a merge patch (RFC 7396); its status cannot, that takes an act. */
@Schema(
        name = "AgreementPatch",
        description = "Only the fields to change; null removes one (RFC 7396). The status is not among them: "
                + "it follows from acts.")
public record Described(
        @Schema(description = "By BCP 47 language; null removes a language.") @Nullable
        Map<String, String> titles,

        @Nullable Kind kind,
        @Nullable LegalNature legalNature,
        @Nullable List<String> subjects,

        @Schema(description = "The same two parties, with other authorities.") @Nullable
        List<NewAgreement.Party> parties) {

    static Described of(Agreement agreement, Description description) {
        return new Described(
                description.titles(),
                description.kind(),
                description.legalNature(),
                description.subjects(),
                agreement.partiesInOrder().stream()
                        .map(code -> new NewAgreement.Party(
                                code, description.authorities().get(code)))
                        .toList());
    }

    /** @throws org.entente.http.ProblemException 400 if it is not valid, or names other parties */
    Description description(Agreement agreement) {
        FieldErrors errors = FieldErrors.none();
        List<NewAgreement.Party> said = parties == null ? List.of() : parties;
        if (said.stream().anyMatch(party -> party == null || party.code() == null)
                || !agreement.partiesInOrder().equals(NewAgreement.codes(said, FieldErrors.none()))) {
            errors.add("/parties", "must stay " + agreement.partiesInOrder() + "; only their authorities may change");
            said = List.of();
        }
        Description description = Description.of(titles, kind, legalNature, subjects, said, errors);
        errors.throwIfAny();
        return description;
    }
}
