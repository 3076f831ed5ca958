package org.entente.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
 * @param after what places the last item of the page before in the order of the list; empty on the first page
 */
public record ListPosition(LocalDate asOf, @Nullable Instant asKnownAt, long known, int filter, List<String> after) {
    private static final String NONE = "";
    private static final int FIXED = 4;

    /** @param head the position of the latest write, at which the first page fixes what is known */
    static ListPosition first(Times times, long head, Record filter) {
        return new ListPosition(
                times.asOf(), times.asKnownAt(), Math.min(times.known(), head), fingerprint(filter), List.of());
    }

    /**
     * The position that a cursor holds.
     *
     * @param params what the request says beside the cursor, which may only repeat it
     * @throws org.entente.http.ProblemException 400 if the cursor belongs to another list, filter or time
     */
    static ListPosition read(List<String> values, Record filter, KnownParams params) {
        if (values.size() < FIXED || !values.get(3).equals(Integer.toString(fingerprint(filter)))) {
            throw Cursor.unusable();
        }
        LocalDate day = params.day();
        if (day != null && !day.toString().equals(values.get(0))) {
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
                values.subList(FIXED, values.size()));
    }

    /** Where the page begins that follows an item, placed by these values in the order of the list. */
    public ListPosition after(Object... values) {
        return new ListPosition(
                asOf,
                asKnownAt,
                known,
                filter,
                Stream.of(values).map(Object::toString).toList());
    }

    /** Of a list in the order of one number, the number after which the page begins; 0 on the first. */
    public long afterNumber() {
        return after.isEmpty() ? 0 : Long.parseLong(after.get(0));
    }

    /** What its cursor holds. */
    public List<String> values() {
        return Stream.concat(
                        Stream.of(
                                asOf.toString(),
                                asKnownAt == null ? NONE : asKnownAt.toString(),
                                Long.toString(known),
                                Integer.toString(filter)),
                        after.stream())
                .toList();
    }

    /** Of the text, which names the list's kind of filter; an enum's own hash differs between processes. */
    private static int fingerprint(Record filter) {
        return filter.toString().hashCode();
    }
}
