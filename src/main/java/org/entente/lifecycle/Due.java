package org.entente.lifecycle;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A day to come on which something happens by itself.
 *
 * @param milestone what happens
 * @param day when
 * @param act the act from which it follows; none where no act does
 * @param explanation how it comes about
 * @param article the article behind it, where that is another than its milestone's
 * @param subject what it concerns, such as the notice that takes effect; none where that is beyond doubt
 */
record Due(
        Milestone milestone,
        PartialDate day,
        @Nullable Integer act,
        String explanation,
        @Nullable String article,
        @Nullable Object subject) {

    /** By day and, on one day, as the milestones are declared. */
    static final Comparator<Due> IN_ORDER =
            Comparator.comparing((Due due) -> due.day().earliest()).thenComparing(Due::milestone);

    /** What had been declared and takes effect on this day. */
    PendingEffect effect() {
        return (PendingEffect) Objects.requireNonNull(subject);
    }

    String legalBasis(TransitionTable.Row row) {
        return article == null ? row.legalBasis() : article;
    }
}
