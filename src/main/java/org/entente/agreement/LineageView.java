package org.entente.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.http.Languages;
import org.entente.ledger.Times;
import org.entente.lifecycle.PartialDate;
import org.entente.lifecycle.Status;
import org.entente.lifecycle.StatusPeriod;
import org.jspecify.annotations.Nullable;

/** A family of texts, as it stood on a day. */
@Schema(
        name = "Lineage",
        description =
                "The agreements that hang together because one replaces, amends, supplements or extends another; any "
                        + "of them has the same lineage.")
public record LineageView(
        @Schema(description = "The reference of the one asked for.")
        String agreement,

        @Schema(description = "The agreements, the oldest first.")
        List<Member> items,

        @Schema(description = "What they do to one another.")
        List<Edge> relations,

        @Schema(
                description = "If the family is too large for one answer: those with relations to others that are left "
                        + "out. Ask for their lineage.")
        @Nullable
        List<String> goingOn,

        @Schema(description = "The day that the answer is about.")
        LocalDate asOf,

        @Schema(description = "The moment whose knowledge was asked for.") @Nullable
        Instant asKnownAt) {

    /** An agreement of the family. */
    @Schema(name = "LineageMember", description = "An agreement of the family, and where it stands on that day.")
    public record Member(
            @Schema(
                    description = "How many relations it lies from the one asked for, the shortest way; to older ones "
                            + "negative, 0 for the one asked for.")
            int step,

            String reference,
            String title,
            Kind kind,

            @Schema(description = "Left out before its first act.") @Nullable
            Status status,

            boolean inEffect,

            @Schema(description = "When the status began.", ref = "PartialDate") @Nullable
            String since,

            @Schema(description = "When both had signed.", ref = "PartialDate") @Nullable
            String signedOn,

            @Schema(description = "When it enters into force, past or to come.", ref = "PartialDate") @Nullable
            String inForceOn) {

        static Member of(Lineage.Member member, Times times, Languages languages) {
            Found found = member.found();
            Optional<StatusPeriod> period = found.period();
            return new Member(
                    member.step(),
                    member.agreement().reference(),
                    found.description().title(languages),
                    found.description().kind(),
                    period.map(StatusPeriod::status).orElse(null),
                    period.map(p -> p.status().inEffect()).orElse(false),
                    period.map(p -> p.since().text()).orElse(null),
                    reached(found.version().signed(), times),
                    reached(found.version().inForce(), times));
        }

        private static @Nullable String reached(Optional<PartialDate> date, Times times) {
            return date.filter(when -> times.reaches(when.earliest()))
                    .map(PartialDate::text)
                    .orElse(null);
        }
    }

    /** What one of the family does to another. */
    @Schema(name = "LineageRelation", description = "What a newer agreement (from) does to an older one (to).")
    public record Edge(
            RelationType type,
            String from,
            String to,

            @Schema(description = "When it was stated.", ref = "PartialDate") @Nullable
            String dated) {

        /** The same whoever of the family is asked for. */
        private static final Comparator<Edge> ORDER =
                Comparator.comparing(Edge::from).thenComparing(Edge::to).thenComparing(Edge::type);

        static Edge of(Relation.Link link) {
            Relation relation = link.relation();
            return new Edge(relation.type(), link.from().reference(), link.to().reference(), relation.dated());
        }
    }

    static LineageView of(Lineage lineage, Times times, Languages languages) {
        List<String> goingOn =
                lineage.goingOn().stream().map(Agreement::reference).sorted().toList();
        return new LineageView(
                lineage.asked().reference(),
                lineage.members().stream()
                        .map(member -> Member.of(member, times, languages))
                        .toList(),
                lineage.relations().stream().map(Edge::of).sorted(Edge.ORDER).toList(),
                goingOn.isEmpty() ? null : goingOn,
                times.asOf(),
                times.asKnownAt());
    }
}
