package org.entente.lifecycle;

/** The rules of how long an agreement lasts. */
public enum DurationRule {
    INDEFINITE,
    TERM,
    UNTIL,
    TACIT_RENEWAL
}
