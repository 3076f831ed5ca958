package org.entente.agreement;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.ledger.JsonConverter;
import org.entente.ledger.KnownTime;
import org.entente.lifecycle.Deadline;
import org.entente.lifecycle.DeadlineKind;
import org.entente.lifecycle.Timeline;

/**
 * A day that somebody should know beforehand, as it follows from the timeline; one that recurs is one row. Each is
 * rewritten only when it changes, so that whoever keeps it in a calendar sees what changed and what was called off.
 */
@Entity
@Table(name = "deadline")
@IdClass(StoredDeadline.Key.class)
public class StoredDeadline extends PanacheEntityBase {

    public record Key(long agreementId, long knownFrom, String name) {}

    @Id
    @Column(name = "agreement_id")
    private long agreementId;

    @Id
    @Column(name = "known_from")
    private long knownFrom;

    @Id
    private String name;

    @Column(name = "known_to")
    private long knownTo = KnownTime.OPEN;

    @Enumerated(EnumType.STRING)
    private DeadlineKind kind;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(length = 8000)
    @Convert(converter = DeadlineAsJson.class)
    private Deadline body;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected StoredDeadline() {}

    private StoredDeadline(Agreement agreement, Deadline deadline, long position) {
        this.agreementId = agreement.id();
        this.knownFrom = position;
        this.name = deadline.key();
        this.kind = deadline.kind();
        this.validFrom = deadline.from();
        this.validTo = StoredPeriod.orOpen(deadline.to());
        this.body = deadline;
    }

    /** Stores the deadlines that are new or differ, and closes those that no longer are. */
    static void rewrite(Agreement agreement, Timeline timeline, long position) {
        List<StoredDeadline> stored = new ArrayList<>();
        for (StoredDeadline one : open(agreement)) {
            if (one.knownFrom == position) {
                one.delete(); // by this very write: it was never known to anyone
            } else {
                stored.add(one);
            }
        }
        Panache.getEntityManager().flush();
        List<Deadline> now = new ArrayList<>(timeline.deadlines());
        for (StoredDeadline one : stored) {
            if (!now.remove(one.body)) {
                update(
                        "knownTo = ?1 where agreementId = ?2 and name = ?3 and knownTo = ?4",
                        position,
                        agreement.id(),
                        one.name,
                        KnownTime.OPEN);
            }
        }
        now.stream()
                .filter(deadline -> deadline.from().isBefore(StoredPeriod.OPEN))
                .forEach(deadline -> new StoredDeadline(agreement, deadline, position).persist());
    }

    private static List<StoredDeadline> open(Agreement agreement) {
        return list("agreementId = ?1 and knownTo = ?2", agreement.id(), KnownTime.OPEN);
    }

    Deadline deadline() {
        return body;
    }

    boolean isCalledOffBy(long known) {
        return knownTo <= known && knownTo != KnownTime.OPEN;
    }

    /** The position at which it was recorded or, if it no longer stands, called off. */
    long changedBy(long known) {
        return isCalledOffBy(known) ? knownTo : knownFrom;
    }

    /** Stores a deadline as JSON text. */
    @Converter
    public static class DeadlineAsJson extends JsonConverter<Deadline> {
        public DeadlineAsJson() {
            super(Deadline.class);
        }
    }
}
