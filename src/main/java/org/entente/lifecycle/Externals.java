package org.entente.lifecycle;

import org.jspecify.annotations.Nullable;

/**
 * What other agreements contribute to the life of this one.
 *
 * @param supersession the later agreement that replaces it; none if none does
 * @param companion when the agreement enters into force with which this one is to; none if it has none, or unknown
 */
public record Externals(
        @Nullable Supersession supersession, @Nullable PartialDate companion) {

    public static final Externals NONE = new Externals(null, null);
}
