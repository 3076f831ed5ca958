package org.entente.lifecycle;

/** Where an agreement as a whole stands on a day. Derived from the acts, never typed; before its first act it has none. */
public enum Status {
    /** The agreement exists as an idea of one party or of both. */
    PROPOSED,
    /** The parties draw up the text (VCLT 2(1)(e)). */
    NEGOTIATING,
    /** The text is authenticated (VCLT 10). */
    INITIALLED,
    /** Both parties have signed (VCLT 11, 12). */
    SIGNED,
    /** All conditions are met and the date is fixed, in the future (VCLT 24). */
    PENDING_ENTRY_INTO_FORCE,
    /** Applied before its entry into force, as a whole or in part (VCLT 25). */
    PROVISIONALLY_APPLIED,
    /** Binding and to be performed (VCLT 24, 26). */
    IN_FORCE,
    /** In force, its performance suspended (VCLT 57, 72). */
    SUSPENDED,
    /** A valid notice is running; the agreement is still performed (VCLT 56, 65). */
    TERMINATION_PENDING,
    /** Ended by consent, by notice or on a ground for termination (VCLT 54 to 62). */
    TERMINATED,
    /** Its term has run out (VCLT 54(a)). */
    EXPIRED,
    /** Replaced by a later agreement of the same parties (VCLT 59). */
    SUPERSEDED,
    /** Will never enter into force (VCLT 18, 25(2)). */
    ABANDONED,
    /** Void (VCLT 46 to 53, 69). */
    INVALID;

    /** Whether the agreement has ended; only {@code revive} and {@code open-negotiations} lead out of an end. */
    public boolean isEnd() {
        return compareTo(TERMINATED) >= 0;
    }

    /** Whether the parties perform the agreement: in force, with or without a notice running, or applied provisionally. */
    public boolean inEffect() {
        return this == IN_FORCE || this == TERMINATION_PENDING || this == PROVISIONALLY_APPLIED;
    }

    /** Whether the agreement is in force in law, performed or not (VCLT 72(1)(b)). */
    public boolean inForce() {
        return this == IN_FORCE || this == SUSPENDED || this == TERMINATION_PENDING;
    }
}
