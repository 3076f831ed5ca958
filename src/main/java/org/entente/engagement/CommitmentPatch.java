package org.entente.engagement;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.evidence.Citation;
import org.jspecify.annotations.Nullable;

/** What can be changed about a commitment by a merge patch (RFC 7396): all but its reference. */
@Schema(
        description =
                "Only the fields to change; null removes one (RFC 7396). A mistake in a step is corrected by giving "
                        + "all 'steps' anew: what was known before stays known.")
public record CommitmentPatch(
        @Schema(description = "By BCP 47 language; null removes a language.") @Nullable
        Map<String, String> titles,

        @Nullable String by,
        @Nullable String to,
        @Nullable Boolean mutual,
        @Nullable String addressee,
        @Nullable String engagement,
        @Nullable String occasion,
        @Schema(ref = "PartialDate") @Nullable String due,
        @Nullable String note,
        @Nullable List<Link> links,
        @Nullable List<Citation> citations,

        @Schema(description = "All of them, in place of those on record.") @Nullable
        List<NewStep> steps) {

    static CommitmentPatch of(Commitment.Found found) {
        NewCommitment body = found.commitment().body();
        return new CommitmentPatch(
                body.titles(),
                body.by(),
                body.to(),
                body.mutual(),
                body.addressee(),
                found.engagement(),
                body.occasion(),
                body.due(),
                body.note(),
                found.links(),
                body.citations(),
                body.steps());
    }

    /** The same with one step more. */
    CommitmentPatch with(NewStep step) {
        List<NewStep> more = Stream.concat(steps == null ? Stream.of() : steps.stream(), Stream.of(step))
                .toList();
        return new CommitmentPatch(
                titles, by, to, mutual, addressee, engagement, occasion, due, note, links, citations, more);
    }

    @SuppressWarnings("NullAway") // what is missing is refused when it is validated
    NewCommitment body(String reference) {
        return new NewCommitment(
                reference, titles, by, to, mutual, addressee, engagement, occasion, due, note, links, citations, steps);
    }
}
