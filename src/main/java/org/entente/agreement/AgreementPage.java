package org.entente.agreement;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.http.Counted;
import org.entente.http.Page;
import org.jspecify.annotations.Nullable;

/** Agreements, or one page of them. */
@Schema(description = "Agreements, or one page of them.")
public record AgreementPage(
        List<AgreementView> items,

        @Schema(description = "The cursor of the next page; absent on the last.") @Nullable
        String next,

        @Schema(description = "How many there are on all pages, if `Prefer: return=total-count` asked for it.")
        @Nullable
        Integer total,

        @Schema(description = "True if there are more than `total`: no more are counted.") @Nullable
        Boolean totalCapped)
        implements Counted {

    /** No more are counted. */
    static final int MOST = 10_000;

    /** @param count of all pages, up to one more than are told; none if nobody asked */
    static AgreementPage of(Page<AgreementView> page, @Nullable Integer count) {
        return new AgreementPage(
                page.items(),
                page.next(),
                count == null ? null : Math.min(count, MOST),
                count == null || count <= MOST ? null : true);
    }
}
