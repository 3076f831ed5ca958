package org.entente.http;

import jakarta.ws.rs.HeaderParam;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Whether a list is to say how many there are on all its pages: the header {@code Prefer} (RFC 7240). */
public class TotalParams {
    static final String HEADER = "Prefer";
    static final String PREFERENCE = "return=total-count";

    /** With what the RFC allows around it: quotes, and parameters of its own. */
    private static final Pattern ASKED =
            Pattern.compile("\\s*return\\s*=\\s*\"?total-count\"?\\s*(;.*)?", Pattern.CASE_INSENSITIVE);

    @HeaderParam(HEADER)
    @Parameter(
            description =
                    "`return=total-count` adds how many there are on all pages; it is counted only when asked for.",
            schema = @Schema(type = SchemaType.STRING))
    public List<String> prefer = List.of();

    /** Whether it is to; other preferences are not for us. */
    public boolean areWanted() {
        return prefer.stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .anyMatch(preference -> ASKED.matcher(preference).matches());
    }
}
