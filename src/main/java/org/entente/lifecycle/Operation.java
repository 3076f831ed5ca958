package org.entente.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether an agreement operates otherwise than its status beneath says: ahead of entry into force, applied provisionally
 * (VCLT 25), or not, its operation being suspended (VCLT 57, 72); each of the whole or of a part.
 */
final class Operation {

    private record Suspension(
            @Nullable String by,
            int act,
            @Nullable PartialDate end,
            @Nullable String part) {

        boolean isOfTheWhole() {
            return part == null;
        }

        Optional<Due> due() {
            String explanation = "the end of the suspension stated by act " + act + " is reached";
            return Optional.ofNullable(end)
                    .map(day -> new Due(Milestone.END_OF_SUSPENSION, day, act, explanation, null, this));
        }
    }

    private final List<Suspension> suspensions = new ArrayList<>();
    private boolean provisional;
    private @Nullable String provisionalPart;

    Operation copy() {
        Operation copy = new Operation();
        copy.suspensions.addAll(suspensions);
        copy.provisional = provisional;
        copy.provisionalPart = provisionalPart;
        return copy;
    }

    List<Object> essence() {
        return List.of(List.copyOf(suspensions), provisional);
    }

    boolean isProvisional() {
        return provisional;
    }

    boolean isSuspended() {
        return suspensions.stream().anyMatch(Suspension::isOfTheWhole);
    }

    boolean isSuspendedBy(@Nullable String party) {
        return suspensions.stream().anyMatch(one -> one.isOfTheWhole() && Objects.equals(one.by(), party));
    }

    /** The part that alone is applied provisionally or suspended, where it is not the whole agreement. */
    Optional<String> part() {
        return provisionalPart != null
                ? Optional.of(provisionalPart)
                : suspensions.stream()
                        .flatMap(suspension -> Optional.ofNullable(suspension.part()).stream())
                        .findFirst();
    }

    /** The ends that were stated with the suspensions. */
    List<Due> dues() {
        return suspensions.stream()
                .flatMap(suspension -> suspension.due().stream())
                .toList();
    }

    void applyProvisionally(Act act) {
        provisional = true;
        provisionalPart = act.details().part();
    }

    void endProvisionalApplication() {
        provisional = false;
        provisionalPart = null;
    }

    /** Until the end that the act states, if it states one. */
    void suspend(Act act, PartialDate since) {
        Details details = act.details();
        suspensions.add(new Suspension(
                act.party(), act.number(), details.statedEnd(since).orElse(null), details.part()));
    }

    /** A party resumes what it has suspended itself, both together whatever is suspended; a part stays suspended. */
    void resume(Act act) {
        suspensions.removeIf(suspension ->
                suspension.isOfTheWhole() && (act.party() == null || act.party().equals(suspension.by())));
    }

    void letPass(Due endOfSuspension) {
        suspensions.remove(endOfSuspension.subject());
    }

    /** What has ended is neither applied nor suspended. */
    void end() {
        endProvisionalApplication();
        suspensions.clear();
    }
}
