package org.entente.agreement;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.evidence.Citation;
import org.jspecify.annotations.Nullable;

/** A relation, from the newer to the older agreement. */
@Schema(
        name = "Relation",
        description = "What a newer agreement (from) does to an older one (to). RELATED says the same of both.")
public record RelationView(
        RelationType type,
        @Schema(description = "The newer agreement.") String from,
        @Schema(description = "The older agreement.") String to,

        @Schema(description = "When it was stated.", ref = "PartialDate") @Nullable
        String dated,

        List<Citation> citations,
        Instant recordedAt,
        String recordedBy,

        @Schema(description = "Why it no longer stands, if it does not.") @Nullable
        Retracted retraction) {

    /** Why a relation was taken back. */
    @Schema(name = "Retraction", description = "Why a relation was taken back.")
    public record Retracted(String reason, Instant recordedAt, String recordedBy) {
        static Retracted of(Retraction retraction) {
            return new Retracted(retraction.reason(), retraction.recordedAt(), retraction.recordedBy());
        }
    }

    static RelationView of(Relation.Link link) {
        Relation relation = link.relation();
        return new RelationView(
                relation.type(),
                link.from().reference(),
                link.to().reference(),
                relation.dated(),
                relation.citations(),
                relation.recordedAt(),
                relation.recordedBy(),
                link.retraction() == null ? null : Retracted.of(link.retraction()));
    }
}
