package org.entente.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
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
public record ListPosition(LocalDate asOf, @Nullable Instant asKnownAt, long known, String filter, List<String> after) {
    private static final String NONE = "";
    private static final int FIXED = 4;
    private static final int FINGERPRINT_BYTES = 16;

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
        if (values.size() < FIXED || !values.get(3).equals(fingerprint(filter))) {
            throw Cursor.unusable();
        }
        ListPosition position = read(values);
        LocalDate day = params.day();
        if (day != null && !day.equals(position.asOf)) {
            throw ProblemType.invalid("asOf", "differs from that of the cursor, " + position.asOf + "; leave it out");
        }
        if (params.asKnownAt != null && !Objects.equals(position.asKnownAt, params.instant(Instant.MAX))) {
            throw ProblemType.invalid("asKnownAt", "differs from that of the cursor; leave it out");
        }
        return position;
    }

    private static ListPosition read(List<String> values) {
        try {
            return new ListPosition(
                    LocalDate.parse(values.get(0)),
                    values.get(1).equals(NONE) ? null : Instant.parse(values.get(1)),
                    Long.parseLong(values.get(2)),
                    values.get(3),
                    values.subList(FIXED, values.size()));
        } catch (NumberFormatException | DateTimeException unreadable) {
            throw Cursor.unusable();
        }
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
        return after.isEmpty() ? 0 : after(0, Long::valueOf);
    }

    /**
     * One of the values after which the page begins.
     *
     * @param value which one, from 0 on
     * @param read how it is read
     * @throws org.entente.http.ProblemException 400 if there is none, or it cannot be read so
     */
    public <T> T after(int value, Function<String, T> read) {
        try {
            return read.apply(after.get(value));
        } catch (IndexOutOfBoundsException | NumberFormatException | DateTimeException unreadable) {
            throw Cursor.unusable();
        }
    }

    /** What its cursor holds. */
    public List<String> values() {
        return Stream.concat(
                        Stream.of(
                                asOf.toString(),
                                asKnownAt == null ? NONE : asKnownAt.toString(),
                                Long.toString(known),
                                filter),
                        after.stream())
                .toList();
    }

    /** Of the text, which names the list's kind of filter; an enum's own hash differs between processes. */
    private static String fingerprint(Record filter) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(filter.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
