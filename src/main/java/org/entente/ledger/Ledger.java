package org.entente.ledger;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Base64;

/** Gives every write its place in the one order of the register. */
@ApplicationScoped
public class Ledger {

    @Inject
    EntityManager entityManager;

    @Inject
    CursorKeyService cursorKeys;

    @Inject
    TransactionSynchronizationRegistry transaction;

    private byte[] cursorKey = new byte[0];

    void readCursorKey(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
        cursorKey = Base64.getDecoder().decode(cursorKeys.key());
    }

    /**
     * Takes the write lock, which is held until the surrounding transaction ends, and the next position. To be called
     * before anything is read on which the write depends.
     *
     * @return the position; later than all before, whatever the clock shows
     */
    public long begin(Recording recording) {
        long last = lock();
        long position = Math.max(last + 1, KnownTime.of(recording.clock().instant()));
        entityManager
                .createQuery("update Head set position = :position where id = :id")
                .setParameter("position", position)
                .setParameter("id", Head.ID)
                .executeUpdate();
        return position;
    }

    /**
     * Takes the write lock only; returns the position of the latest write. The clock is read after that: a write that had
     * to wait for its turn must not pretend to have been known before it.
     */
    public long lock() {
        return (Long) entityManager
                .createNativeQuery("select position from head where id = :id for update", Long.class)
                .setParameter("id", Head.ID)
                .getSingleResult();
    }

    /**
     * Tells the operators what a write has put on record, once that is certain: of one that is rolled back, and so of a dry
     * run, nothing is told.
     *
     * @param what a sentence without its subject, quoting no text that a caller chose freely
     */
    public void tell(Recording recording, long position, String what) {
        String line = recording.caller().name() + " " + what + ", position " + position;
        if (transaction.getResource(Told.class) instanceof Told told) {
            told.add(line);
        } else {
            Told told = new Told(line);
            transaction.putResource(Told.class, told);
            transaction.registerInterposedSynchronization(told);
        }
    }

    /** The position of the latest write: what is known at it never changes. */
    public long position() {
        return entityManager
                .createQuery("select position from Head where id = :id", Long.class)
                .setParameter("id", Head.ID)
                .getSingleResult();
    }

    /** Seals the cursors of lists; the same on all replicas. */
    public byte[] cursorKey() {
        return cursorKey.clone();
    }
}
