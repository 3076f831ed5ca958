package org.entente.agreement;

import static org.entente.agreement.RelationType.Trait.DIRECTED;
import static org.entente.agreement.RelationType.Trait.LINEAGE;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.access.Caller;
import org.entente.evidence.Citation;
import org.entente.http.ProblemType;
import org.entente.ledger.KnownTime;
import org.entente.ledger.Recording;
import org.entente.ledger.TimeParams;
import org.entente.ledger.Times;
import org.entente.lifecycle.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What a newer agreement, {@code from}, does to an older one, {@code to}. Belongs to the newer one; one without direction
 * to that for which it was recorded.
 */
@Entity
@IdClass(Relation.Key.class)
public class Relation extends PanacheEntityBase {

    public record Key(long fromId, long toId, RelationType type, long knownFrom) {}

    /**
     * A relation with the two agreements that it links.
     *
     * @param retraction why it no longer stands; none if it does
     */
    public record Link(
            Relation relation,
            Agreement from,
            Agreement to,
            @Nullable Retraction retraction) {}

    private static final String LINKS = "select new org.entente.agreement.Relation$Link(r, f, t, x) from Relation r"
            + " join Agreement f on f.id = r.fromId join Agreement t on t.id = r.toId"
            + " left join Retraction x on x.fromId = r.fromId and x.toId = r.toId and x.type = r.type"
            + "   and x.knownFrom = r.knownTo and x.knownFrom <= :known"
            + " where r.knownFrom <= :known"
            + " and (f.audienceA in :mine or f.audienceB in :mine)"
            + " and (t.audienceA in :mine or t.audienceB in :mine)";
    private static final String STANDING = " and r.knownTo > :known";

    @Id
    @Column(name = "from_id")
    private long fromId;

    @Id
    @Column(name = "to_id")
    private long toId;

    @Id
    @Enumerated(EnumType.STRING)
    private RelationType type;

    @Id
    @Column(name = "known_from")
    private long knownFrom;

    @Column(name = "known_to")
    private long knownTo = KnownTime.OPEN;

    private @Nullable String dated;

    @Column(name = "dated_from")
    private LocalDate datedFrom;

    @Column(length = 100_000)
    @Convert(converter = Citation.ListConverter.class)
    private List<Citation> citations;

    @Column(name = "recorded_by")
    private String recordedBy;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Relation() {}

    Relation(
            Agreement from,
            Agreement to,
            RelationType type,
            @Nullable PartialDate dated,
            List<Citation> citations,
            Recording recording,
            long position) {
        this.fromId = from.id();
        this.toId = to.id();
        this.type = type;
        this.knownFrom = position;
        this.dated = dated == null ? null : dated.text();
        this.datedFrom = dated == null ? TimeParams.FIRST_DAY : dated.earliest();
        this.citations = citations;
        this.recordedBy = recording.caller().name();
    }

    /**
     * The relations of an agreement in both directions, as far as the caller may see the other side, that the question
     * reaches: without a day those of later days, too, since what has been put on record can be read back.
     */
    static List<Link> of(Agreement agreement, Caller caller, Times times) {
        return of(agreement, STANDING, caller, times);
    }

    /** The same with those that no longer stand. */
    static List<Link> everRecorded(Agreement agreement, Caller caller, Times times) {
        return of(agreement, "", caller, times);
    }

    private static List<Link> of(Agreement agreement, String condition, Caller caller, Times times) {
        return Panache.getEntityManager()
                .createQuery(
                        LINKS + condition + " and (r.fromId = :agreement or r.toId = :agreement)"
                                + " and r.datedFrom <= :reach"
                                + " order by r.knownFrom, r.type",
                        Link.class)
                .setParameter("agreement", agreement.id())
                .setParameter("reach", times.reach())
                .setParameter("known", times.known())
                .setParameter("mine", caller.audiences())
                .getResultList();
    }

    /** The relation that stands between two agreements, if both can be seen. */
    static Optional<Link> named(Agreement from, RelationType type, String to, Caller caller, long known) {
        return Panache.getEntityManager()
                .createQuery(
                        LINKS + STANDING + " and r.fromId = :from and r.type = :type and t.reference = :to", Link.class)
                .setParameter("from", from.id())
                .setParameter("type", type)
                .setParameter("to", to)
                .setParameter("known", known)
                .setParameter("mine", caller.audiences())
                .getResultStream()
                .findFirst();
    }

    /**
     * The relations, of those that make a family of texts, that begin or end at some agreements.
     *
     * @param reach the last day on which they may have been stated
     */
    static List<Relation> ofLineage(Set<Long> agreements, Caller caller, LocalDate reach, long known) {
        return Panache.getEntityManager()
                .createQuery(
                        "select r from Relation r"
                                + " join Agreement f on f.id = r.fromId join Agreement t on t.id = r.toId"
                                + " where (r.fromId in :agreements or r.toId in :agreements) and r.type in :lineage"
                                + " and r.knownFrom <= :known and r.knownTo > :known and r.datedFrom <= :reach"
                                + " and (f.audienceA in :mine or f.audienceB in :mine)"
                                + " and (t.audienceA in :mine or t.audienceB in :mine)"
                                + " order by r.fromId, r.toId, r.type",
                        Relation.class)
                .setParameter("agreements", agreements)
                .setParameter("lineage", RelationType.all(LINEAGE))
                .setParameter("reach", reach)
                .setParameter("known", known)
                .setParameter("mine", caller.audiences())
                .getResultList();
    }

    /** Whether such a relation stands, in either direction if it has none. */
    static boolean exists(Agreement from, Agreement to, RelationType type) {
        return exists(from.id(), to.id(), type) || !type.is(DIRECTED) && exists(to.id(), from.id(), type);
    }

    private static boolean exists(long from, long to, RelationType type) {
        return count("fromId = ?1 and toId = ?2 and type = ?3 and knownTo = ?4", from, to, type, KnownTime.OPEN) > 0;
    }

    /** Whether one comes to the other by relations that have a direction: breadth first, since they are a graph. */
    static boolean leads(Agreement from, Agreement to) {
        Set<Long> seen = new HashSet<>();
        Set<Long> next = Set.of(from.id());
        while (!next.isEmpty() && !next.contains(to.id())) {
            seen.addAll(next);
            next = new HashSet<>(Panache.getEntityManager()
                    .createQuery(
                            "select distinct r.toId from Relation r"
                                    + " where r.fromId in :from and r.type in :directed and r.knownTo = :open",
                            Long.class)
                    .setParameter("from", next)
                    .setParameter("directed", RelationType.all(DIRECTED))
                    .setParameter("open", KnownTime.OPEN)
                    .getResultList());
            next.removeAll(seen);
        }
        return !next.isEmpty();
    }

    /** Closes this relation. The condition is a second net below the write lock. */
    void close(long position) {
        long closed = update(
                "knownTo = ?1 where fromId = ?2 and toId = ?3 and type = ?4 and knownTo = ?5",
                position,
                fromId,
                toId,
                type,
                KnownTime.OPEN);
        if (closed != 1) {
            throw ProblemType.CHANGED_MEANWHILE.because("Another change came first; read the relations and try again.");
        }
    }

    /** Whether it was stated by the day that a question names; one without a date always was. */
    boolean isDatedBy(Times times) {
        return times.reaches(datedFrom);
    }

    Key key() {
        return new Key(fromId, toId, type, knownFrom);
    }

    long fromId() {
        return fromId;
    }

    long toId() {
        return toId;
    }

    RelationType type() {
        return type;
    }

    @Nullable
    String dated() {
        return dated;
    }

    List<Citation> citations() {
        return citations;
    }

    Instant recordedAt() {
        return KnownTime.instant(knownFrom);
    }

    String recordedBy() {
        return recordedBy;
    }
}
