package org.entente.http;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A list, or one page of it.
 *
 * @param items what it holds, in order
 * @param next the cursor of the next page; none if this is the last
 */
public record Page<T>(
        List<T> items,

        @Schema(description = "The cursor of the next page; absent on the last.") @Nullable
        String next) implements Paged {

    /** A list that needs no second page. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }
}
