package org.entente.agreement;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.access.Caller;
import org.entente.ledger.KnownTime;
import org.entente.ledger.Recording;

/** Why what was asserted about an act no longer is. Nothing is overwritten: what was known then stays as it was. */
@Entity
@IdClass(Correction.Key.class)
public class Correction extends PanacheEntityBase {

    public record Key(long agreementId, int number, long knownFrom) {}

    /** What became of the assertion. */
    @Schema(name = "CorrectionEffect")
    public enum Effect {
        REPLACED,
        RETRACTED,
        /** It had been retracted and is asserted again. */
        RESTORED
    }

    @Id
    @Column(name = "agreement_id")
    private long agreementId;

    @Id
    private int number;

    @Id
    @Column(name = "known_from")
    private long knownFrom;

    private String reason;

    @Enumerated(EnumType.STRING)
    private Effect effect;

    @Column(name = "recorded_by")
    private String recordedBy;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Correction() {}

    Correction(Agreement agreement, int number, String reason, Effect effect, Recording recording, long position) {
        this.agreementId = agreement.id();
        this.number = number;
        this.knownFrom = position;
        this.reason = reason;
        this.effect = effect;
        this.recordedBy = recording.caller().name();
    }

    /** The corrections of an agreement's acts up to a position, in the order of recording. */
    static List<Correction> of(Agreement agreement, Caller caller, long known) {
        return Panache.getEntityManager()
                .createQuery(
                        "select c from Correction c join Agreement a on a.id = c.agreementId"
                                + " where a.id = :agreement and c.knownFrom <= :known"
                                + " and (a.audienceA in :mine or a.audienceB in :mine) order by c.knownFrom",
                        Correction.class)
                .setParameter("agreement", agreement.id())
                .setParameter("known", known)
                .setParameter("mine", caller.audiences())
                .getResultList();
    }

    /** Whether it closed this assertion, as far as that was known, or asserted it again after it had been retracted. */
    boolean concerns(RecordedAct act, long known) {
        return act.number() == number
                && (effect == Effect.RESTORED
                        ? act.knownFrom() == knownFrom
                        : act.closedBy(known)
                                .filter(position -> position == knownFrom)
                                .isPresent());
    }

    String reason() {
        return reason;
    }

    Effect effect() {
        return effect;
    }

    Instant recordedAt() {
        return KnownTime.instant(knownFrom);
    }

    String recordedBy() {
        return recordedBy;
    }
}
