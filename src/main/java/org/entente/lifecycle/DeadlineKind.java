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
    WAITING_FOR_PARTY;

    /** Whether it has no day of its own but lasts from one on. */
    public boolean lasts() {
        return this == PROVISIONAL_WITHOUT_END || this == WAITING_FOR_PARTY;
    }

    /** The kind as keys write it, such as {@code last-day-for-notice}. */
    public String slug() {
        return Slug.of(this);
    }
}
