package org.entente.evidence;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of publication a source is. */
@Schema(description = "What a source is.")
public enum SourceKind {
    /** The text of the agreement itself. */
    OFFICIAL_TEXT,
    /** A treaty series or gazette. */
    OFFICIAL_JOURNAL,
    /** What a government says it did. */
    GOVERNMENT_RELEASE,
    /** Another register. */
    REGISTER,
    NEWS,
    OTHER
}
