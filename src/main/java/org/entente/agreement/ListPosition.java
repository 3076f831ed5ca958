package org.entente.agreement;

import java.time.LocalDate;
import java.util.List;
import org.entente.http.Cursor;
import org.entente.ledger.Times;

/**
 * Where a page of the list begins, and what all its pages have in common.
 *
 * @param asOf the day that the list is about
 * @param known the position up to which the register is read
 * @param filter what distinguishes the filter from others
 * @param after the internal number after which the page begins
 */
record ListPosition(LocalDate asOf, long known, int filter, long after) {
    private static final String LIST = "agreements";

    /** @param head the position of the latest write, at which the first page fixes what is known */
    static ListPosition first(Times times, long head, AgreementFilter filter) {
        return new ListPosition(times.asOf(), Math.min(times.known(), head), fingerprint(filter), 0);
    }

    /** @throws org.entente.http.ProblemException 400 if the cursor belongs to another list or filter */
    static ListPosition read(List<String> values, AgreementFilter filter) {
        if (!values.get(0).equals(LIST) || !values.get(3).equals(Integer.toString(fingerprint(filter)))) {
            throw Cursor.unusable();
        }
        return new ListPosition(
                LocalDate.parse(values.get(1)),
                Long.parseLong(values.get(2)),
                fingerprint(filter),
                Long.parseLong(values.get(4)));
    }

    ListPosition after(long id) {
        return new ListPosition(asOf, known, filter, id);
    }

    List<String> values() {
        return List.of(LIST, asOf.toString(), Long.toString(known), Integer.toString(filter), Long.toString(after));
    }

    /** Of the text, since an enum's own hash differs between processes. */
    private static int fingerprint(AgreementFilter filter) {
        return filter.toString().hashCode();
    }
}
