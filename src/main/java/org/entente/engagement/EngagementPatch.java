package org.entente.engagement;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.evidence.Citation;
import org.jspecify.annotations.Nullable;

/** What can be changed about an engagement by a merge patch (RFC 7396): all but its reference. */
@Schema(description = "Only the fields to change; null removes one (RFC 7396).")
public record EngagementPatch(
        @Schema(description = "By BCP 47 language; null removes a language.") @Nullable
        Map<String, String> titles,

        @Nullable EngagementKind kind,
        @Schema(ref = "PartialDate") @Nullable String begins,
        @Schema(ref = "PartialDate") @Nullable String ends,
        @Nullable String place,
        @Nullable List<String> parties,
        @Nullable List<Participant> participants,
        @Nullable String note,
        @Nullable List<Link> links,
        @Nullable List<Citation> citations) {

    static EngagementPatch of(NewEngagement body, List<Link> links) {
        return new EngagementPatch(
                body.titles(),
                body.kind(),
                body.begins(),
                body.ends(),
                body.place(),
                body.parties(),
                body.participants(),
                body.note(),
                links,
                body.citations());
    }

    @SuppressWarnings("NullAway") // what is missing is refused when it is validated
    NewEngagement body(String reference) {
        return new NewEngagement(
                reference, titles, kind, begins, ends, place, parties, participants, note, links, citations);
    }
}
