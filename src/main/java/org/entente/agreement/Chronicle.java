package org.entente.agreement;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.entente.ledger.KnownTime;
import org.entente.ledger.Recording;
import org.entente.lifecycle.Timeline;
import org.entente.lifecycle.TransitionNotAllowed;
import org.jspecify.annotations.Nullable;

/** Draws from an agreement's acts what follows, and stores it: the last step of every write. */
final class Chronicle {
    private Chronicle() {}

    /**
     * Folds and stores: the next version, the timeline if it differs and, breadth first, the agreements that this one
     * replaces, whose end follows its entry into force.
     *
     * @param newest the act that is being recorded, if it is one
     */
    static void write(
            Agreement agreement,
            @Nullable Version current,
            Description description,
            List<RecordedAct> acts,
            @Nullable RecordedAct newest,
            Recording recording,
            long position) {
        Timeline timeline = fold(agreement, description, acts, newest);
        if (current != null) {
            current.close(position);
        }
        int number = current == null ? 1 : current.number() + 1;
        new Version(agreement.id(), number, description, timeline, recording, position).persist();
        StoredPeriod.rewrite(agreement, timeline, recording.caller(), position);
        Deque<Agreement> changed = new ArrayDeque<>(List.of(agreement));
        while (!changed.isEmpty()) {
            for (Agreement predecessor : Relation.predecessorsOf(changed.remove())) {
                if (follow(predecessor, recording, position)) {
                    changed.add(predecessor);
                }
            }
        }
    }

    /** Folds an agreement again whose successor may have changed; returns whether that changed it, too. */
    private static boolean follow(Agreement predecessor, Recording recording, long position) {
        Version version = Version.current(predecessor);
        List<RecordedAct> acts = RecordedAct.of(predecessor, recording.caller(), KnownTime.NOW);
        Timeline timeline = fold(predecessor, version.description(), acts, null);
        boolean changed = StoredPeriod.rewrite(predecessor, timeline, recording.caller(), position);
        if (changed) {
            version.succeedBy(timeline, recording, position);
        }
        return changed;
    }

    private static Timeline fold(
            Agreement agreement, Description description, List<RecordedAct> acts, @Nullable RecordedAct newest) {
        try {
            return agreement.fold(
                    description, acts, Relation.supersessionOf(agreement).orElse(null));
        } catch (TransitionNotAllowed notAllowed) {
            throw Refusal.of(notAllowed, agreement, newest == null ? null : newest.number());
        }
    }
}
