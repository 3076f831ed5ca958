package org.entente.http;

import org.jspecify.annotations.Nullable;

/** A list, or one page of it. */
public interface Paged {

    /** The cursor of the next page; none if this is the last. */
    @Nullable
    String next();
}
