package org.entente.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;

/**
 * How large a request may be. The server has limits of its own, which lie higher: what they catch is refused without a
 * body, before there is anybody to write one.
 */
@ConfigMapping(prefix = "entente.limits")
public interface Limits {

    /** The longest address, query included, as it is sent. */
    MemorySize address();

    /** The largest set of headers: names and values. */
    MemorySize headers();

    /** The largest body. */
    MemorySize body();
}
