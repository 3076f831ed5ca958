package org.entente.ledger;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** What a transaction has to tell the operators, if it is committed. */
final class Told implements Synchronization {
    private static final Logger LOG = Logger.getLogger(Ledger.class);

    private final List<String> lines = new ArrayList<>();

    Told(String line) {
        lines.add(line);
    }

    void add(String line) {
        lines.add(line);
    }

    @Override
    public void beforeCompletion() {
        // nothing is certain yet
    }

    /** Whoever writes many things at once, such as the example data, tells about them as a whole. */
    @Override
    public void afterCompletion(int status) {
        if (status == Status.STATUS_COMMITTED) {
            lines.forEach(lines.size() == 1 ? LOG::info : LOG::debug);
        }
    }
}
