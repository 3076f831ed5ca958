package org.entente.agreement;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.http.ProblemType;
import org.entente.ledger.KnownTime;
import org.entente.ledger.Recording;
import org.entente.lifecycle.Finding;
import org.entente.lifecycle.PartialDate;
import org.entente.lifecycle.Timeline;
import org.jspecify.annotations.Nullable;

/** A state of an agreement's record: one for each write that concerns it, numbered from 1 without gaps. */
@Entity
@IdClass(Version.Key.class)
public class Version extends PanacheEntityBase {

    public record Key(long agreementId, int number) {}

    /** Raised when a rule of the life cycle changes; answers given under an older one stay as they were. */
    private static final int RULES = 1;

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
    private @Nullable LocalDate signedOn;

    @Column(name = "in_force_on")
    private @Nullable LocalDate inForceOn;

    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;

    private String findings;

    @Column(length = 4000)
    private String search;

    @Column(length = 250_000)
    @Convert(converter = Description.AsJson.class)
    private Description body;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Version() {}

    Version(
            long agreementId,
            int number,
            Description description,
            Timeline timeline,
            Recording recording,
            long position) {
        this.agreementId = agreementId;
        this.number = number;
        this.knownFrom = position;
        this.recordedBy = recording.caller().name();
        this.kind = description.kind();
        this.search = description.search();
        this.body = description;
        derive(timeline);
    }

    private void derive(Timeline timeline) {
        this.signedOn = timeline.signedOn().map(PartialDate::earliest).orElse(null);
        this.inForceOn = timeline.entryIntoForce().map(PartialDate::earliest).orElse(null);
        this.endsOn = timeline.end().map(PartialDate::earliest).orElse(null);
        this.findings = timeline.findings().stream().map(Finding::slug).sorted().collect(Collectors.joining(" "));
    }

    static Version current(Agreement agreement) {
        return Panache.getEntityManager()
                .createQuery("from Version v where v.agreementId = :agreement and v.knownTo = :open", Version.class)
                .setParameter("agreement", agreement.id())
                .setParameter("open", KnownTime.OPEN)
                .getSingleResult();
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
    void succeedBy(Timeline timeline, Recording recording, long position) {
        if (knownFrom == position) {
            derive(timeline);
        } else {
            close(position);
            new Version(agreementId, number + 1, body, timeline, recording, position).persist();
        }
    }

    int number() {
        return number;
    }

    long knownFrom() {
        return knownFrom;
    }

    Instant recordedAt() {
        return KnownTime.instant(knownFrom);
    }

    Description description() {
        return body;
    }

    List<String> findings() {
        return findings.isEmpty() ? List.of() : Arrays.asList(findings.split(" "));
    }
}
