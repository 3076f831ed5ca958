package org.entente.engagement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of meeting an engagement is. */
@Schema(description = "What an engagement is.")
public enum EngagementKind {
    VISIT,
    SUMMIT,
    CONFERENCE,
    MEETING,
    CALL,
    OTHER
}
