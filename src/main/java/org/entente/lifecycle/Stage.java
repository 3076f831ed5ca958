package org.entente.lifecycle;

/** How far one party has come on its way into an agreement, and out of it. */
public enum Stage {
    NONE,
    INITIALLED,
    SIGNED,
    DOMESTICALLY_APPROVED,
    /** Has expressed its consent to be bound (VCLT 11). */
    CONSENTED,
    /** Bound by an agreement in force (VCLT 2(1)(g)). */
    PARTY,
    /** Its own notice ended the agreement. */
    WITHDRAWN
}
