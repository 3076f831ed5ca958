package org.entente.ledger;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** The one row that every write locks first. It gives out positions: strictly increasing in the order of commits. */
@Entity
class Head extends PanacheEntityBase {
    static final short ID = 1;

    @Id
    private short id = ID;

    private long position;

    /** Signs the cursors of lists, on all replicas alike. */
    @Column(name = "cursor_key")
    private @Nullable String cursorKey;
}
