package org.entente.engagement;

/** What has become of a commitment. Derived from the steps, never typed; before its first step it has none. */
public enum CommitmentStatus {
    /** One side has proposed or promised it. */
    PROPOSED,
    /** The other side has welcomed it, without accepting it. */
    WELCOMED,
    /** Both want it. */
    ACCEPTED,
    /** It is being done. */
    IN_PROGRESS,
    /** It has been done. */
    FULFILLED,
    /** It will not be done. */
    DROPPED;

    /** Whether nothing is left to do. */
    public boolean isSettled() {
        return this == FULFILLED || this == DROPPED;
    }
}
