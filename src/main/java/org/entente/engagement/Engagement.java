package org.entente.engagement;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.access.Caller;
import org.entente.http.Reference;
import org.entente.ledger.KnownTime;
import org.entente.ledger.ListPosition;
import org.entente.ledger.Recording;
import org.jspecify.annotations.Nullable;

/** Where parties met, such as the ministers at a conference: one of its versions. */
@Entity
@IdClass(Document.Key.class)
public class Engagement extends Document {

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
            @Nullable Integer act) implements Documents.Row {

        @Override
        public Document document() {
            return engagement;
        }
    }

    private static final Documents<Row, Found> ALL = new Documents<>(
            DocumentKind.ENGAGEMENT, Row.class, "", "", (row, links) -> new Found(row.engagement(), links));

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
        super(id, version, reference, recording, position);
        this.beginsOn = body.beginning().earliest();
        this.endsOn = body.end().latest();
        this.body = body.withoutLinks();
    }

    /** The next version, for whoever may see this one. */
    Engagement next(NewEngagement body, Recording recording, long position) {
        Engagement next = new Engagement(id(), version() + 1, reference(), body, recording, position);
        next.seenAs(this);
        return next;
    }

    /**
     * The engagement with this reference, in any case.
     *
     * @throws org.entente.http.ProblemException 404 if it is not known, or not to this caller
     */
    static Found required(String reference, Caller caller, long known) {
        return ALL.required(reference, caller, known);
    }

    /** Engagements from a position on, the newest first. */
    static List<Found> after(ListPosition position, EngagementFilter filter, Caller caller, int limit) {
        return ALL.after(position, filter, caller, limit);
    }

    /** The latest that had begun by a day, by one statement: where each of these parties took part; at most two. */
    public static List<Found> latestBetween(Set<String> parties, LocalDate day, Caller caller, long known, int limit) {
        return ALL.begunBy(day, EngagementFilter.between(parties), caller, known, limit);
    }

    /** The internal number of the engagement with this reference; empty if there is none that the caller may see. */
    static Optional<Long> idOf(String reference, Caller caller) {
        return Reference.of(reference)
                .flatMap(key -> Panache.getEntityManager()
                        .createQuery(
                                "select e.id from Engagement e where e.reference = :reference and"
                                        + Documents.VISIBLE.formatted("e"),
                                Long.class)
                        .setParameter("reference", key)
                        .setParameter("known", KnownTime.NOW)
                        .setParameter("mine", caller.audiences())
                        .getResultStream()
                        .findFirst());
    }

    @Override
    DocumentKind kind() {
        return DocumentKind.ENGAGEMENT;
    }

    /** Where a page of the list begins that follows this one. */
    ListPosition after(ListPosition page) {
        return page.after(beginsOn, id());
    }

    NewEngagement body() {
        return body;
    }
}
