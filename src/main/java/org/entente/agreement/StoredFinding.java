package org.entente.agreement;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.access.Caller;
import org.entente.ledger.KnownTime;
import org.entente.ledger.ListPosition;
import org.entente.ledger.TimeParams;
import org.entente.lifecycle.Finding;
import org.entente.lifecycle.Observation;
import org.entente.lifecycle.Timeline;

/** That a person should look at an agreement, and on which days: what its version says in full, kept to be found by. */
@Entity
@Table(name = "finding")
@IdClass(StoredFinding.Key.class)
public class StoredFinding extends PanacheEntityBase {

    public record Key(long agreementId, long knownFrom, int number) {}

    @Id
    @Column(name = "agreement_id")
    private long agreementId;

    @Id
    @Column(name = "known_from")
    private long knownFrom;

    @Id
    private int number;

    @Column(name = "known_to")
    private long knownTo = KnownTime.OPEN;

    @Enumerated(EnumType.STRING)
    private Finding kind;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected StoredFinding() {}

    private StoredFinding(Agreement agreement, int number, Observation observation, long position) {
        this.agreementId = agreement.id();
        this.knownFrom = position;
        this.number = number;
        this.kind = observation.finding();
        this.validFrom = observation.from() == null ? TimeParams.FIRST_DAY : observation.from();
        this.validTo = StoredPeriod.orOpen(observation.to());
    }

    /** Stores what was found, in place of what was found before. */
    static void rewrite(Agreement agreement, Timeline timeline, long position) {
        // what this very write has stored before was never known to anyone
        List<StoredFinding> premature = list("agreementId = ?1 and knownFrom = ?2", agreement.id(), position);
        premature.forEach(PanacheEntityBase::delete);
        Panache.getEntityManager().flush();
        update("knownTo = ?1 where agreementId = ?2 and knownTo = ?3", position, agreement.id(), KnownTime.OPEN);
        List<StoredFinding> found = new ArrayList<>();
        timeline.observations().stream()
                .filter(observation ->
                        observation.from() == null || observation.from().isBefore(StoredPeriod.OPEN))
                .forEach(observation ->
                        found.add(new StoredFinding(agreement, found.size() + 1, observation, position)));
        persist(found);
    }

    /** The agreements about which there is such a finding, in the order of registration. */
    static List<Registered> agreements(
            AgreementFilter filter, Set<Finding> kinds, ListPosition position, Caller caller, int limit) {
        var query = Panache.getEntityManager()
                .createQuery(
                        Registered.SELECT + " and a.id > :after"
                                + " and a.id in (select f.agreementId from StoredFinding f where f.kind in :findings"
                                + " and f.knownFrom <= :known and f.knownTo > :known"
                                + " and f.validFrom <= :day and f.validTo > :day)"
                                + filter.conditions() + " order by a.id",
                        Registered.class)
                .setParameter("known", position.known())
                .setParameter("day", position.asOf())
                .setParameter("findings", kinds)
                .setParameter("after", position.afterNumber())
                .setParameter("mine", caller.audiences())
                .setMaxResults(limit);
        filter.parameters().forEach(query::setParameter);
        return query.getResultList();
    }
}
