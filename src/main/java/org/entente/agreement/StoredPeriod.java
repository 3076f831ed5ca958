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
import java.util.List;
import org.entente.access.Caller;
import org.entente.ledger.JsonConverter;
import org.entente.ledger.KnownTime;
import org.entente.ledger.TimeParams;
import org.entente.lifecycle.Because;
import org.entente.lifecycle.Confidence;
import org.entente.lifecycle.PartialDate;
import org.entente.lifecycle.Status;
import org.entente.lifecycle.StatusPeriod;
import org.entente.lifecycle.Timeline;
import org.jspecify.annotations.Nullable;

/** A period of an agreement's timeline, kept so that lists can be asked for a status; never typed, always derived. */
@Entity
@Table(name = "period")
@IdClass(StoredPeriod.Key.class)
public class StoredPeriod extends PanacheEntityBase {

    public record Key(long agreementId, long knownFrom, LocalDate validFrom) {}

    /** Stands for no end, in a column that lists compare with. */
    static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    @Id
    @Column(name = "agreement_id")
    private long agreementId;

    @Id
    @Column(name = "known_from")
    private long knownFrom;

    @Id
    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "known_to")
    private long knownTo = KnownTime.OPEN;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "certain_from")
    private LocalDate certainFrom;

    @Column(name = "conflicting_from")
    private LocalDate conflictingFrom;

    private String since;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Enumerated(EnumType.STRING)
    private Confidence ground;

    @Column(length = 2000)
    @Convert(converter = BecauseAsJson.class)
    private Because because;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected StoredPeriod() {}

    private StoredPeriod(Agreement agreement, StatusPeriod period, long position) {
        this.agreementId = agreement.id();
        this.knownFrom = position;
        this.validFrom = period.from();
        this.validTo = orOpen(period.to());
        this.certainFrom = orOpen(period.certainFrom());
        this.conflictingFrom = orOpen(period.conflictingFrom());
        this.since = period.since().text();
        this.status = period.status();
        this.ground = period.ground();
        this.because = period.because();
    }

    /** The timeline of an agreement as it stood on record at a position. */
    static List<StoredPeriod> of(Agreement agreement, Caller caller, long known) {
        return Panache.getEntityManager()
                .createQuery(
                        "select p from StoredPeriod p join Agreement a on a.id = p.agreementId"
                                + " where a.id = :agreement and p.knownFrom <= :known and p.knownTo > :known"
                                + " and (a.audienceA in :mine or a.audienceB in :mine) order by p.validFrom",
                        StoredPeriod.class)
                .setParameter("agreement", agreement.id())
                .setParameter("known", known)
                .setParameter("mine", caller.audiences())
                .getResultList();
    }

    /** Stores a timeline, unless the same is stored already; returns whether it differed. */
    static boolean rewrite(Agreement agreement, Timeline timeline, long position) {
        List<StoredPeriod> stored =
                list("agreementId = ?1 and knownTo = ?2 order by validFrom", agreement.id(), KnownTime.OPEN);
        List<StoredPeriod> now = timeline.periods().stream()
                .filter(period -> !period.from().isAfter(TimeParams.LAST_DAY))
                .map(period -> new StoredPeriod(agreement, period, position))
                .toList();
        if (periods(now).equals(periods(stored))) {
            return false;
        }
        // what this very write has stored before was never known to anyone
        stored.forEach(period -> Panache.getEntityManager().detach(period));
        delete("agreementId = ?1 and knownFrom = ?2", agreement.id(), position);
        update("knownTo = ?1 where agreementId = ?2 and knownTo = ?3", position, agreement.id(), KnownTime.OPEN);
        persist(now);
        return true;
    }

    private static List<StatusPeriod> periods(List<StoredPeriod> stored) {
        return stored.stream().map(StoredPeriod::period).toList();
    }

    StatusPeriod period() {
        return new StatusPeriod(
                status,
                validFrom,
                orNone(validTo),
                certainFrom,
                PartialDate.parse(since),
                because,
                ground,
                orNone(conflictingFrom));
    }

    static LocalDate orOpen(@Nullable LocalDate day) {
        return day == null || day.isAfter(TimeParams.LAST_DAY) ? OPEN : day;
    }

    private static @Nullable LocalDate orNone(LocalDate day) {
        return day.equals(OPEN) ? null : day;
    }

    /** Stores the cause of a status as JSON text. */
    @Converter
    public static class BecauseAsJson extends JsonConverter<Because> {
        public BecauseAsJson() {
            super(Because.class);
        }
    }
}
