package org.entente.ledger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** What belongs to the register as a whole. */
@ConfigMapping(prefix = "entente")
public interface RegisterConfig {

    /** Where the H2 file lies; a relative path begins with {@code ./}. Without meaning on PostgreSQL. */
    String dataDirectory();

    /** The zone whose calendar says which day is today. */
    @WithDefault("UTC")
    ZoneId zone();

    /** Whether an empty register is filled with the example at the start. */
    @WithDefault("false")
    boolean exampleData();
}
