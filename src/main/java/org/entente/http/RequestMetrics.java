package org.entente.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

/** How requests are measured: in buckets of their duration, and in no more series than there are operations. */
class RequestMetrics {
    private static final String REQUESTS = "http.server.requests";
    private static final String OTHER = "OTHER";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final double[] BUCKETS = Stream.of(5, 20, 50, 200, 1_000, 5_000, 20_000)
            .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
            .toArray();

    /** A method is whatever a caller sends; each new word would be a new series for ever. */
    @Produces
    @Singleton
    MeterFilter knownMethodsOnly() {
        return MeterFilter.replaceTagValues("method", method -> METHODS.contains(method) ? method : OTHER);
    }

    /** The framework takes a path for its own template if it is refused before its operation was found, as a 405 is. */
    @Produces
    @Singleton
    MeterFilter knownPathsOnly(Operations operations) {
        return MeterFilter.replaceTagValues(
                "uri", uri -> uri.startsWith("/") ? operations.template(uri).orElse(OTHER) : uri);
    }

    @Produces
    @Singleton
    MeterFilter durationsInBuckets() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals(REQUESTS)
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(BUCKETS)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }
}
