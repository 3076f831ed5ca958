package org.entente.ledger;

/** What the query parameters of writes mean, for the document. */
public final class WriteParams {
    public static final String DRY_RUN =
            "`true` answers as the write would, with the same status, headers and body, and stores nothing.";

    private WriteParams() {}
}
