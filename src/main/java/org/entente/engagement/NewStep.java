package org.entente.engagement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.agreement.Fields;
import org.entente.agreement.PartyCodes;
import org.entente.evidence.Citation;
import org.entente.http.FieldErrors;
import org.entente.lifecycle.PartialDate;
import org.jspecify.annotations.Nullable;

/** A step as it is put on record, and as it is stored with its commitment. */
@Schema(description = "What was done about a commitment, by one party or by both. The date may be partial.")
public record NewStep(
        @Size(max = 40, message = "is longer than 40 characters")
        @Schema(description = "What was done; in the path of a transition, so not needed there.", ref = "Step")
        @Nullable
        String step,

        @NotNull(message = "is required: when it was done")
        @Size(max = 40, message = "is longer than 40 characters")
        @Schema(description = "When it was done.", ref = "PartialDate")
        String on,

        @Schema(description = "The party that did it; left out where both did.", examples = "SG") @Nullable
        String party,

        @Size(max = 300, message = "is longer than 300 characters")
        @Schema(description = "Who did it for the party.", examples = "K. Shanmugam")
        @Nullable
        String person,

        @Size(max = 4000, message = "is longer than 4000 characters") @Nullable
        String note,

        @Size(max = 10, message = "holds more than 10 citations") @Nullable
        List<@Valid @NotNull(message = "is missing") Citation> citations) {

    /** The same as the register writes it; says what is wrong. */
    NewStep checked(List<String> parties, LocalDate today, FieldErrors errors) {
        Optional<Step> named = step == null ? Optional.empty() : Step.ofSlug(step);
        if (named.isEmpty()) {
            errors.add("/step", "must be one of " + Step.slugs());
        }
        Fields.date("/on", on, errors)
                .filter(date -> date.earliest().isAfter(latestDay(today)))
                .ifPresent(future -> errors.add(
                        "/on", "must not lie in the future: record what was done; what is to be done is 'due'"));
        String code = party == null ? null : PartyCodes.canonical(party).orElse(party);
        if (code != null && !parties.contains(code)) {
            errors.add("/party", "must be one of " + parties + ", or left out where both acted");
        }
        return new NewStep(
                named.map(Step::slug).orElse(step), on, code, person, note, citations == null ? List.of() : citations);
    }

    /** The latest day on which a step can have been taken: elsewhere tomorrow may have begun. */
    static LocalDate latestDay(LocalDate today) {
        return today.plusDays(1);
    }

    /** Where the sources say so. */
    List<Citation> evidence() {
        return citations == null ? List.of() : citations;
    }

    /** The same as a step of this kind. */
    NewStep as(Step kind) {
        return new NewStep(kind.slug(), on, party, person, note, citations);
    }

    /** The step of the core; only of one that was checked. */
    Course.Taken taken() {
        return new Course.Taken(Step.ofSlug(String.valueOf(step)).orElseThrow(), PartialDate.parse(on));
    }
}
