package org.entente.agreement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How one agreement stands to another of the same parties. */
@Schema(description = "What a newer agreement does to an older one.")
public enum RelationType {
    /** On the day on which the newer one enters into force, the older one is superseded (VCLT 59). */
    REPLACES,
    /** Changes nothing about the older one, and shows there as long as the proposal is open. */
    PROPOSED_TO_REPLACE
}
