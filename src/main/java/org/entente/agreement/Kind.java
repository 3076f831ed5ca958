package org.entente.agreement;

/** What an agreement calls itself. Says nothing about whether it binds. */
public enum Kind {
    TREATY,
    CONVENTION,
    AGREEMENT,
    PROTOCOL,
    MEMORANDUM_OF_UNDERSTANDING,
    EXCHANGE_OF_NOTES,
    ARRANGEMENT,
    DECLARATION,
    OTHER
}
