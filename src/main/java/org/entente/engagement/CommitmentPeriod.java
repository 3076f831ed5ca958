package org.entente.engagement;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;

/** A status of one version of a commitment, as it follows from its steps: a row, so that lists can select by it. */
@Entity
@Table(name = "commitment_period")
@IdClass(CommitmentPeriod.Key.class)
public class CommitmentPeriod extends PanacheEntityBase {

    public record Key(long commitmentId, int version, LocalDate validFrom) {}

    @Id
    @Column(name = "commitment_id")
    private long commitmentId;

    @Id
    private int version;

    @Id
    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Enumerated(EnumType.STRING)
    private CommitmentStatus status;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected CommitmentPeriod() {}

    CommitmentPeriod(long commitmentId, int version, Course.Period period) {
        this.commitmentId = commitmentId;
        this.version = version;
        this.validFrom = period.from();
        this.validTo = Objects.requireNonNullElse(period.to(), Commitment.OPEN);
        this.status = period.status();
    }
}
