package org.entente.agreement;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.entente.http.ProblemException;
import org.entente.ledger.WriteParams;
import org.entente.lifecycle.ActType;

/**
 * Counts what became of each act that callers wanted recorded, as {@code entente_transitions_total}: {@code recorded}, the
 * code of the problem for which it was refused, {@code failed}, or {@code dry_run} whatever came of it.
 */
@ApplicationScoped
class TransitionCounter {

    @Inject
    MeterRegistry registry;

    /** @param attempt the whole write: it returns only after its transaction has ended */
    <T> T count(ActType type, WriteParams writeParams, Supplier<T> attempt) {
        String outcome = "failed";
        try {
            T answer = attempt.get();
            outcome = "recorded";
            return answer;
        } catch (ProblemException refused) {
            outcome = refused.problem().code();
            throw refused;
        } finally {
            registry.counter(
                            "entente.transitions",
                            "act",
                            type.slug(),
                            "outcome",
                            "true".equals(writeParams.dryRun) ? "dry_run" : outcome)
                    .increment();
        }
    }
}
