package org.entente.engagement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.agreement.AgreementView;
import org.entente.agreement.PartyCodes;
import org.entente.evidence.Citation;
import org.entente.http.Languages;
import org.jspecify.annotations.Nullable;

/** An engagement as it is shown. */
@Schema(name = "Engagement", description = "Where parties met.")
public record EngagementView(
        @Schema(examples = "milipol-asia-pacific-2024") String reference,
        String title,
        @Schema(description = "By BCP 47 language.") Map<String, String> titles,
        EngagementKind kind,
        @Schema(ref = "PartialDate") String begins,

        @Schema(description = "Left out if it ends as it begins.", ref = "PartialDate") @Nullable
        String ends,

        @Nullable String place,
        List<AgreementView.Party> parties,
        List<Participant> participants,
        @Nullable String note,

        @Schema(description = "What happened there to agreements.")
        List<Link> links,

        List<Citation> citations,

        @Schema(description = "The moment whose knowledge was asked for.") @Nullable
        Instant asKnownAt,

        @Schema(description = "When this version was recorded.")
        Instant recordedAt,

        String recordedBy,
        int version) {

    /** @param asKnownAt the moment whose knowledge was asked for, if one was */
    public static EngagementView of(Engagement.Found found, Languages languages, @Nullable Instant asKnownAt) {
        NewEngagement body = found.engagement().body();
        return new EngagementView(
                found.engagement().reference(),
                languages.choose(body.titles()),
                body.titles(),
                body.kind(),
                body.begins(),
                body.ends(),
                body.place(),
                body.parties().stream()
                        .map(code -> new AgreementView.Party(code, PartyCodes.name(code), null))
                        .toList(),
                body.participants() == null ? List.of() : body.participants(),
                body.note(),
                found.links(),
                body.citations() == null ? List.of() : body.citations(),
                asKnownAt,
                found.engagement().recordedAt(),
                found.engagement().recordedBy(),
                found.engagement().version());
    }
}
