package org.entente.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.entente.access.Caller;
import org.entente.http.Languages;
import org.jspecify.annotations.Nullable;

/**
 * What a request takes for granted: what the time is, in the calendar of the register, asked once so that a request knows
 * only one day; and in which languages it is to be answered.
 */
@ApplicationScoped
public class Present {

    @Inject
    Clock clock;

    @Inject
    RegisterConfig config;

    @Inject
    HttpHeaders headers;

    /** Today, as known now. */
    public Times times() {
        return times(null, null);
    }

    /** The times of a question, today and now where they are none. */
    public Times times(@Nullable LocalDate day, @Nullable Instant asKnownAt) {
        LocalDate today = LocalDate.now(clock.withZone(config.zone()));
        return new Times(
                today, asKnownAt == null ? today : LocalDate.ofInstant(asKnownAt, config.zone()), day, asKnownAt);
    }

    /**
     * The times that a question names, today and now where it names none.
     *
     * @throws org.entente.http.ProblemException 400 if one is malformed or out of range
     */
    public Times times(KnownParams params) {
        return times(params.day(), params.instant(clock.instant()));
    }

    /** In which languages the request is to be answered, the best first. */
    public Languages languages() {
        return Languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** The occasion of a write by this caller. */
    public Recording recording(Caller caller) {
        return Recording.of(caller, clock.withZone(config.zone()));
    }
}
