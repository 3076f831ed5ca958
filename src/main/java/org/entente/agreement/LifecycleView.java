package org.entente.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.lifecycle.ActType;
import org.entente.lifecycle.Detail;
import org.entente.lifecycle.Guard;
import org.entente.lifecycle.Labels;
import org.entente.lifecycle.LegalNature;
import org.entente.lifecycle.Milestone;
import org.entente.lifecycle.Reason;
import org.entente.lifecycle.Status;
import org.entente.lifecycle.TransitionTable;
import org.jspecify.annotations.Nullable;

/** The life cycle as data. */
@Schema(name = "Lifecycle", description = "The life cycle as data: what the service itself decides by.")
public record LifecycleView(List<State> statuses, List<ActKind> acts, List<Transition> transitions) {

    private static final String LABELS = "What it is called, by language.";
    private static final String LABELS_NON_BINDING =
            "What it is called of an instrument that does not bind; left out where that is the same.";

    static final LifecycleView THE_ONE = new LifecycleView(
            Arrays.stream(Status.values()).map(status -> State.of(status)).toList(),
            Arrays.stream(ActType.values()).map(ActKind::of).toList(),
            TransitionTable.rows().stream().map(Transition::of).toList());

    /** A status. */
    public record State(
            Status status,
            boolean inEffect,
            boolean end,

            @Schema(description = LABELS) Map<String, String> labels,

            @Schema(description = LABELS_NON_BINDING) @Nullable
            Map<String, String> labelsNonBinding) {

        static State of(Status status) {
            return new State(
                    status,
                    status.inEffect(),
                    status.isEnd(),
                    Labels.of(status, LegalNature.BINDING),
                    orLeftOut(Labels.of(status, LegalNature.NON_BINDING), Labels.of(status, LegalNature.BINDING)));
        }
    }

    /** A kind of act. */
    public record ActKind(
            @Schema(ref = "ActType") String act,

            @Schema(
                    description =
                            "ONE: a party that is named. BOTH: none is named. EITHER: one, or both if none is named.")
            ActType.By by,

            @Schema(description = "The fields that belong to it besides its dates.")
            List<String> fields,

            @Schema(type = SchemaType.ARRAY, implementation = Reason.class)
            List<String> reasons,

            @Nullable String legalBasis,

            @Schema(description = LABELS) Map<String, String> labels,

            @Schema(description = LABELS_NON_BINDING) @Nullable
            Map<String, String> labelsNonBinding) {

        static ActKind of(ActType act) {
            return new ActKind(
                    act.slug(),
                    act.by(),
                    act.details().stream().map(Detail::field).toList(),
                    act.reasons().stream().map(Reason::slug).toList(),
                    orLeftOut(act.legalBasis()),
                    Labels.of(act, LegalNature.BINDING),
                    orLeftOut(Labels.of(act, LegalNature.NON_BINDING), Labels.of(act, LegalNature.BINDING)));
        }
    }

    /** A row of the transition table. */
    @Schema(name = "TransitionRow")
    public record Transition(
            @Schema(description = "The statuses in which it applies; NONE before the first act.")
            List<String> from,

            @Schema(description = "The act, or the day that is reached.")
            String trigger,

            @Schema(description = "Whether it happens by itself when its day comes.")
            boolean computed,

            @Schema(description = "The statuses to which it may lead; UNCHANGED if it may stay.")
            List<String> to,

            List<Condition> guards,

            @Schema(description = "What the agreement then carries.") @Nullable
            String finding,

            @Nullable String legalBasis) {

        static Transition of(TransitionTable.Row row) {
            return new Transition(
                    row.from().stream()
                            .map(from -> from == null ? "NONE" : from.name())
                            .toList(),
                    row.trigger().slug(),
                    row.trigger() instanceof Milestone,
                    row.to().stream()
                            .map(to -> to == null ? "UNCHANGED" : to.name())
                            .toList(),
                    row.guards().stream().map(Condition::of).toList(),
                    row.finding() == null ? null : row.finding().slug(),
                    orLeftOut(row.legalBasis()));
        }
    }

    /** A condition, and what is said when it fails. */
    public record Condition(String guard, String otherwise) {
        static Condition of(Guard guard) {
            return new Condition(guard.slug(), guard.sentence());
        }
    }

    private static @Nullable Map<String, String> orLeftOut(Map<String, String> labels, Map<String, String> usual) {
        return labels.equals(usual) ? null : labels;
    }

    private static @Nullable String orLeftOut(String text) {
        return text.isEmpty() ? null : text;
    }
}
