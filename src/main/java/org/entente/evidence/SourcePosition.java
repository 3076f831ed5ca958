package org.entente.evidence;

import java.util.List;
import org.entente.http.Cursor;

/**
 * Where a page of the list of sources begins; no day plays a part in it.
 *
 * @param known the position up to which the register is read
 * @param after after which reference the page begins
 */
record SourcePosition(long known, String after) {
    private static final String LIST = "sources";

    static SourcePosition first(long known) {
        return new SourcePosition(known, "");
    }

    /** @throws org.entente.http.ProblemException 400 if the cursor belongs to another list */
    static SourcePosition read(List<String> values) {
        if (!values.get(0).equals(LIST)) {
            throw Cursor.unusable();
        }
        return new SourcePosition(Long.parseLong(values.get(1)), values.get(2));
    }

    SourcePosition after(String reference) {
        return new SourcePosition(known, reference);
    }

    List<String> values() {
        return List.of(LIST, Long.toString(known), after);
    }
}
