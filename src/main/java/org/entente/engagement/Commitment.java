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
import org.entente.ledger.Times;
import org.entente.lifecycle.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What one side proposed or promised to the other, such as the early signing of an agreement: one of its versions. The
 * days on which it opened and was settled follow from its steps, and stand beside it only to be found by.
 */
@Entity
@IdClass(Commitment.Key.class)
public class Commitment extends PanacheEntityBase {

    public record Key(long id, int version) {}

    /**
     * A commitment as it was known at a moment.
     *
     * @param engagement the reference of the engagement at which it was said; none if there is none, or the caller may
     *     not see it
     * @param links to the agreements that the caller may see
     */
    public record Found(Commitment commitment, @Nullable String engagement, List<Link> links) {}

    /** One of the links of a commitment; no agreement if it has none, or the caller may not see it. */
    public record Row(
            Commitment commitment,
            @Nullable String engagement,
            @Nullable String agreement,
            @Nullable Integer act) {}

    /** The day on which nothing is settled yet. */
    static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    static final String VISIBLE = " %1$s.knownFrom <= :known and %1$s.knownTo > :known"
            + " and (%1$s.audienceA in :mine or %1$s.audienceB in :mine)";

    // which ones is decided within, so that the limit counts commitments and not their links
    private static final String SELECT =
            "select new org.entente.engagement.Commitment$Row(c, e.reference, a.reference, l.act) from Commitment c"
                    + " left join Engagement e on e.id = c.engagementId and" + VISIBLE.formatted("e")
                    + StoredLink.joined(StoredLink.Owner.COMMITMENT, "c")
                    + " where" + VISIBLE.formatted("c") + " and c.id in (select f.id from Commitment f where"
                    + VISIBLE.formatted("f") + "%s order by f.openedOn desc, f.id desc limit :limit)"
                    + " order by c.openedOn desc, c.id desc, l.number";

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

    @Column(name = "party_a")
    private String partyA;

    @Column(name = "party_b")
    private String partyB;

    @Column(name = "engagement_id")
    private @Nullable Long engagementId;

    @Column(name = "opened_on")
    private LocalDate openedOn;

    @Column(name = "settled_on")
    private LocalDate settledOn;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    @Column(name = "due_by")
    private @Nullable LocalDate dueBy;

    @Column(length = 1_000_000)
    @Convert(converter = NewCommitment.AsJson.class)
    private NewCommitment body;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Commitment() {}

    /** @param course what follows from the steps of the body */
    Commitment(
            long id,
            int version,
            NewCommitment body,
            Course course,
            @Nullable Long engagementId,
            Recording recording,
            long position) {
        this.id = id;
        this.version = version;
        this.knownFrom = position;
        this.recordedBy = recording.caller().name();
        this.reference = body.key();
        this.partyA = body.parties().get(0);
        this.partyB = body.parties().get(1);
        this.engagementId = engagementId;
        this.openedOn = course.openedOn();
        this.settledOn = course.settledOn().orElse(OPEN);
        this.dueOn = body.dueDate().map(PartialDate::earliest).orElse(null);
        this.dueBy = body.dueDate().map(PartialDate::latest).orElse(null);
        this.body = body.alone();
    }

    /** The next version, for whoever may see this one. */
    Commitment next(
            NewCommitment body, Course course, @Nullable Long engagementId, Recording recording, long position) {
        Commitment next = new Commitment(id, version + 1, body, course, engagementId, recording, position);
        next.audienceA = audienceA;
        next.audienceB = audienceB;
        return next;
    }

    /**
     * The commitment with this reference, in any case.
     *
     * @throws org.entente.http.ProblemException 404 if it is not known, or not to this caller
     */
    static Found required(String reference, Caller caller, long known) {
        return Reference.of(reference)
                .flatMap(key ->
                        query(" and f.reference = :reference", Map.of("reference", key), caller, known, 1).stream()
                                .findFirst())
                .orElseThrow(() -> ProblemType.NOT_FOUND.because(
                        "No commitment has the reference '" + reference + "'; GET /v1/commitments lists them."));
    }

    /** Commitments from a position on that had been opened by its day, the newest first. */
    static List<Found> after(ListPosition position, CommitmentFilter filter, Caller caller, int limit) {
        Map<String, Object> parameters = new HashMap<>(filter.parameters());
        parameters.put("day", position.asOf());
        String conditions = " and f.openedOn <= :day" + filter.conditions();
        if (!position.after().isEmpty()) {
            parameters.put("placed", LocalDate.parse(position.after().get(0)));
            parameters.put("after", Long.parseLong(position.after().get(1)));
            conditions += " and (f.openedOn < :placed or f.openedOn = :placed and f.id < :after)";
        }
        return query(conditions, parameters, caller, position.known(), limit);
    }

    /** What is open between two parties on a day, the newest first, by one statement. */
    public static List<Found> openBetween(Set<String> parties, LocalDate day, Caller caller, long known, int limit) {
        CommitmentFilter filter = CommitmentFilter.between(parties, true);
        Map<String, Object> parameters = new HashMap<>(filter.parameters());
        parameters.put("day", day);
        return query(" and f.openedOn <= :day" + filter.conditions(), parameters, caller, known, limit);
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
            Found one = found.computeIfAbsent(
                    row.commitment().id, key -> new Found(row.commitment(), row.engagement(), new ArrayList<>()));
            if (row.agreement() != null) {
                one.links().add(new Link(row.agreement(), row.act()));
            }
        }
        return List.copyOf(found.values());
    }

    /** Where a page of the list begins that follows this one. */
    ListPosition after(ListPosition page) {
        return page.after(openedOn, id);
    }

    /** Whether a reference is taken, by whomever it may be seen: references are never used twice. */
    static boolean isTaken(String reference) {
        return count("reference", reference) > 0;
    }

    /** The next internal number, in the order of registration; safe because of the write lock. */
    static long nextId() {
        return Panache.getEntityManager()
                .createQuery("select coalesce(max(c.id), 0) + 1 from Commitment c", Long.class)
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

    /** What follows from its steps. */
    Course course() {
        return body.course();
    }

    /** Whether it was said by a day. */
    boolean isOpenedBy(LocalDate day) {
        return !openedOn.isAfter(day);
    }

    /** Whether something is left to do on a day. */
    boolean isOpenOn(LocalDate day) {
        return isOpenedBy(day) && settledOn.isAfter(day);
    }

    /** Whether something is left to do though the day on which it was due has passed. */
    boolean isOverdueOn(LocalDate day) {
        return isOpenOn(day) && dueBy != null && dueBy.isBefore(day);
    }

    /** The steps that had been taken, or may have been, by the day that a question names. */
    List<NewStep> steps(Times times) {
        Course course = course();
        return body.steps().stream()
                .filter(step -> times.reaches(course.beginningOf(step.taken().step())))
                .toList();
    }

    Optional<LocalDate> settledOn() {
        return settledOn.equals(OPEN) ? Optional.empty() : Optional.of(settledOn);
    }

    List<String> parties() {
        return List.of(partyA, partyB);
    }

    long id() {
        return id;
    }

    int version() {
        return version;
    }

    @Nullable
    Long engagementId() {
        return engagementId;
    }

    String reference() {
        return reference;
    }

    NewCommitment body() {
        return body;
    }

    Instant recordedAt() {
        return KnownTime.instant(knownFrom);
    }

    /** When this version was recorded or, if by then it stood no more, closed. */
    Instant changedAt(long known) {
        return KnownTime.instant(isClosedBy(known) ? knownTo : knownFrom);
    }

    boolean isClosedBy(long known) {
        return knownTo <= known;
    }

    String recordedBy() {
        return recordedBy;
    }
}
