package org.entente.pair;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.access.Caller;
import org.entente.agreement.AgreementSummary;
import org.entente.agreement.ComingDeadline;
import org.entente.agreement.PartyCodes;
import org.entente.agreement.Replacement;
import org.entente.agreement.Standing;
import org.entente.engagement.Commitment;
import org.entente.engagement.CommitmentStatus;
import org.entente.engagement.CommitmentView;
import org.entente.engagement.Engagement;
import org.entente.engagement.EngagementKind;
import org.entente.engagement.EngagementView;
import org.entente.http.InWords;
import org.entente.http.Languages;
import org.entente.ledger.TimeParams;
import org.entente.ledger.Times;
import org.entente.lifecycle.Status;
import org.jspecify.annotations.Nullable;

/** All that stands between two states on a day. */
@Schema(name = "PairStanding", description = "All that stands between two parties on a day.")
public record PairView(
        @Schema(examples = "SG-VN") String pair,
        List<Side> parties,

        @Schema(description = "How many agreements there are in each status, shown below or not.")
        Map<Status, Long> counts,

        @Schema(description = "The agreements that the parties perform, at most 100.")
        List<AgreementSummary> inEffect,

        @Schema(description = "The agreements in force whose performance is suspended, at most 100.")
        List<AgreementSummary> suspended,

        @Schema(
                description =
                        "Open proposals and negotiations, up to what waits for its entry into force; at most 100.")
        List<AgreementSummary> open,

        @Schema(description = "What replaces what, or is proposed to; the latest 100 replacements on record.")
        List<Chain> chains,

        @Schema(description = "Where both took part, the latest first, at most 5.")
        List<Meeting> engagements,

        @Schema(
                description =
                        "What one proposed or promised to the other and is not settled, the latest first, at most 50.")
        List<Promise> commitments,

        LocalDate asOf,
        @Nullable Instant asKnownAt)
        implements InWords {

    /** One of the two. */
    @Schema(name = "PairParty")
    public record Side(
            @Schema(examples = "SG") String code,
            @Schema(examples = "Singapore") String name) {

        static Side of(String code) {
            return new Side(code, PartyCodes.name(code));
        }
    }

    /** An engagement in brief. */
    @Schema(name = "EngagementSummary", description = "Where parties met, in brief.")
    public record Meeting(
            String reference,
            String title,
            EngagementKind kind,
            @Schema(ref = "PartialDate") String begins,

            @Schema(description = "Left out if it ends as it begins.", ref = "PartialDate") @Nullable
            String ends,

            @Nullable String place) {

        private static Meeting of(EngagementView engagement) {
            return new Meeting(
                    engagement.reference(),
                    engagement.title(),
                    engagement.kind(),
                    engagement.begins(),
                    engagement.ends(),
                    engagement.place());
        }
    }

    /** A commitment in brief. */
    @Schema(name = "CommitmentSummary", description = "What was proposed or promised, in brief.")
    public record Promise(
            String reference,
            String title,
            @Schema(examples = "VN") String by,
            @Schema(examples = "SG") String to,

            @Schema(description = "Whether both undertook it.") @Nullable
            Boolean mutual,

            @Nullable CommitmentStatus status,

            @Schema(description = "By when it is to be fulfilled.", ref = "PartialDate") @Nullable
            String due,

            boolean overdue,

            @Schema(description = "The reference of the engagement at which it was said.") @Nullable
            String engagement) {

        private static Promise of(CommitmentView commitment) {
            return new Promise(
                    commitment.reference(),
                    commitment.title(),
                    commitment.by(),
                    commitment.to(),
                    commitment.mutual(),
                    commitment.status(),
                    commitment.due(),
                    commitment.overdue(),
                    commitment.engagement());
        }
    }

    // more would not be read at once
    private static final int MOST_AGREEMENTS = 100;
    private static final int MOST_ENGAGEMENTS = 5;
    private static final int MOST_COMMITMENTS = 50;

    /** All that stands between them, by six statements at the position that the first of them finds. */
    static PairView of(Pair pair, Times times, Caller caller, Languages languages) {
        List<String> codes = pair.codes();
        LocalDate day = times.asOf();
        Standing standing = Standing.between(codes, times, caller);
        long known = standing.known();
        List<AgreementSummary> agreements =
                AgreementSummary.between(codes, times, known, caller, languages, MOST_AGREEMENTS);
        Set<String> both = Set.copyOf(codes);
        Map<String, Due> next = next(both, day, known, caller);
        return new PairView(
                pair.toString(),
                codes.stream().map(Side::of).toList(),
                standing.counts(),
                only(agreements, Status::inEffect)
                        .map(agreement -> with(agreement, next.get(agreement.reference())))
                        .toList(),
                only(agreements, status -> status == Status.SUSPENDED).toList(),
                only(agreements, status -> !status.inEffect() && !status.inForce())
                        .toList(),
                Chain.of(Replacement.between(codes, times, known, caller, MOST_AGREEMENTS)),
                Engagement.latestBetween(both, day, caller, known, MOST_ENGAGEMENTS).stream()
                        .map(found -> Meeting.of(EngagementView.of(found, languages, times.asKnownAt())))
                        .toList(),
                Commitment.openBetween(both, day, caller, known, MOST_COMMITMENTS).stream()
                        .map(found -> Promise.of(CommitmentView.of(found, times, languages)))
                        .toList(),
                day,
                times.asKnownAt());
    }

    private static Stream<AgreementSummary> only(List<AgreementSummary> agreements, Predicate<Status> which) {
        return agreements.stream()
                .filter(agreement -> which.test(agreement.status()))
                .limit(MOST_AGREEMENTS);
    }

    /** What comes next of each agreement, by its reference; of what lasts there is no day to tell. */
    private static Map<String, Due> next(Set<String> parties, LocalDate day, long known, Caller caller) {
        return ComingDeadline.between(day, TimeParams.LAST_DAY, parties, Set.of(), false, caller, known).stream()
                .filter(coming -> !coming.deadline().kind().lasts())
                .flatMap(coming -> coming.deadline().nextFrom(day).map(next -> Due.of(coming, next)).stream())
                .collect(Collectors.toMap(Due::reference, due -> due, BinaryOperator.minBy(Due.BY_DAY)));
    }

    private static AgreementSummary with(AgreementSummary agreement, @Nullable Due due) {
        return due == null
                ? agreement
                : agreement.with(new AgreementSummary.Next(
                        due.occurrence().day().text(),
                        due.deadline().kind(),
                        due.occurrence().explanation()));
    }

    @Override
    public String inWords() {
        return PairText.of(this);
    }
}
