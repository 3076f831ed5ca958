package org.entente.lifecycle;

/** What can come. */
public enum DeadlineKind {
    ENTRY_INTO_FORCE,
    END_OF_TERM,
    /** The last day on which a notice that stops the renewal can be received. */
    LAST_DAY_FOR_NOTICE,
    END_OF_NOTICE_PERIOD,
    END_OF_SUSPENSION,
    /** Applied provisionally, and no end of that is in sight. */
    PROVISIONAL_WITHOUT_END,
    /** One party has done its part and waits for the other. */
    WAITING_FOR_PARTY,
    /** The day by which a commitment is to be fulfilled. */
    COMMITMENT_DUE,
    /** A commitment is open, and the day on which it was due has passed. */
    COMMITMENT_OVERDUE;

    /** Whether it has no day of its own but lasts from one on. */
    public boolean lasts() {
        return this == PROVISIONAL_WITHOUT_END || this == WAITING_FOR_PARTY || this == COMMITMENT_OVERDUE;
    }

    /** Whether it is about a commitment rather than about an agreement. */
    public boolean isOfCommitments() {
        return this == COMMITMENT_DUE || this == COMMITMENT_OVERDUE;
    }

    /** The kind as keys write it, such as {@code last-day-for-notice}. */
    public String slug() {
        return Slug.of(this);
    }
}
