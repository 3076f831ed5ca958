package org.entente.agreement;

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
     * Folds and stores: the next version, the timeline if it differs, and the agreements that this one replaces, whose
     * end follows its entry into force.
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
        for (Agreement predecessor : Relation.predecessorsOf(agreement)) {
            follow(predecessor, recording, position);
        }
    }

    private static void follow(Agreement predecessor, Recording recording, long position) {
        Version version = Version.current(predecessor);
        List<RecordedAct> acts = RecordedAct.of(predecessor, recording.caller(), KnownTime.NOW);
        Timeline timeline = fold(predecessor, version.description(), acts, null);
        if (StoredPeriod.rewrite(predecessor, timeline, recording.caller(), position)) {
            version.close(position);
            new Version(predecessor.id(), version.number() + 1, version.description(), timeline, recording, position)
                    .persist();
        }
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
