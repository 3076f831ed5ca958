package org.entente.engagement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.evidence.Citation;
import org.entente.http.Languages;
import org.entente.ledger.Times;
import org.jspecify.annotations.Nullable;

/** A commitment and where it stands on a day. What does not apply is left out. */
@Schema(
        name = "Commitment",
        description = "What one side proposed or promised to the other, or both agreed, and what has become of it on a "
                + "day. The status is derived from the steps, never set.")
public record CommitmentView(
        @Schema(examples = "sg-vn-replacement-2024") String reference,
        String title,
        @Schema(description = "By BCP 47 language.") Map<String, String> titles,

        @Schema(description = "The code of the party that proposed or promised it.", examples = "VN")
        String by,

        @Schema(description = "The code of the party to which it was proposed or promised.", examples = "SG")
        String to,

        @Schema(description = "Whether both undertook it.") @Nullable
        Boolean mutual,

        @Schema(description = "The person to whom it was said.") @Nullable
        String addressee,

        @Schema(description = "Left out before its first step.") @Nullable
        CommitmentStatus status,

        @Schema(description = "Whether something is left to do on that day.")
        boolean open,

        @Schema(description = "When the status began.", ref = "PartialDate") @Nullable
        String since,

        @Schema(description = "Whether the status holds for certain on that day.") @Nullable
        Boolean certain,

        @Schema(description = "By when it is to be fulfilled.", ref = "PartialDate") @Nullable
        String due,

        @Schema(description = "Whether it is open though the day on which it was due has passed.")
        boolean overdue,

        @Schema(description = "The reference of the engagement at which it was said.") @Nullable
        String engagement,

        @Schema(description = "The meeting within the engagement.") @Nullable
        String occasion,

        @Nullable String note,

        @Schema(description = "The agreements with which it has to do.")
        List<Link> links,

        List<Citation> citations,

        @Schema(description = "What was done about it; if a day is asked about, by then.")
        List<StepView> steps,

        @Schema(description = "The day that the answer is about.")
        LocalDate asOf,

        @Schema(description = "The moment whose knowledge was asked for.") @Nullable
        Instant asKnownAt,

        @Schema(description = "When this version was recorded.")
        Instant recordedAt,

        String recordedBy,
        int version) {

    /** The commitment in the language that suits best. */
    public static CommitmentView of(Commitment.Found found, Times times, Languages languages) {
        Commitment commitment = found.commitment();
        NewCommitment body = commitment.body();
        LocalDate day = times.asOf();
        Optional<Course.Period> period = commitment.course().on(day);
        return new CommitmentView(
                commitment.reference(),
                languages.choose(body.titles()),
                body.titles(),
                body.by(),
                body.to(),
                body.mutual(),
                body.addressee(),
                period.map(Course.Period::status).orElse(null),
                commitment.isOpenOn(day),
                period.map(p -> p.since().text()).orElse(null),
                period.map(p -> p.isCertainOn(day)).orElse(null),
                body.due(),
                commitment.isOverdueOn(day),
                found.engagement(),
                body.occasion(),
                body.note(),
                found.links(),
                body.citations() == null ? List.of() : body.citations(),
                commitment.steps(times).stream().map(StepView::of).toList(),
                day,
                times.asKnownAt(),
                commitment.recordedAt(),
                commitment.recordedBy(),
                commitment.version());
    }

    /** In one line, for whoever has just recorded a step. */
    String line() {
        return reference
                + (status == null ? ": not yet begun" : ": " + status + " since " + since)
                + (Boolean.FALSE.equals(certain) ? " (uncertain)" : "")
                + (overdue ? ", overdue since " + due : due != null && open ? ", due " + due : "");
    }
}
