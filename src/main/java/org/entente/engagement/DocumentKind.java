package org.entente.engagement;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.Locale;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;

/** What is versioned as a whole and has links: which entity it is, and on which of its days lists place it. */
public enum DocumentKind {
    ENGAGEMENT("Engagement", "beginsOn"),
    COMMITMENT("Commitment", "openedOn");

    private final String entity;
    private final String day;

    DocumentKind(String entity, String day) {
        this.entity = entity;
        this.day = day;
    }

    /** The entity in queries. */
    String entity() {
        return entity;
    }

    /** Its attribute by which lists are ordered. */
    String day() {
        return day;
    }

    /**
     * Makes sure that nothing has this reference, by whomever it may be seen: references are never used twice.
     *
     * @throws ProblemException 409 if it is taken
     */
    void requireUnused(String reference) {
        boolean taken = !Panache.getEntityManager()
                .createQuery("select d.id from " + entity + " d where d.reference = :reference", Long.class)
                .setParameter("reference", reference)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        if (taken) {
            throw ProblemType.REFERENCE_TAKEN.because("'" + reference + "' is the reference of another " + word()
                    + ", or was: references are never used twice. Choose another, or leave it out.");
        }
    }

    /** The next internal number, in the order of registration; safe because of the write lock. */
    long nextId() {
        return Panache.getEntityManager()
                .createQuery("select coalesce(max(d.id), 0) + 1 from " + entity + " d", Long.class)
                .getSingleResult();
    }

    /** That nothing has this reference, or nothing that the caller may see. */
    ProblemException notFound(String reference) {
        return ProblemType.NOT_FOUND.because(
                "No " + word() + " has the reference '" + reference + "'; GET /v1/" + word() + "s lists them.");
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
