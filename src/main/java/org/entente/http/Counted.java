package org.entente.http;

import org.jspecify.annotations.Nullable;

/** A page of a list that can say how many there are on all pages, if {@link TotalParams} ask for it. */
public interface Counted extends Paged {

    /** How many there are on all pages; none if nobody asked. */
    @Nullable
    Integer total();
}
