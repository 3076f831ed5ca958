package org.entente.agreement;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.entente.access.Caller;
import org.entente.http.ProblemType;
import org.entente.ledger.Recording;
import org.entente.lifecycle.Externals;
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
        Externals externals = Dependencies.externalsOf(agreement, description);
        Timeline timeline = fold(agreement, description, acts, externals, newest, recording.caller());
        if (current != null) {
            current.close(position);
        }
        int number = current == null ? 1 : current.number() + 1;
        new Version(agreement, number, description, externals, timeline, recording, position).persist();
        store(agreement, timeline, position);
        Deque<Agreement> changed = new ArrayDeque<>(List.of(agreement));
        for (int followed = 0; !changed.isEmpty(); followed++) {
            if (followed > MOST_DEPENDENTS) {
                throw ProblemType.RELATION_NOT_ALLOWED.because(
                        "These agreements depend on one another in a circle; " + agreement.reference() + " closes it.");
            }
            for (Agreement dependent : Dependencies.dependentsOf(changed.remove(), position)) {
                if (follow(dependent, recording, position)) {
                    changed.add(dependent);
                }
            }
        }
    }

    /** Folds an agreement again that depends on one that may have changed; returns whether that changed it, too. */
    private static boolean follow(Agreement dependent, Recording recording, long position) {
        Version version = Version.current(dependent);
        Externals externals = Dependencies.externalsOf(dependent, version.description());
        if (externals.equals(version.externals())) {
            return false;
        }
        List<RecordedAct> acts = RecordedAct.standing(dependent);
        Timeline timeline = fold(dependent, version.description(), acts, externals, null, recording.caller());
        if (Objects.equals(externals.companion(), version.externals().companion())
                && isTheSame(
                        timeline,
                        fold(dependent, version.description(), acts, version.externals(), null, recording.caller()))) {
            return false; // such as a successor of what had ended by then
        }
        version.succeedBy(externals, timeline, recording, position);
        store(dependent, timeline, position);
        return true;
    }

    private static boolean isTheSame(Timeline one, Timeline other) {
        return one.periods().equals(other.periods())
                && one.observations().equals(other.observations())
                && one.deadlines().equals(other.deadlines());
    }

    private static void store(Agreement agreement, Timeline timeline, long position) {
        StoredPeriod.rewrite(agreement, timeline, position);
        StoredFinding.rewrite(agreement, timeline, position);
        StoredDeadline.rewrite(agreement, timeline, position);
    }

    private static Timeline fold(
            Agreement agreement,
            Description description,
            List<RecordedAct> acts,
            Externals externals,
            @Nullable Integer newest,
            Caller caller) {
        try {
            return agreement.fold(description, acts, externals);
        } catch (TransitionNotAllowed notAllowed) {
            throw Refusal.of(notAllowed, agreement, newest, caller);
        }
    }
}
