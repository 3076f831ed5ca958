package org.entente.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** Runs a write with the answer to it in one transaction; a dry run is the same, and then taken back. */
@ApplicationScoped
public class WriteService {

    @Inject
    TransactionManager transactions;

    /**
     * Does the write and whatever has to be read for its answer.
     *
     * @param params whether it is a dry run, which stores nothing, consumes no number and answers all the same
     * @throws org.entente.http.ProblemException 400 if the parameter is neither true nor false, and what the write throws
     */
    @Transactional
    public <T> T answer(WriteParams params, Supplier<T> write) {
        boolean dry = params.isDryRun();
        T answer = write.get();
        if (dry) {
            try {
                transactions.setRollbackOnly();
            } catch (SystemException impossible) {
                throw new IllegalStateException("a transaction is running here", impossible);
            }
        }
        return answer;
    }
}
