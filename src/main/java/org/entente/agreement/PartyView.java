package org.entente.agreement;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.lifecycle.ActType;
import org.entente.lifecycle.Situation;
import org.entente.lifecycle.Stage;
import org.jspecify.annotations.Nullable;

/** How far one party has come. */
@Schema(name = "PartyProgress", description = "How far one party has come, what it did and what it still owes.")
public record PartyView(
        String code,
        String name,
        @Nullable String authority,
        Stage stage,

        @Schema(
                description = "What it still owes before the agreement can enter into force.",
                type = SchemaType.ARRAY,
                implementation = ActType.class)
        List<String> owes,

        @Schema(description = "What it did, alone or together with the other.")
        List<ActView> acts) {

    static List<PartyView> of(Found found, List<RecordedAct> acts, Situation situation) {
        return AgreementView.Party.of(found).stream()
                .map(party -> new PartyView(
                        party.code(),
                        party.name(),
                        party.authority(),
                        situation.stageOf(party.code()),
                        situation.awaiting().stream()
                                .filter(owed ->
                                        owed.party() == null || owed.party().equals(party.code()))
                                .map(owed -> owed.act().slug())
                                .toList(),
                        acts.stream()
                                .map(ActView::of)
                                .filter(act ->
                                        act.party() == null || act.party().equals(party.code()))
                                .toList()))
                .toList();
    }
}
