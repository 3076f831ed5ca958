package org.entente.engagement;

import jakarta.persistence.Converter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.agreement.Fields;
import org.entente.agreement.PartyCodes;
import org.entente.evidence.Citation;
import org.entente.http.FieldErrors;
import org.entente.http.Titles;
import org.entente.ledger.JsonConverter;
import org.entente.lifecycle.PartialDate;
import org.jspecify.annotations.Nullable;

/** A meeting as it is put on record, and, but for its links, as it is stored. */
@Schema(description = "Where parties met, from a telephone call to a conference. Dates may be partial.")
public record NewEngagement(
        @Pattern(
                regexp = "[a-zA-Z0-9][a-zA-Z0-9-]{1,78}[a-zA-Z0-9]",
                message = "must be 3 to 80 letters, digits and hyphens, beginning and ending with a letter or digit")
        @Schema(
                description = "Its permanent key, 3 to 80 of a-z, 0-9 and hyphen; made up if left out. Never reused.",
                examples = "sg-vn-visit-2024-06")
        @Nullable
        String reference,

        @NotNull(message = "is required: at least one title by language, such as {\"en\": \"…\"}")
        @Schema(description = "Titles by BCP 47 language.")
        Map<String, String> titles,

        @NotNull(message = "is required: one of VISIT, SUMMIT, CONFERENCE, MEETING, CALL, OTHER")
        EngagementKind kind,

        @NotNull(message = "is required: when it begins")
        @Size(max = 40, message = "is longer than 40 characters")
        @Schema(description = "When it begins, perhaps in the future.", ref = "PartialDate")
        String begins,

        @Size(max = 40, message = "is longer than 40 characters")
        @Schema(description = "When it ends; as it begins if left out.", ref = "PartialDate")
        @Nullable
        String ends,

        @Size(max = 300, message = "is longer than 300 characters") @Schema(examples = "Singapore") @Nullable
        String place,

        @NotEmpty(message = "must name at least one party by its code")
        @Size(max = 30, message = "holds more than 30 parties")
        @Schema(description = "The codes of the parties, organisations among them.", examples = "[\"SG\", \"VN\"]")
        List<@NotNull(message = "is missing") String> parties,

        @Size(max = 50, message = "holds more than 50 participants") @Nullable
        List<@Valid @NotNull(message = "is missing") Participant> participants,

        @Size(max = 4000, message = "is longer than 4000 characters") @Nullable
        String note,

        @Size(max = 50, message = "holds more than 50 links")
        @Schema(description = "What happened there to agreements.")
        @Nullable
        List<@Valid @NotNull(message = "is missing") Link> links,

        @Size(max = 10, message = "holds more than 10 citations") @Nullable
        List<@Valid @NotNull(message = "is missing") Citation> citations) {

    /** The same as the register writes it: codes in their canonical form, what is left out empty; says what is wrong. */
    NewEngagement checked(FieldErrors errors) {
        Titles.check(titles, errors);
        Optional<PartialDate> first = Fields.date("/begins", begins, errors);
        Optional<PartialDate> last = Fields.date("/ends", ends, errors);
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            errors.add("/ends", "must not lie before 'begins'");
        }
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < parties.size(); i++) {
            Optional<String> code = PartyCodes.canonical(parties.get(i));
            if (code.isEmpty()) {
                errors.add("/parties/" + i, "must be " + PartyCodes.FORMS);
            } else if (!codes.contains(code.get())) {
                codes.add(code.get());
            }
        }
        return new NewEngagement(
                reference == null ? null : reference.toLowerCase(Locale.ROOT),
                titles,
                kind,
                begins,
                ends,
                place,
                codes.stream().sorted().toList(),
                people(codes, errors),
                note,
                links == null ? List.of() : links.stream().map(Link::canonical).toList(),
                citations == null ? List.of() : citations);
    }

    private List<Participant> people(List<String> codes, FieldErrors errors) {
        List<Participant> people = new ArrayList<>();
        for (Participant one : participants == null ? List.<Participant>of() : participants) {
            FieldErrors below = errors.below("/participants/" + people.size());
            String code = one.party() == null
                    ? null
                    : PartyCodes.canonical(one.party()).orElse(one.party());
            if (code == null && one.organisation() == null) {
                below.add("/party", "is required where no 'organisation' is named: for whom did they take part?");
            } else if (code != null && !codes.contains(code)) {
                below.add("/party", "must be one of 'parties', " + codes + "; for others name the 'organisation'");
            }
            people.add(one.of(code));
        }
        return people;
    }

    /** What happened there to agreements, each once. */
    List<Link> linked() {
        return links == null ? List.of() : links.stream().distinct().toList();
    }

    NewEngagement withoutLinks() {
        return new NewEngagement(
                reference, titles, kind, begins, ends, place, parties, participants, note, null, citations);
    }

    NewEngagement called(String key) {
        return new NewEngagement(key, titles, kind, begins, ends, place, parties, participants, note, links, citations);
    }

    PartialDate beginning() {
        return PartialDate.parse(begins);
    }

    /** When it ends, or ended at the latest. */
    PartialDate end() {
        return PartialDate.parse(ends == null ? begins : ends);
    }

    /** Stores an engagement as JSON text. */
    @Converter
    public static class AsJson extends JsonConverter<NewEngagement> {
        public AsJson() {
            super(NewEngagement.class);
        }
    }
}
