package org.entente.engagement;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.access.Caller;
import org.entente.http.ProblemType;
import org.entente.http.Reference;
import org.entente.ledger.KnownTime;
import org.entente.ledger.ListPosition;
import org.entente.ledger.Recording;
import org.jspecify.annotations.Nullable;

/** Where parties met, such as the ministers at a conference: one of its versions. */
@Entity
@IdClass(Engagement.Key.class)
public class Engagement extends PanacheEntityBase {

    public record Key(long id, int version) {}

    /**
     * An engagement as it was known at a moment.
     *
     * @param links to the agreements that the caller may see
     */
    public record Found(Engagement engagement, List<Link> links) {}

    /** One of the links of an engagement; no agreement if it has none, or the caller may not see it. */
    public record Row(
            Engagement engagement,
            @Nullable String agreement,
            @Nullable Integer act) {}

    private static final String VISIBLE = " %1$s.knownFrom <= :known and %1$s.knownTo > :known"
            + " and (%1$s.audienceA in :mine or %1$s.audienceB in :mine)";

    // which ones is decided within, so that the limit counts engagements and not their links
    private static final String SELECT = "select new org.entente.engagement.Engagement$Row(e, a.reference, l.act)"
            + " from Engagement e" + StoredLink.joined(StoredLink.Owner.ENGAGEMENT, "e")
            + " where" + VISIBLE.formatted("e") + " and e.id in (select f.id from Engagement f where"
            + VISIBLE.formatted("f") + "%s order by f.beginsOn desc, f.id desc limit :limit)"
            + " order by e.beginsOn desc, e.id desc, l.number";

    @Id
    private long id;

    @Id
    private int version;

    @Column(name = "known_from")
    private long knownFrom;

    @Column(name = "known_to")
    private long knownTo = KnownTime.OPEN;

    @Column(name = "audience_a")
    private String audienceA = Caller.PUBLIC;

    @Column(name = "audience_b")
    private String audienceB = Caller.PUBLIC;

    @Column(name = "recorded_by")
    private String recordedBy;

    private String reference;

    @Column(name = "begins_on")
    private LocalDate beginsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(length = 1_000_000)
    @Convert(converter = NewEngagement.AsJson.class)
    private NewEngagement body;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Engagement() {}

    Engagement(long id, int version, String reference, NewEngagement body, Recording recording, long position) {
        this.id = id;
        this.version = version;
        this.knownFrom = position;
        this.recordedBy = recording.caller().name();
        this.reference = reference;
        this.beginsOn = body.beginning().earliest();
        this.endsOn = body.end().latest();
        this.body = body.withoutLinks();
    }

    /** The next version, for whoever may see this one. */
    Engagement next(NewEngagement body, Recording recording, long position) {
        Engagement next = new Engagement(id, version + 1, reference, body, recording, position);
        next.audienceA = audienceA;
        next.audienceB = audienceB;
        return next;
    }

    /**
     * The engagement with this reference, in any case.
     *
     * @throws org.entente.http.ProblemException 404 if it is not known, or not to this caller
     */
    static Found required(String reference, Caller caller, long known) {
        return Reference.of(reference)
                .flatMap(key ->
                        query(" and f.reference = :reference", Map.of("reference", key), caller, known, 1).stream()
                                .findFirst())
                .orElseThrow(() -> ProblemType.NOT_FOUND.because(
                        "No engagement has the reference '" + reference + "'; GET /v1/engagements lists them."));
    }

    /** Engagements from a position on, the newest first. */
    static List<Found> after(ListPosition position, EngagementFilter filter, Caller caller, int limit) {
        Map<String, Object> parameters = new HashMap<>(filter.parameters());
        parameters.put("day", position.asOf());
        String conditions = " and f.beginsOn <= :day" + filter.conditions();
        if (!position.after().isEmpty()) {
            parameters.put("placed", LocalDate.parse(position.after().get(0)));
            parameters.put("after", Long.parseLong(position.after().get(1)));
            conditions += " and (f.beginsOn < :placed or f.beginsOn = :placed and f.id < :after)";
        }
        return query(conditions, parameters, caller, position.known(), limit);
    }

    /** The latest that had begun by a day, by one statement: where each of these parties took part; at most two. */
    public static List<Found> latestBetween(Set<String> parties, LocalDate day, Caller caller, long known, int limit) {
        EngagementFilter filter = EngagementFilter.between(parties);
        Map<String, Object> parameters = new HashMap<>(filter.parameters());
        parameters.put("day", day);
        return query(" and f.beginsOn <= :day" + filter.conditions(), parameters, caller, known, limit);
    }

    private static List<Found> query(
            String conditions, Map<String, Object> parameters, Caller caller, long known, int limit) {
        var query = Panache.getEntityManager()
                .createQuery(SELECT.formatted(conditions), Row.class)
                .setParameter("known", known)
                .setParameter("mine", caller.audiences())
                .setParameter("limit", limit);
        parameters.forEach(query::setParameter);
        Map<Long, Found> found = new LinkedHashMap<>();
        for (Row row : query.getResultList()) {
            Found one =
                    found.computeIfAbsent(row.engagement().id, key -> new Found(row.engagement(), new ArrayList<>()));
            if (row.agreement() != null) {
                one.links().add(new Link(row.agreement(), row.act()));
            }
        }
        return List.copyOf(found.values());
    }

    /** The internal number of the engagement with this reference; empty if there is none that the caller may see. */
    static Optional<Long> idOf(String reference, Caller caller) {
        return Reference.of(reference)
                .flatMap(key -> Panache.getEntityManager()
                        .createQuery(
                                "select e.id from Engagement e where e.reference = :reference and"
                                        + VISIBLE.formatted("e"),
                                Long.class)
                        .setParameter("reference", key)
                        .setParameter("known", KnownTime.NOW)
                        .setParameter("mine", caller.audiences())
                        .getResultStream()
                        .findFirst());
    }

    /** Where a page of the list begins that follows this one. */
    ListPosition after(ListPosition page) {
        return page.after(beginsOn, id);
    }

    /** Whether a reference is taken, by whomever it may be seen: references are never used twice. */
    static boolean isTaken(String reference) {
        return count("reference", reference) > 0;
    }

    /** The next internal number, in the order of registration; safe because of the write lock. */
    static long nextId() {
        return Panache.getEntityManager()
                .createQuery("select coalesce(max(e.id), 0) + 1 from Engagement e", Long.class)
                .getSingleResult();
    }

    /** Closes this version in favour of the next. The condition is a second net below the write lock. */
    void close(long position) {
        if (update(
                        "knownTo = ?1 where id = ?2 and version = ?3 and knownTo = ?4",
                        position,
                        id,
                        version,
                        KnownTime.OPEN)
                != 1) {
            throw ProblemType.CHANGED_MEANWHILE.because("Another change came first; read it and try again.");
        }
    }

    long id() {
        return id;
    }

    int version() {
        return version;
    }

    String reference() {
        return reference;
    }

    NewEngagement body() {
        return body;
    }

    Instant recordedAt() {
        return KnownTime.instant(knownFrom);
    }

    String recordedBy() {
        return recordedBy;
    }
}
