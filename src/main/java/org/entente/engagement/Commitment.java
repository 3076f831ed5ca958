package org.entente.engagement;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.access.Caller;
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
@IdClass(Document.Key.class)
public class Commitment extends Document {

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
            @Nullable Integer act) implements Documents.Row {

        @Override
        public Document document() {
            return commitment;
        }
    }

    /** The day on which nothing is settled yet. */
    static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    private static final Documents<Row, Found> ALL = new Documents<>(
            DocumentKind.COMMITMENT,
            Row.class,
            ", e.reference",
            " left join Engagement e on e.id = d.engagementId and" + Documents.VISIBLE.formatted("e"),
            (row, links) -> new Found(row.commitment(), row.engagement(), links));

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
        super(id, version, body.key(), recording, position);
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
        Commitment next = new Commitment(id(), version() + 1, body, course, engagementId, recording, position);
        next.seenAs(this);
        return next;
    }

    /**
     * The commitment with this reference, in any case.
     *
     * @throws org.entente.http.ProblemException 404 if it is not known, or not to this caller
     */
    static Found required(String reference, Caller caller, long known) {
        return ALL.required(reference, caller, known);
    }

    /** Commitments from a position on that had been opened by its day, the newest first. */
    static List<Found> after(ListPosition position, CommitmentFilter filter, Caller caller, int limit) {
        return ALL.after(position, filter, caller, limit);
    }

    /** What is open between two parties on a day, the newest first, by one statement. */
    public static List<Found> openBetween(Set<String> parties, LocalDate day, Caller caller, long known, int limit) {
        return ALL.begunBy(day, CommitmentFilter.between(parties, true), caller, known, limit);
    }

    @Override
    DocumentKind kind() {
        return DocumentKind.COMMITMENT;
    }

    /** Where a page of the list begins that follows this one. */
    ListPosition after(ListPosition page) {
        return page.after(openedOn, id());
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

    @Nullable
    Long engagementId() {
        return engagementId;
    }

    NewCommitment body() {
        return body;
    }
}
