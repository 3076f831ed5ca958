package org.entente.engagement;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** That a party takes part in a version of an engagement, to find it by. */
@Entity
@Table(name = "engagement_party")
@IdClass(EngagementParty.Key.class)
public class EngagementParty extends PanacheEntityBase {

    public record Key(String party, long engagementId, int version) {}

    @Id
    private String party;

    @Id
    @Column(name = "engagement_id")
    private long engagementId;

    @Id
    private int version;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected EngagementParty() {}

    EngagementParty(String party, long engagementId, int version) {
        this.party = party;
        this.engagementId = engagementId;
        this.version = version;
    }
}
