package org.entente.agreement;

/** How one agreement stands to another of the same parties. */
public enum RelationType {
    /** On the day on which the newer one enters into force, the older one is superseded (VCLT 59). */
    REPLACES,
    /** Changes nothing about the older one, and shows there as long as the proposal is open. */
    PROPOSED_TO_REPLACE
}
