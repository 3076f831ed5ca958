package org.entente.engagement;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import org.entente.access.Caller;
import org.entente.http.FieldErrors;
import org.entente.http.ProblemType;
import org.entente.ledger.KnownTime;
import org.entente.ledger.Recording;

/** One version of what is described, changed and closed as a whole, with its links beside it (docs/adr/0010). */
@MappedSuperclass
public abstract class Document extends PanacheEntityBase {

    public record Key(long id, int version) {}

    @Id
    private long id;

    @Id
    private int version;

    @Column(name = "known_from")
    private long knownFrom;

    @Column(name = "known_to")
    private long knownTo = KnownTime.OPEN;

    @Column(name = "audience_a")
    private String audienceA = Caller.PUBLIC;

    @Column(name = "audience_b")
    private String audienceB = Caller.PUBLIC;

    @Column(name = "recorded_by")
    private String recordedBy;

    private String reference;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Document() {}

    Document(long id, int version, String reference, Recording recording, long position) {
        this.id = id;
        this.version = version;
        this.knownFrom = position;
        this.recordedBy = recording.caller().name();
        this.reference = reference;
    }

    /** What it is. */
    abstract DocumentKind kind();

    /** Makes it visible to whoever may see the version before. */
    void seenAs(Document before) {
        audienceA = before.audienceA;
        audienceB = before.audienceB;
    }

    /**
     * Puts this version on record, with its links.
     *
     * @param links in the form of the register
     * @param before the links of the version before, as far as the caller may see them
     * @param errors what was found to be wrong so far
     * @throws org.entente.http.ProblemException 400 if anything is wrong
     */
    void store(List<Link> links, List<Link> before, Caller caller, FieldErrors errors) {
        List<StoredLink> rows = StoredLink.of(kind(), id, version, links, before, caller, errors);
        errors.throwIfAny();
        persist();
        rows.forEach(row -> row.persist());
    }

    /** Closes this version in favour of the next. The condition is a second net below the write lock. */
    void close(long position) {
        int closed = Panache.getEntityManager()
                .createQuery("update " + kind().entity() + " d set d.knownTo = :position"
                        + " where d.id = :id and d.version = :version and d.knownTo = :open")
                .setParameter("position", position)
                .setParameter("id", id)
                .setParameter("version", version)
                .setParameter("open", KnownTime.OPEN)
                .executeUpdate();
        if (closed != 1) {
            throw ProblemType.CHANGED_MEANWHILE.because("Another change came first; read it and try again.");
        }
    }

    long id() {
        return id;
    }

    int version() {
        return version;
    }

    String reference() {
        return reference;
    }

    Instant recordedAt() {
        return KnownTime.instant(knownFrom);
    }

    /** When this version was recorded or, if by then it stood no more, closed. */
    Instant changedAt(long known) {
        return KnownTime.instant(isClosedBy(known) ? knownTo : knownFrom);
    }

    boolean isClosedBy(long known) {
        return knownTo <= known;
    }

    String recordedBy() {
        return recordedBy;
    }
}
