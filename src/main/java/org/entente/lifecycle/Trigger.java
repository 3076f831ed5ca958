package org.entente.lifecycle;

/** What can move an agreement along: an act of the parties, or a day that is reached. */
public sealed interface Trigger permits ActType, Milestone {

    /** The name as the API writes it, such as {@code bring-into-force}. */
    String slug();

    /** The article behind it, such as {@code VCLT 24(1)}; empty if it has none. */
    String legalBasis();
}
