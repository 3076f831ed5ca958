package org.entente.agreement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an agreement calls itself. Says nothing about whether it binds. */
@Schema(description = "What an agreement calls itself; says nothing about whether it binds.")
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
