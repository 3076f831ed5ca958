package org.entente.lifecycle;

/** The rules by which an agreement enters into force. */
public enum EntryRule {
    DEFAULT,
    ON_SIGNATURE,
    ON_DATE,
    ON_EXCHANGE,
    ON_LATER_NOTIFICATION,
    FIRST_DAY_OF_NTH_MONTH,
    CONDITIONAL,
    WITH,
    MANUAL
}
