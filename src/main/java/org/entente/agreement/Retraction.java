package org.entente.agreement;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import org.entente.ledger.KnownTime;
import org.entente.ledger.Recording;

/** Why a relation no longer stands: at the position at which it was closed. What was known before stays as it was. */
@Entity
@IdClass(Relation.Key.class)
public class Retraction extends PanacheEntityBase {

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

    private String reason;

    @Column(name = "recorded_by")
    private String recordedBy;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Retraction() {}

    Retraction(Relation.Link link, String reason, Recording recording, long position) {
        this.fromId = link.from().id();
        this.toId = link.to().id();
        this.type = link.relation().type();
        this.knownFrom = position;
        this.reason = reason;
        this.recordedBy = recording.caller().name();
    }

    String reason() {
        return reason;
    }

    Instant recordedAt() {
        return KnownTime.instant(knownFrom);
    }

    String recordedBy() {
        return recordedBy;
    }
}
