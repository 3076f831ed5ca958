package org.entente.pair;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.http.Paged;
import org.jspecify.annotations.Nullable;

/** Deadlines in the order of their days. */
public record DeadlinePage(
        List<DeadlineView> items,

        @Schema(description = "The cursor of the next page; absent on the last.") @Nullable
        String next)
        implements Paged {}
