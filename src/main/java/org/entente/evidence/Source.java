package org.entente.evidence;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.access.Caller;
import org.entente.http.FieldErrors;
import org.entente.ledger.KnownTime;
import org.entente.ledger.Recording;

/** A publication that acts cite. */
@Entity
@IdClass(Source.Key.class)
public class Source extends PanacheEntityBase {

    /** A source may change; each of its states is a row. */
    public record Key(String reference, long knownFrom) {}

    private static final String VISIBLE =
            " s.knownFrom <= :known and s.knownTo > :known and (s.audienceA in :mine or s.audienceB in :mine)";

    @Id
    private String reference;

    @Id
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

    @Column(length = 30_000)
    @Convert(converter = NewSource.AsJson.class)
    private NewSource body;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Source() {}

    Source(NewSource body, Recording recording, long position) {
        this.reference = body.reference();
        this.knownFrom = position;
        this.recordedBy = recording.caller().name();
        this.body = body;
    }

    static Optional<Source> named(String reference, Caller caller, long known) {
        return Panache.getEntityManager()
                .createQuery("from Source s where s.reference = :reference and" + VISIBLE, Source.class)
                .setParameter("reference", reference)
                .setParameter("known", known)
                .setParameter("mine", caller.audiences())
                .getResultStream()
                .findFirst();
    }

    static List<Source> after(String reference, Caller caller, long known, int limit) {
        return Panache.getEntityManager()
                .createQuery(
                        "from Source s where s.reference > :after and" + VISIBLE + " order by s.reference",
                        Source.class)
                .setParameter("after", reference)
                .setParameter("known", known)
                .setParameter("mine", caller.audiences())
                .setMaxResults(limit)
                .getResultList();
    }

    /** Adds to {@code errors} each citation of a source that is not on record for this caller. */
    public static void requireOnRecord(List<Citation> citations, Caller caller, FieldErrors errors) {
        if (citations.isEmpty()) {
            return;
        }
        List<String> known = Panache.getEntityManager()
                .createQuery("select s.reference from Source s where s.reference in :cited and" + VISIBLE, String.class)
                .setParameter(
                        "cited",
                        citations.stream().map(Citation::source).distinct().toList())
                .setParameter("known", KnownTime.NOW)
                .setParameter("mine", caller.audiences())
                .getResultList();
        for (int i = 0; i < citations.size(); i++) {
            if (!known.contains(citations.get(i).source())) {
                errors.add("/citations/" + i + "/source", "names no source on record; POST it to /v1/sources first");
            }
        }
    }

    String reference() {
        return reference;
    }

    NewSource body() {
        return body;
    }

    Instant recordedAt() {
        return KnownTime.instant(knownFrom);
    }

    String recordedBy() {
        return recordedBy;
    }
}
