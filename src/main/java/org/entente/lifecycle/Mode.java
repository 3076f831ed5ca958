package org.entente.lifecycle;

/** What a signature means (VCLT 12, 14). */
public enum Mode {
    /** Expresses consent to be bound (VCLT 12(1)). */
    DEFINITIVE,
    /** Consent follows by ratification, acceptance or approval (VCLT 14). */
    SUBJECT_TO_RATIFICATION,
    /** Counts once the state confirms it (VCLT 12(2)(b)). */
    AD_REFERENDUM,
    /** The sources do not say. */
    UNKNOWN
}
