package org.entente.lifecycle;

/** How well the register can ground a status; a later constant outranks an earlier one. */
public enum Confidence {
    /** It follows from recorded acts and clauses. */
    DERIVED,
    /** A source says so; the acts behind it are not known. */
    ASSERTED,
    /** Sources disagree on an act behind it. */
    CONFLICTING
}
