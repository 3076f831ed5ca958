package org.entente.lifecycle;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What the text itself says about its beginning and its end. What is absent is not modelled, which is not the same as
 * silent: where a text is silent, a clause says so.
 *
 * @param entryIntoForce when it enters into force
 * @param effectiveFrom from when it has effect, where that is earlier than its entry into force (VCLT 28)
 * @param duration how long it lasts
 * @param denunciation whether and how a party may denounce it
 * @param survival how long what was begun under it stays protected after its end
 */
public record Clauses(
        @Nullable EntryClause entryIntoForce,
        @Nullable LocalDate effectiveFrom,
        @Nullable DurationClause duration,
        @Nullable DenunciationClause denunciation,
        @Nullable Period survival) {

    public static final Clauses NONE = new Clauses(null, null, null, null, null);

    /** Whether an act counts from its sending, rather than from its receipt. */
    boolean countFromSending(Act act) {
        return act.type() == ActType.NOTIFY_COMPLETION
                && entryIntoForce instanceof EntryClause.OnLaterNotification rule
                && rule.countedFromSending();
    }

    /** Whether the entry into force follows from a clause, rather than from what an act states. */
    boolean computeEntryIntoForce() {
        return entryIntoForce != null && !(entryIntoForce instanceof EntryClause.Manual);
    }
}
