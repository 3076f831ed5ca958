package org.entente.lifecycle;

/**
 * A later agreement of the same parties replaces this one on the day on which it enters into force (VCLT 59(1)).
 *
 * @param successor the later agreement's reference
 * @param entryIntoForce when it enters, entered or is to enter into force
 */
public record Supersession(String successor, PartialDate entryIntoForce) {

    /** The successor's entry into force, which ends this agreement. */
    Due due() {
        String explanation = successor + ", which replaces this agreement, enters into force";
        return new Due(Milestone.ENTRY_INTO_FORCE_OF_SUCCESSOR, entryIntoForce, null, explanation, null, null);
    }
}
