package org.entente.ledger;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that can be put forward or back and runs on from there; only in development and in tests. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "test"})
public class AdjustableClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;

    /** From now on it is this moment. */
    void set(Instant now) {
        ahead = Duration.between(Instant.now(), now);
    }

    /** From now on it is what it is. */
    void reset() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new Clock() {
            @Override
            public Instant instant() {
                return AdjustableClock.this.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return AdjustableClock.this.withZone(other);
            }
        };
    }
}
