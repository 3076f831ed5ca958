package org.entente.lifecycle;

import org.jspecify.annotations.Nullable;

/**
 * A notice or claim that is running: given, and not yet in effect.
 *
 * @param type the act by which it was given
 * @param act that act's number
 * @param by the party that gave it; none where both agreed on a later day
 * @param effect when it takes effect
 * @param explanation how that day comes about
 * @param claim whether it is a claim under VCLT 60 to 62, which the other party's objection removes
 * @param reason why the agreement is terminated, where the act says so
 */
record Notice(
        ActType type,
        int act,
        @Nullable String by,
        PartialDate effect,
        String explanation,
        boolean claim,
        @Nullable Reason reason) {

    /** Whether it ends the agreement rather than suspends it. */
    boolean ends() {
        return type != ActType.SUSPEND;
    }

    Notice movedTo(PartialDate day) {
        return new Notice(type, act, by, day, explanation, claim, reason);
    }
}
