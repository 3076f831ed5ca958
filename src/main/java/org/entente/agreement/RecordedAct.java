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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.access.Caller;
import org.entente.evidence.Citation;
import org.entente.http.ProblemType;
import org.entente.ledger.JsonConverter;
import org.entente.ledger.KnownTime;
import org.entente.ledger.Recording;
import org.entente.ledger.Times;
import org.entente.lifecycle.Act;
import org.entente.lifecycle.ActType;
import org.entente.lifecycle.Details;
import org.entente.lifecycle.PartialDate;
import org.jspecify.annotations.Nullable;

/** What a party did, as the register was told it, and by whom and from which sources. */
@Entity
@Table(name = "act")
@IdClass(RecordedAct.Key.class)
public class RecordedAct extends PanacheEntityBase {

    public record Key(long agreementId, int number, long knownFrom) {}

    @Id
    @Column(name = "agreement_id")
    private long agreementId;

    @Id
    private int number;

    @Id
    @Column(name = "known_from")
    private long knownFrom;

    @Column(name = "known_to")
    private long knownTo = KnownTime.OPEN;

    @Enumerated(EnumType.STRING)
    private ActType type;

    private @Nullable String party;

    @Column(name = "done_on")
    private String doneOn;

    @Column(name = "received_on")
    private @Nullable String receivedOn;

    @Column(name = "effective_on")
    private @Nullable String effectiveOn;

    @Column(length = 4000)
    @Convert(converter = DetailsAsJson.class)
    private Details details;

    @Column(length = 4000)
    private @Nullable String note;

    @Column(length = 100_000)
    @Convert(converter = Citation.ListConverter.class)
    private List<Citation> citations;

    @Column(name = "recorded_by")
    private String recordedBy;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected RecordedAct() {}

    RecordedAct(Agreement agreement, Act act, NewAct told, Recording recording, long position) {
        this.agreementId = agreement.id();
        this.number = act.number();
        this.knownFrom = position;
        this.type = act.type();
        this.party = act.party();
        this.doneOn = act.on().text();
        this.receivedOn = text(act.receivedOn());
        this.effectiveOn = text(act.effectiveOn());
        this.details = act.details();
        this.note = told.note();
        this.citations = told.citations() == null ? List.of() : told.citations();
        this.recordedBy = recording.caller().name();
    }

    /** What was on record at a position, in the order of recording. */
    static List<RecordedAct> of(Agreement agreement, Caller caller, long known) {
        return Panache.getEntityManager()
                .createQuery(
                        "select t from RecordedAct t join Agreement a on a.id = t.agreementId"
                                + " where a.id = :agreement and t.knownFrom <= :known and t.knownTo > :known"
                                + " and (a.audienceA in :mine or a.audienceB in :mine) order by t.number",
                        RecordedAct.class)
                .setParameter("agreement", agreement.id())
                .setParameter("known", known)
                .setParameter("mine", caller.audiences())
                .getResultList();
    }

    /** What stands on record, whoever asks: from which the life of an agreement follows. */
    static List<RecordedAct> standing(Agreement agreement) {
        return list("agreementId = ?1 and knownTo = ?2 order by number", agreement.id(), KnownTime.OPEN);
    }

    /** All that was ever asserted up to a position, by number and then in the order of recording. */
    static List<RecordedAct> everAsserted(Agreement agreement, Caller caller, long known) {
        return Panache.getEntityManager()
                .createQuery(
                        "select t from RecordedAct t join Agreement a on a.id = t.agreementId"
                                + " where a.id = :agreement and t.knownFrom <= :known"
                                + " and (a.audienceA in :mine or a.audienceB in :mine) order by t.number, t.knownFrom",
                        RecordedAct.class)
                .setParameter("agreement", agreement.id())
                .setParameter("known", known)
                .setParameter("mine", caller.audiences())
                .getResultList();
    }

    /** Whether an agreement has an act of this number that stands. */
    public static boolean isOnRecord(long agreement, int number) {
        return count("agreementId = ?1 and number = ?2 and knownTo = ?3", agreement, number, KnownTime.OPEN) > 0;
    }

    /** The number for the next act; numbers of retracted acts are not used again. */
    static int nextNumber(Agreement agreement) {
        return 1
                + Panache.getEntityManager()
                        .createQuery(
                                "select coalesce(max(t.number), 0) from RecordedAct t where t.agreementId = :agreement",
                                Integer.class)
                        .setParameter("agreement", agreement.id())
                        .getSingleResult();
    }

    /** Closes this assertion. The condition is a second net below the write lock. */
    void close(long position) {
        long closed = update(
                "knownTo = ?1 where agreementId = ?2 and number = ?3 and knownTo = ?4",
                position,
                agreementId,
                number,
                KnownTime.OPEN);
        if (closed != 1) {
            throw ProblemType.CHANGED_MEANWHILE.because("Another change came first; read the act and try again.");
        }
    }

    /** The act as the life cycle sees it. */
    Act act() {
        return new Act(number, type, party, PartialDate.parse(doneOn), date(receivedOn), date(effectiveOn), details);
    }

    /** Whether it was, or may have been, done by the day that a question names. */
    boolean isDoneBy(Times times) {
        return times.reaches(PartialDate.parse(doneOn).earliest());
    }

    int number() {
        return number;
    }

    long knownFrom() {
        return knownFrom;
    }

    /** The position at which it was closed, if it was by then. */
    Optional<Long> closedBy(long known) {
        return knownTo <= known && knownTo != KnownTime.OPEN ? Optional.of(knownTo) : Optional.empty();
    }

    Instant recordedAt() {
        return KnownTime.instant(knownFrom);
    }

    String recordedBy() {
        return recordedBy;
    }

    @Nullable
    String note() {
        return note;
    }

    List<Citation> citations() {
        return citations;
    }

    private static @Nullable String text(@Nullable PartialDate date) {
        return date == null ? null : date.text();
    }

    private static @Nullable PartialDate date(@Nullable String text) {
        return text == null ? null : PartialDate.parse(text);
    }

    /** Stores what an act says besides party and dates as JSON text. */
    @Converter
    public static class DetailsAsJson extends JsonConverter<Details> {
        public DetailsAsJson() {
            super(Details.class);
        }
    }
}
