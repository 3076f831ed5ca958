package org.entente.ledger;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Tells the operators at the start which register this is. */
class Whereabouts {
    private static final Logger LOG = Logger.getLogger(Whereabouts.class);

    @Inject
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Inject
    RegisterConfig config;

    @Inject
    Ledger ledger;

    void tell(@Observes StartupEvent start) {
        // what follows the place are settings, a password among them
        String place = url.replaceFirst("[;?].*", "");
        boolean inDirectory = place.contains(config.dataDirectory());
        Path directory = Path.of(config.dataDirectory()).toAbsolutePath().normalize();
        LOG.infof(
                "The register is %s%s, at position %d; days are those of %s; example data: %s",
                place,
                inDirectory ? " in " + directory : "",
                ledger.position(),
                config.zone(),
                config.exampleData() ? "yes, if it is empty" : "no");
    }
}
