package org.entente.ledger;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Base64;

/** Gives every write its place in the one order of the register. */
@ApplicationScoped
public class Ledger {

    @Inject
    EntityManager entityManager;

    @Inject
    CursorKeyService cursorKeys;

    private byte[] cursorKey = new byte[0];

    void readCursorKey(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
        cursorKey = Base64.getDecoder().decode(cursorKeys.key());
    }

    /**
     * Takes the write lock, which is held until the surrounding transaction ends, and the next position. To be called
     * before anything is read on which the write depends.
     *
     * @param at the moment of the write; a clock that was set back does not set back the order
     */
    public long begin(Instant at) {
        entityManager
                .createQuery("update Head set position = greatest(position + 1, :clock) where id = :id")
                .setParameter("clock", KnownTime.of(at))
                .setParameter("id", Head.ID)
                .executeUpdate();
        return position();
    }

    /** The position of the latest write: what is known at it never changes. */
    public long position() {
        return entityManager
                .createQuery("select position from Head where id = :id", Long.class)
                .setParameter("id", Head.ID)
                .getSingleResult();
    }

    /** Signs the cursors of lists; the same on all replicas. */
    public byte[] cursorKey() {
        return cursorKey.clone();
    }
}
