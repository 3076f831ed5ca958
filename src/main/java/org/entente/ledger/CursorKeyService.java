package org.entente.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Base64;

/** Keeps the key that seals cursors in the database, so that all replicas have the same and nobody has to set one. */
@ApplicationScoped
class CursorKeyService {
    private static final int BYTES = 32;

    @Inject
    EntityManager entityManager;

    /** The key in base64; made on the first start. */
    @Transactional
    String key() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        entityManager
                .createQuery("update Head set cursorKey = :key where id = :id and cursorKey is null")
                .setParameter("key", Base64.getEncoder().encodeToString(random))
                .setParameter("id", Head.ID)
                .executeUpdate();
        return entityManager
                .createQuery("select cursorKey from Head where id = :id", String.class)
                .setParameter("id", Head.ID)
                .getSingleResult();
    }
}
