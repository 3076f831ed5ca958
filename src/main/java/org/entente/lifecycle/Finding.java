package org.entente.lifecycle;

import java.util.Arrays;
import java.util.Optional;

/** A kind of thing in the record that is accepted as history has it, and that a person should look at. */
public enum Finding {
    /** A party signed or consented only after the agreement was in force. */
    AFTER_ENTRY_INTO_FORCE(
            "Check these dates against the sources; if the entry into force is wrong, correct that act."),
    /** The agreement was in force, or applied provisionally, before it was signed. */
    BEFORE_SIGNATURE("Check these dates against the sources; one of them may belong to another agreement."),
    /** The order of acts was assumed, and another legal order would end in another status. */
    ORDER_ASSUMED("Correct these acts with more precise dates, or give acts of one day an 'ordinal'."),
    /** The entry into force is stated on another day than the clause computes. */
    DATES_DIFFER("Correct the stated day, the acts from which the clause computes, or the clause."),
    /** Sources disagree about an act. */
    SOURCES_CONFLICT("Find out which account is right and correct or retract the other."),
    /** On some days the status cannot be told for certain. */
    IMPRECISE("Correct the act with a more precise date."),
    /** Signed long ago, and nothing is known since. */
    DORMANT(
            "Record what has become of it: its entry into force, a confirmation that it operates, or that it was given up."),
    /** Every act that was recorded has been retracted. */
    NO_ACT_LEFT("Record an act, or leave it: its reference stays taken.");

    private final String settle;

    Finding(String settle) {
        this.settle = settle;
    }

    /** The finding with this {@link #slug()}, in any case; empty if there is none. */
    public static Optional<Finding> ofSlug(String slug) {
        return Arrays.stream(values())
                .filter(finding -> finding.slug().equalsIgnoreCase(slug))
                .findFirst();
    }

    /** The finding as the API writes it, such as {@code order-assumed}. */
    public String slug() {
        return Slug.of(this);
    }

    /** What would settle it. */
    public String settle() {
        return settle;
    }
}
