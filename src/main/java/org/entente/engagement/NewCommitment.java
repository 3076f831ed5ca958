package org.entente.engagement;

import jakarta.persistence.Converter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.agreement.Fields;
import org.entente.agreement.PartyCodes;
import org.entente.evidence.Citation;
import org.entente.http.FieldErrors;
import org.entente.http.Titles;
import org.entente.ledger.JsonConverter;
import org.entente.lifecycle.PartialDate;
import org.jspecify.annotations.Nullable;

/** A commitment as it is put on record, and, but for what it refers to, as it is stored. */
@Schema(
        description = "What one side proposed or promised to the other, or both agreed, and the steps taken since. "
                + "Its status follows from the steps.")
public record NewCommitment(
        @Pattern(
                regexp = "[a-zA-Z0-9][a-zA-Z0-9-]{1,78}[a-zA-Z0-9]",
                message = "must be 3 to 80 letters, digits and hyphens, beginning and ending with a letter or digit")
        @Schema(
                description = "Its permanent key, 3 to 80 of a-z, 0-9 and hyphen; made up if left out. Never reused.",
                examples = "sg-vn-hotline-2024")
        @Nullable
        String reference,

        @NotNull(message = "is required: at least one title by language, such as {\"en\": \"…\"}")
        @Schema(description = "Titles by BCP 47 language.")
        Map<String, String> titles,

        @NotNull(message = "is required: the code of the party that proposed or promised it")
        @Schema(description = "The code of the party that proposed or promised it.", examples = "VN")
        String by,

        @NotNull(message = "is required: the code of the party to which it was proposed or promised")
        @Schema(description = "The code of the party to which it was proposed or promised.", examples = "SG")
        String to,

        @Schema(description = "Whether both undertook it: then 'by' and 'to' are only the two.") @Nullable
        Boolean mutual,

        @Size(max = 300, message = "is longer than 300 characters")
        @Schema(description = "The person to whom it was said.", examples = "Sun Xueling")
        @Nullable
        String addressee,

        @Size(max = 80, message = "is longer than 80 characters")
        @Schema(description = "The reference of the engagement at which it was said.")
        @Nullable
        String engagement,

        @Size(max = 300, message = "is longer than 300 characters")
        @Schema(description = "The meeting within the engagement.", examples = "AMCC 8")
        @Nullable
        String occasion,

        @Size(max = 40, message = "is longer than 40 characters")
        @Schema(description = "By when it is to be fulfilled.", ref = "PartialDate")
        @Nullable
        String due,

        @Size(max = 4000, message = "is longer than 4000 characters") @Nullable
        String note,

        @Size(max = 50, message = "holds more than 50 links")
        @Schema(description = "The agreements with which it has to do.")
        @Nullable
        List<@Valid @NotNull(message = "is missing") Link> links,

        @Size(max = 10, message = "holds more than 10 citations") @Nullable
        List<@Valid @NotNull(message = "is missing") Citation> citations,

        @NotEmpty(message = "must hold at least one step: a commitment begins with what somebody said")
        @Size(max = 6, message = "holds more than 6 steps: each is taken once")
        @Schema(description = "What was done about it, in any order.")
        List<@Valid @NotNull(message = "is missing") NewStep> steps) {

    /** The same as the register writes it: codes in their canonical form, what is left out empty; says what is wrong. */
    NewCommitment checked(LocalDate today, FieldErrors errors) {
        Titles.check(titles, errors);
        Optional<String> first = code("/by", by, errors);
        Optional<String> second = code("/to", to, errors);
        if (first.isPresent() && first.equals(second)) {
            errors.add("/to", "must be another party than 'by'");
        }
        Fields.date("/due", due, errors);
        List<String> parties =
                Stream.of(first, second).flatMap(Optional::stream).sorted().toList();
        List<NewStep> taken = new ArrayList<>();
        for (NewStep step : steps) {
            taken.add(step.checked(parties, today, errors.below("/steps/" + taken.size())));
        }
        return new NewCommitment(
                reference == null ? null : reference.toLowerCase(Locale.ROOT),
                titles,
                first.orElse(by),
                second.orElse(to),
                Boolean.TRUE.equals(mutual) ? true : null,
                addressee,
                engagement == null ? null : engagement.toLowerCase(Locale.ROOT),
                occasion,
                due,
                note,
                links == null ? List.of() : links.stream().map(Link::canonical).toList(),
                citations == null ? List.of() : citations,
                List.copyOf(taken));
    }

    private static Optional<String> code(String pointer, String text, FieldErrors errors) {
        Optional<String> code = PartyCodes.canonical(text);
        if (code.isEmpty()) {
            errors.add(pointer, "must be " + PartyCodes.FORMS);
        }
        return code;
    }

    /** Its reference; only of one that has it. */
    String key() {
        return Objects.requireNonNull(reference);
    }

    /** The agreements with which it has to do, each once. */
    List<Link> linked() {
        return links == null ? List.of() : links.stream().distinct().toList();
    }

    /** What follows from the steps; only of one that was checked. */
    Course course() {
        return Course.of(steps.stream().map(NewStep::taken).toList());
    }

    /** The two codes in their order. */
    List<String> parties() {
        return Stream.of(by, to).sorted().toList();
    }

    Optional<PartialDate> dueDate() {
        return Optional.ofNullable(due).map(PartialDate::parse);
    }

    NewCommitment called(String key) {
        return new NewCommitment(
                key, titles, by, to, mutual, addressee, engagement, occasion, due, note, links, citations, steps);
    }

    /** Without what may be hidden from some, and is stored beside it. */
    NewCommitment alone() {
        return new NewCommitment(
                reference, titles, by, to, mutual, addressee, null, occasion, due, note, null, citations, steps);
    }

    /** Stores a commitment as JSON text. */
    @Converter
    public static class AsJson extends JsonConverter<NewCommitment> {
        public AsJson() {
            super(NewCommitment.class);
        }
    }
}
