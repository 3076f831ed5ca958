package org.entente.agreement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.entente.access.Caller;
import org.entente.http.ProblemType;
import org.entente.ledger.KnownTime;
import org.entente.ledger.Recording;
import org.entente.lifecycle.Externals;
import org.entente.lifecycle.PartialDate;
import org.entente.lifecycle.Timeline;
import org.entente.lifecycle.TransitionNotAllowed;
import org.jspecify.annotations.Nullable;

/** Draws from an agreement's acts what follows, and stores it: the last step of every write. */
final class Chronicle {
    /** More agreements than could depend on one; only a circle comes so far. */
    private static final int MOST_DEPENDENTS = 1000;

    private Chronicle() {}

    /**
     * Folds and stores: the next version, what follows from it and, breadth first, the agreements whose life depends on
     * the entry into force of this one: those that it replaces, and those that enter into force together with it.
     *
     * @param newest the number of the act that is being recorded or corrected, if it is one
     */
    static void write(
            Agreement agreement,
            @Nullable Version current,
            Description description,
            List<RecordedAct> acts,
            @Nullable Integer newest,
            Recording recording,
            long position) {
        Externals externals = externals(agreement, description, recording.caller());
        Timeline timeline = fold(agreement, description, acts, externals, newest);
        if (current != null) {
            current.close(position);
        }
        int number = current == null ? 1 : current.number() + 1;
        new Version(agreement, number, description, externals, timeline, recording, position).persist();
        store(agreement, timeline, recording, position);
        Deque<Agreement> changed = new ArrayDeque<>(List.of(agreement));
        for (int followed = 0; !changed.isEmpty(); followed++) {
            if (followed > MOST_DEPENDENTS) {
                throw ProblemType.RELATION_NOT_ALLOWED.because(
                        "These agreements depend on one another in a circle; " + agreement.reference() + " closes it.");
            }
            for (Agreement dependent : dependents(changed.remove(), position)) {
                if (follow(dependent, recording, position)) {
                    changed.add(dependent);
                }
            }
        }
    }

    private static List<Agreement> dependents(Agreement agreement, long position) {
        List<Agreement> dependents = new ArrayList<>(Relation.predecessorsOf(agreement, position));
        dependents.addAll(Relation.companionsOf(agreement));
        return dependents;
    }

    /** Folds an agreement again that depends on one that may have changed; returns whether that changed it, too. */
    private static boolean follow(Agreement dependent, Recording recording, long position) {
        Version version = Version.current(dependent);
        Externals externals = externals(dependent, version.description(), recording.caller());
        if (externals.equals(version.externals())) {
            return false;
        }
        List<RecordedAct> acts = RecordedAct.of(dependent, recording.caller(), KnownTime.NOW);
        Timeline timeline = fold(dependent, version.description(), acts, externals, null);
        if (Objects.equals(externals.companion(), version.externals().companion())
                && isTheSame(timeline, fold(dependent, version.description(), acts, version.externals(), null))) {
            return false; // such as a successor of what had ended by then
        }
        version.succeedBy(externals, timeline, recording, position);
        store(dependent, timeline, recording, position);
        return true;
    }

    private static boolean isTheSame(Timeline one, Timeline other) {
        return one.periods().equals(other.periods())
                && one.observations().equals(other.observations())
                && one.deadlines().equals(other.deadlines());
    }

    private static Externals externals(Agreement agreement, Description description, Caller caller) {
        return new Externals(
                Relation.supersessionOf(agreement).orElse(null),
                description
                        .companion()
                        .flatMap(reference -> entryIntoForce(reference, caller))
                        .orElse(null));
    }

    /** When an agreement enters into force; empty if that is not known, though a source may confirm that it operates. */
    private static Optional<PartialDate> entryIntoForce(String reference, Caller caller) {
        return Agreement.named(reference, caller).flatMap(companion -> {
            Version version = Version.current(companion);
            List<RecordedAct> acts = RecordedAct.of(companion, caller, KnownTime.NOW);
            return companion
                    .fold(version.description(), acts, version.externals())
                    .atItsEnd()
                    .entryIntoForce();
        });
    }

    private static void store(Agreement agreement, Timeline timeline, Recording recording, long position) {
        StoredPeriod.rewrite(agreement, timeline, recording.caller(), position);
        StoredFinding.rewrite(agreement, timeline, position);
        StoredDeadline.rewrite(agreement, timeline, position);
    }

    private static Timeline fold(
            Agreement agreement,
            Description description,
            List<RecordedAct> acts,
            Externals externals,
            @Nullable Integer newest) {
        try {
            return agreement.fold(description, acts, externals);
        } catch (TransitionNotAllowed notAllowed) {
            throw Refusal.of(notAllowed, agreement, newest);
        }
    }
}
