package org.entente.evidence;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A source as it is shown. */
@Schema(name = "Source", description = "A publication that acts cite.")
public record SourceView(
        String reference,
        String title,
        @Nullable String publisher,
        SourceKind kind,
        @Nullable String language,

        @Schema(description = "When it was published.", ref = "PartialDate") @Nullable
        String date,

        @Nullable String url,
        @Nullable String hash,
        Instant recordedAt,
        String recordedBy) {

    static SourceView of(Source source) {
        NewSource body = source.body();
        return new SourceView(
                body.reference(),
                body.title(),
                body.publisher(),
                body.kind(),
                body.language(),
                body.date(),
                body.url(),
                body.hash(),
                source.recordedAt(),
                source.recordedBy());
    }
}
