package org.entente.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.entente.http.Cursor;
import org.entente.http.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list begins, and what all its pages have in common.
 *
 * @param asOf the day that the list is about
 * @param asKnownAt the moment whose knowledge was asked for, if one was
 * @param known the position up to which the register is read
 * @param filter what distinguishes the filter from others
 * @param after after which one of the list the page begins
 */
public record ListPosition(LocalDate asOf, @Nullable Instant asKnownAt, long known, int filter, long after) {
    private static final String NONE = "";

    /** @param head the position of the latest write, at which the first page fixes what is known */
    static ListPosition first(Times times, long head, Record filter) {
        return new ListPosition(times.asOf(), times.asKnownAt(), Math.min(times.known(), head), fingerprint(filter), 0);
    }

    /**
     * The position that a cursor holds.
     *
     * @param params what the request says beside the cursor, which may only repeat it
     * @throws org.entente.http.ProblemException 400 if the cursor belongs to another list, filter or time
     */
    static ListPosition read(List<String> values, Record filter, TimeParams params) {
        if (!values.get(3).equals(Integer.toString(fingerprint(filter)))) {
            throw Cursor.unusable();
        }
        if (params.asOf != null && !params.asOf.equals(values.get(0))) {
            throw ProblemType.invalid("asOf", "differs from that of the cursor, " + values.get(0) + "; leave it out");
        }
        Instant asKnownAt = values.get(1).equals(NONE) ? null : Instant.parse(values.get(1));
        if (params.asKnownAt != null && !Objects.equals(asKnownAt, params.instant(Instant.MAX))) {
            throw ProblemType.invalid("asKnownAt", "differs from that of the cursor; leave it out");
        }
        return new ListPosition(
                LocalDate.parse(values.get(0)),
                asKnownAt,
                Long.parseLong(values.get(2)),
                fingerprint(filter),
                Long.parseLong(values.get(4)));
    }

    /** Where the page after this one of the list begins. */
    public ListPosition after(long id) {
        return new ListPosition(asOf, asKnownAt, known, filter, id);
    }

    /** What its cursor holds. */
    public List<String> values() {
        return List.of(
                asOf.toString(),
                asKnownAt == null ? NONE : asKnownAt.toString(),
                Long.toString(known),
                Integer.toString(filter),
                Long.toString(after));
    }

    /** Of the text, which names the list's kind of filter; an enum's own hash differs between processes. */
    private static int fingerprint(Record filter) {
        return filter.toString().hashCode();
    }
}
