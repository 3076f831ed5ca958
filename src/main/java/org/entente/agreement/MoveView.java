package org.entente.agreement;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.lifecycle.ActType;
import org.entente.lifecycle.Detail;
import org.entente.lifecycle.Guard;
import org.entente.lifecycle.Move;
import org.entente.lifecycle.Status;
import org.jspecify.annotations.Nullable;

/** An act as it is open, or not. */
@Schema(name = "Transition", description = "An act as it is open, or not, and where it leads.")
public record MoveView(
        @Schema(ref = "ActType") String act,

        @Schema(description = "The status to which it leads.") @Nullable
        Status to,

        boolean open,

        @Schema(description = "Who may do it: codes of parties, BOTH where they act together and no party is named.")
        List<String> by,

        @Schema(description = "The fields that its body must have.")
        List<String> requires,

        @Schema(description = "The fields that its body may have besides.")
        List<String> accepts,

        @Schema(description = "A body that one of these could post, on that day.") @Nullable
        NewAct example,

        @Nullable String legalBasis,

        @Schema(description = "The condition that fails, if it is not open.") @Nullable
        String guard,

        @Schema(description = "Why it is not open.") @Nullable
        String why) {

    static MoveView of(Move move) {
        ActType act = move.act();
        Guard refusal = move.refusal();
        List<String> requires = new ArrayList<>(List.of("on"));
        if (act.by() == ActType.By.ONE || !move.by().isEmpty() && !move.by().contains(Move.BOTH)) {
            requires.add("party");
        }
        requires.addAll(move.required());
        List<String> accepts = new ArrayList<>(List.of("receivedOn", "effectiveOn"));
        if (act.by() == ActType.By.EITHER) {
            accepts.add("party");
        }
        act.details().stream().map(Detail::field).forEach(accepts::add);
        accepts.removeAll(requires);
        return new MoveView(
                act.slug(),
                move.to(),
                move.open(),
                move.by().stream().map(by -> by.equals(Move.BOTH) ? "BOTH" : by).toList(),
                requires,
                accepts,
                move.open() ? NewAct.of(move.body()) : null,
                move.legalBasis().isEmpty() ? null : move.legalBasis(),
                refusal == null ? null : refusal.slug(),
                refusal == null ? null : refusal.explain(act));
    }
}
