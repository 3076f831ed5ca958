package org.entente.agreement;

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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.access.Caller;
import org.entente.evidence.Citation;
import org.entente.ledger.KnownTime;
import org.entente.ledger.Recording;
import org.entente.ledger.Times;
import org.entente.lifecycle.PartialDate;
import org.entente.lifecycle.Supersession;
import org.jspecify.annotations.Nullable;

/** What a newer agreement, {@code from}, does to an older one, {@code to}. Belongs to the newer one. */
@Entity
@IdClass(Relation.Key.class)
public class Relation extends PanacheEntityBase {

    public record Key(long fromId, long toId, RelationType type, long knownFrom) {}

    /** A relation with the two agreements that it links. */
    public record Link(Relation relation, Agreement from, Agreement to) {}

    /** Joins the period with which the agreement s enters into force. */
    private static final String ENTRY_INTO_FORCE = " join Version v on v.agreementId = s.id and v.knownTo = :open"
            + " join StoredPeriod p on p.agreementId = s.id and p.knownTo = :open and p.validFrom = v.inForceOn";

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
        this.citations = citations;
        this.recordedBy = recording.caller().name();
    }

    /** The relations of an agreement in both directions, as far as the caller may see the other side. */
    static List<Link> of(Agreement agreement, Caller caller, long known) {
        return Panache.getEntityManager()
                .createQuery(
                        "select new org.entente.agreement.Relation$Link(r, f, t) from Relation r"
                                + " join Agreement f on f.id = r.fromId join Agreement t on t.id = r.toId"
                                + " where (f.id = :agreement or t.id = :agreement)"
                                + " and r.knownFrom <= :known and r.knownTo > :known"
                                + " and (f.audienceA in :mine or f.audienceB in :mine)"
                                + " and (t.audienceA in :mine or t.audienceB in :mine)"
                                + " order by r.knownFrom, r.type",
                        Link.class)
                .setParameter("agreement", agreement.id())
                .setParameter("known", known)
                .setParameter("mine", caller.audiences())
                .getResultList();
    }

    /** The agreements that this one replaces. */
    static List<Agreement> predecessorsOf(Agreement agreement) {
        return Panache.getEntityManager()
                .createQuery(
                        "select t from Relation r join Agreement t on t.id = r.toId"
                                + " where r.fromId = :agreement and r.type = REPLACES and r.knownTo = :open",
                        Agreement.class)
                .setParameter("agreement", agreement.id())
                .setParameter("open", KnownTime.OPEN)
                .getResultList();
    }

    /** The earliest entry into force of an agreement that replaces this one, past or to come. */
    static Optional<Supersession> supersessionOf(Agreement agreement) {
        return Panache.getEntityManager()
                .createQuery(
                        "select s.reference, p.since from Relation r join Agreement s on s.id = r.fromId"
                                + ENTRY_INTO_FORCE
                                + " where r.toId = :agreement and r.type = REPLACES and r.knownTo = :open"
                                + " order by p.validFrom, s.id",
                        Object[].class)
                .setParameter("agreement", agreement.id())
                .setParameter("open", KnownTime.OPEN)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(row -> new Supersession((String) row[0], PartialDate.parse((String) row[1])));
    }

    /** The agreements that enter into force together with this one, by their clause. */
    static List<Agreement> companionsOf(Agreement agreement) {
        return Panache.getEntityManager()
                .createQuery(
                        "select a from Version v join Agreement a on a.id = v.agreementId"
                                + " where v.companion = :reference and v.knownTo = :open order by a.id",
                        Agreement.class)
                .setParameter("reference", agreement.reference())
                .setParameter("open", KnownTime.OPEN)
                .getResultList();
    }

    static boolean exists(Agreement from, Agreement to, RelationType type) {
        return count(
                        "fromId = ?1 and toId = ?2 and type = ?3 and knownTo = ?4",
                        from.id(),
                        to.id(),
                        type,
                        KnownTime.OPEN)
                > 0;
    }

    /** Whether one comes, by whatever it replaces, to the other: breadth first, since what is linked is a graph. */
    static boolean leads(Agreement from, Agreement to) {
        Set<Long> seen = new HashSet<>();
        Deque<Long> next = new ArrayDeque<>(List.of(from.id()));
        while (!next.isEmpty()) {
            long id = next.remove();
            if (id == to.id()) {
                return true;
            }
            if (seen.add(id)) {
                next.addAll(Panache.getEntityManager()
                        .createQuery(
                                "select r.toId from Relation r where r.fromId = :from and r.knownTo = :open",
                                Long.class)
                        .setParameter("from", id)
                        .setParameter("open", KnownTime.OPEN)
                        .getResultList());
            }
        }
        return false;
    }

    /** Whether it was stated by the day that a question names; one without a date always was. */
    boolean isDatedBy(Times times) {
        return dated == null || times.reaches(PartialDate.parse(dated).earliest());
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
