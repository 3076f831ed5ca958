package org.entente.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.entente.http.Cursor;
import org.entente.http.Page;
import org.entente.http.PageParams;

/** Turns lists into pages: a cursor fixes what the first page was about, so that pages lose and repeat nothing. */
@ApplicationScoped
public class Lists {

    @Inject
    Ledger ledger;

    @Inject
    Present present;

    /**
     * Where the page begins that is asked for.
     *
     * @param filter which items the list holds; a cursor is good for one filter only
     * @throws org.entente.http.ProblemException 400 if the cursor is not one of this list, filter and time, or a time is
     *     malformed
     */
    public ListPosition position(PageParams page, Record filter, KnownParams times) {
        return Optional.ofNullable(page.cursor)
                .map(cursor -> Cursor.read(ledger.cursorKey(), cursor))
                .map(values -> ListPosition.read(values, filter, times))
                .orElseGet(() -> ListPosition.first(present.times(times), ledger.position(), filter));
    }

    /**
     * The page of what was found.
     *
     * @param found one more than the page holds, if there are as many
     * @param size how many it holds
     * @param shown how an item is shown
     * @param position what the cursor of a page that begins after an item holds
     */
    public <F, T> Page<T> page(List<F> found, int size, Function<F, T> shown, Function<F, List<String>> position) {
        List<T> items = found.stream().limit(size).map(shown).toList();
        return found.size() <= size
                ? Page.whole(items)
                : new Page<>(items, cursor(position.apply(found.get(size - 1))));
    }

    /** A cursor that holds these values, sealed by the register. */
    public String cursor(List<String> values) {
        return Cursor.of(ledger.cursorKey(), values);
    }
}
