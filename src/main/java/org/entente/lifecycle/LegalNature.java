package org.entente.lifecycle;

/** Whether an agreement binds in law. A property that its record states, never inferred from the title. */
public enum LegalNature {
    BINDING,
    /** Runs the same life cycle; every signature counts as consent, and it is neither ratified nor registered. */
    NON_BINDING,
    UNSPECIFIED
}
