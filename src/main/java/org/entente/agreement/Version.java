package org.entente.agreement;

import com.fasterxml.jackson.core.type.TypeReference;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.http.ProblemType;
import org.entente.ledger.JsonConverter;
import org.entente.ledger.KnownTime;
import org.entente.ledger.Recording;
import org.entente.lifecycle.Externals;
import org.entente.lifecycle.Observation;
import org.entente.lifecycle.PartialDate;
import org.entente.lifecycle.Timeline;
import org.jspecify.annotations.Nullable;

/** A state of an agreement's record: one for each write that concerns it, numbered from 1 without gaps. */
@Entity
@IdClass(Version.Key.class)
public class Version extends PanacheEntityBase {

    public record Key(long agreementId, int number) {}

    /** Raised when a rule of the life cycle changes; answers given under an older one stay as they were. */
    private static final int RULES = 2;

    /** More than any titles that people write; what lies beyond it cannot be searched for. */
    private static final int SEARCHED = 100_000;

    @Id
    @Column(name = "agreement_id")
    private long agreementId;

    @Id
    @Column(name = "version")
    private int number;

    @Column(name = "known_from")
    private long knownFrom;

    @Column(name = "known_to")
    private long knownTo = KnownTime.OPEN;

    @Column(name = "recorded_by")
    private String recordedBy;

    private int rules = RULES;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "signed_on")
    private LocalDate signedOn;

    @Column(name = "in_force_on")
    private LocalDate inForceOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    private @Nullable String signed;

    @Column(name = "in_force")
    private @Nullable String inForce;

    private @Nullable String companion;

    @Column(length = 2000)
    @Convert(converter = ExternalsAsJson.class)
    private Externals externals;

    @Column(length = 100_000)
    @Convert(converter = ObservationsAsJson.class)
    private List<Observation> observations;

    @Column(length = SEARCHED)
    private String search;

    @Column(length = 250_000)
    @Convert(converter = Description.AsJson.class)
    private Description body;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Version() {}

    Version(
            Agreement agreement,
            int number,
            Description description,
            Externals externals,
            Timeline timeline,
            Recording recording,
            long position) {
        this(
                agreement.id(),
                number,
                description,
                description.search(agreement.reference()),
                externals,
                timeline,
                recording,
                position);
    }

    private Version(
            long agreementId,
            int number,
            Description description,
            String search,
            Externals externals,
            Timeline timeline,
            Recording recording,
            long position) {
        this.agreementId = agreementId;
        this.number = number;
        this.knownFrom = position;
        this.recordedBy = recording.caller().name();
        this.kind = description.kind();
        this.search = search.length() <= SEARCHED ? search : search.substring(0, search.lastIndexOf(' ', SEARCHED));
        this.body = description;
        this.companion = description.companion().orElse(null);
        derive(externals, timeline);
    }

    private void derive(Externals externals, Timeline timeline) {
        this.externals = externals;
        this.signed = timeline.signedOn().map(PartialDate::text).orElse(null);
        this.inForce =
                timeline.atItsEnd().entryIntoForce().map(PartialDate::text).orElse(null);
        this.signedOn = orNone(timeline.signedOn());
        this.inForceOn = orNone(timeline.entryIntoForce());
        this.endsOn = orNone(timeline.end());
        this.observations = timeline.observations();
    }

    /** As lists sort by it: those without a date last. */
    private static LocalDate orNone(Optional<PartialDate> date) {
        return StoredPeriod.orOpen(date.map(PartialDate::earliest).orElse(null));
    }

    static Version current(Agreement agreement) {
        return Panache.getEntityManager()
                .createQuery("from Version v where v.agreementId = :agreement and v.knownTo = :open", Version.class)
                .setParameter("agreement", agreement.id())
                .setParameter("open", KnownTime.OPEN)
                .getSingleResult();
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

    /** Whether an agreement, by its clause and those of others, is to enter into force together with another one. */
    static boolean isCompanionOf(Agreement agreement, Agreement other) {
        Set<String> seen = new HashSet<>();
        String next = agreement.reference();
        while (next != null && seen.add(next)) {
            if (next.equals(other.reference())) {
                return true;
            }
            next = Panache.getEntityManager()
                    .createQuery(
                            "select v.companion from Version v join Agreement a on a.id = v.agreementId"
                                    + " where a.reference = :reference and v.knownTo = :open"
                                    + " and v.companion is not null",
                            String.class)
                    .setParameter("reference", next)
                    .setParameter("open", KnownTime.OPEN)
                    .getResultStream()
                    .findFirst()
                    .orElse(null);
        }
        return false;
    }

    /** Closes this version in favour of the next. The condition is a second net below the write lock. */
    void close(long position) {
        long closed = update(
                "knownTo = ?1 where agreementId = ?2 and number = ?3 and knownTo = ?4",
                position,
                agreementId,
                number,
                KnownTime.OPEN);
        if (closed != 1) {
            throw ProblemType.CHANGED_MEANWHILE.because("Another change came first; read the agreement and try again.");
        }
    }

    /** The next version, with the same description and another timeline; this one again if it is of the same write. */
    void succeedBy(Externals externals, Timeline timeline, Recording recording, long position) {
        if (knownFrom == position) {
            derive(externals, timeline);
        } else {
            close(position);
            new Version(agreementId, number + 1, body, search, externals, timeline, recording, position).persist();
        }
    }

    int number() {
        return number;
    }

    long knownFrom() {
        return knownFrom;
    }

    /** The earliest day of signature; {@link StoredPeriod#OPEN} if there is none. */
    LocalDate signedOn() {
        return signedOn;
    }

    /** The earliest day of entry into force, past or projected; {@link StoredPeriod#OPEN} if there is none. */
    LocalDate inForceOn() {
        return inForceOn;
    }

    /** The earliest first day on which it no longer holds; {@link StoredPeriod#OPEN} if there is none. */
    LocalDate endsOn() {
        return endsOn;
    }

    /** What is searched. */
    String search() {
        return search;
    }

    Instant recordedAt() {
        return KnownTime.instant(knownFrom);
    }

    Description description() {
        return body;
    }

    Externals externals() {
        return externals;
    }

    /** When both had signed, as precise as that is known; empty if they have not, or if it is not on record. */
    Optional<PartialDate> signed() {
        return Optional.ofNullable(signed).map(PartialDate::parse);
    }

    /** When it enters into force, past or to come; empty if that is not known, though it may be seen to operate. */
    Optional<PartialDate> inForce() {
        return Optional.ofNullable(inForce).map(PartialDate::parse);
    }

    /** What a person should look at, whatever the day. */
    List<Observation> observations() {
        return observations;
    }

    /** Stores what other agreements contribute as JSON text. */
    @Converter
    public static class ExternalsAsJson extends JsonConverter<Externals> {
        public ExternalsAsJson() {
            super(Externals.class);
        }
    }

    /** Stores what a person should look at as JSON text. */
    @Converter
    public static class ObservationsAsJson extends JsonConverter<List<Observation>> {
        public ObservationsAsJson() {
            super(new TypeReference<List<Observation>>() {}.getType());
        }
    }
}
