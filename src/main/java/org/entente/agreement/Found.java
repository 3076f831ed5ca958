package org.entente.agreement;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.access.Caller;
import org.entente.http.Reference;
import org.entente.ledger.ListPosition;
import org.entente.ledger.Times;
import org.entente.lifecycle.Situation;
import org.entente.lifecycle.Status;
import org.entente.lifecycle.StatusPeriod;
import org.entente.lifecycle.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as it stood on a day, as it was known at a moment: all that an answer about it shows, by one statement.
 *
 * @param agreement which one
 * @param version its record
 * @param stored its status; none before its first act
 * @param openProposals how many open proposals there are to replace it that had been stated by that day
 */
record Found(Agreement agreement, Version version, @Nullable StoredPeriod stored, long openProposals) {

    /** A proposal is open until it enters into force or ends. */
    private static final List<Status> OPEN_PROPOSAL = List.of(
            Status.PROPOSED,
            Status.NEGOTIATING,
            Status.INITIALLED,
            Status.SIGNED,
            Status.PENDING_ENTRY_INTO_FORCE,
            Status.PROVISIONALLY_APPLIED);

    private static final List<Status> STANDING =
            Arrays.stream(Status.values()).filter(status -> !status.isEnd()).toList();

    private static final List<Status> IN_EFFECT =
            Arrays.stream(Status.values()).filter(Status::inEffect).toList();

    private static final int SECTIONS = 3;

    // counted, since PostgreSQL would answer an "exists" for all agreements at once, and not for those of the page
    private static final String SELECT = """
            select new org.entente.agreement.Found(a, v, p, (
                select count(*) from Relation r
                join Agreement s on s.id = r.fromId
                join StoredPeriod q on q.agreementId = s.id
                where r.toId = a.id and r.type in :replacement and r.knownFrom <= :known and r.knownTo > :known
                  and r.datedFrom <= :day
                  and q.status in :openProposal and q.validFrom <= :day and q.validTo > :day
                  and q.knownFrom <= :known and q.knownTo > :known
                  and (s.audienceA in :mine or s.audienceB in :mine)))
            """;

    private static final String FROM = """
            from Agreement a
            join Version v on v.agreementId = a.id and v.knownFrom <= :known and v.knownTo > :known
            %s join StoredPeriod p on p.agreementId = a.id and p.knownFrom <= :known and p.knownTo > :known
              and p.validFrom <= :day and p.validTo > :day
            where (a.audienceA in :mine or a.audienceB in :mine)
            """;

    private static final String EVEN_WITHOUT_STATUS = FROM.formatted("left");
    private static final String WITH_STATUS = FROM.formatted("");

    /** The agreement with this reference, in lower case; empty if it is not known, or not to this caller. */
    static Optional<Found> named(String reference, Caller caller, Times times) {
        return named(reference, caller, times.asOf(), times.known());
    }

    private static Optional<Found> named(String reference, Caller caller, LocalDate day, long known) {
        String hql = EVEN_WITHOUT_STATUS + " and a.reference = :reference";
        return select(hql, caller, day, known, Map.of("reference", reference))
                .getResultStream()
                .findFirst();
    }

    /** Agreements of a list from a position on. */
    static List<Found> after(ListPosition position, AgreementList list, Caller caller, int limit) {
        AgreementFilter filter = list.filter();
        List<Found> found = new ArrayList<>();
        for (AgreementOrder.Stretch stretch : list.order().from(position, filter.needsStatus())) {
            if (found.size() < limit) {
                Map<String, Object> parameters = new HashMap<>(filter.parameters());
                parameters.putAll(stretch.parameters());
                String hql = from(filter) + filter.conditions() + stretch.conditions() + " order by " + stretch.order();
                found.addAll(select(hql, caller, position.asOf(), position.known(), parameters)
                        .setMaxResults(limit - found.size())
                        .getResultList());
            }
        }
        return found;
    }

    /** The agreements with these internal numbers, in no particular order. */
    static List<Found> all(Collection<Long> ids, Caller caller, LocalDate day, long known) {
        return ids.isEmpty()
                ? List.of()
                : select(EVEN_WITHOUT_STATUS + " and a.id in :ids", caller, day, known, Map.of("ids", ids))
                        .getResultList();
    }

    /**
     * Those between two parties that are not over on a day: those in effect, the suspended, and those that are not in
     * effect yet.
     *
     * @param each how many of each of the three at most; an order that takes one of each in turn leaves none out
     */
    static List<Found> standingBetween(List<String> parties, LocalDate day, long known, Caller caller, int each) {
        String section = "case when p.status in :inEffect then 0 when p.status = SUSPENDED then 1 else 2 end";
        String hql = WITH_STATUS + " and a.partyA = :partyA and a.partyB = :partyB and p.status in :standing"
                + " order by row_number() over (partition by " + section + " order by a.id), a.id";
        Map<String, Object> parameters =
                Map.of("partyA", parties.get(0), "partyB", parties.get(1), "standing", STANDING, "inEffect", IN_EFFECT);
        return select(hql, caller, day, known, parameters)
                .setMaxResults(SECTIONS * each)
                .getResultList();
    }

    /** How many agreements a list holds on all its pages; counted up to a limit. */
    static int count(ListPosition position, AgreementFilter filter, Caller caller, int limit) {
        // their numbers rather than a count: that could not be limited without an order, which nobody needs
        String hql = "select a.id " + from(filter) + filter.conditions();
        return query(hql, Long.class, caller, position.asOf(), position.known(), filter.parameters())
                .setMaxResults(limit)
                .getResultList()
                .size();
    }

    private static String from(AgreementFilter filter) {
        return filter.needsStatus() ? WITH_STATUS : EVEN_WITHOUT_STATUS;
    }

    private static TypedQuery<Found> select(
            String from, Caller caller, LocalDate day, long known, Map<String, Object> parameters) {
        return query(SELECT + from, Found.class, caller, day, known, parameters)
                .setParameter("openProposal", OPEN_PROPOSAL)
                .setParameter("replacement", RelationType.all(RelationType.Trait.REPLACEMENT));
    }

    private static <T> TypedQuery<T> query(
            String hql, Class<T> type, Caller caller, LocalDate day, long known, Map<String, Object> parameters) {
        TypedQuery<T> query = Panache.getEntityManager()
                .createQuery(hql, type)
                .setParameter("known", known)
                .setParameter("day", day)
                .setParameter("mine", caller.audiences());
        parameters.forEach(query::setParameter);
        return query;
    }

    /**
     * The agreement with this reference, in any case.
     *
     * @throws org.entente.http.ProblemException 404 if it is not known, or not to this caller
     */
    static Found required(String reference, Caller caller, Times times) {
        return required(reference, caller, times.asOf(), times.known());
    }

    /**
     * The same at a position that has been read beforehand, so that several statements see one state.
     *
     * @throws org.entente.http.ProblemException 404 if it is not known, or not to this caller
     */
    static Found required(String reference, Caller caller, LocalDate day, long known) {
        return Reference.of(reference)
                .flatMap(key -> named(key, caller, day, known))
                .orElseThrow(() -> Agreement.notFound(reference));
    }

    /** Its acts, as they were on record with this version, those of later days included. */
    List<RecordedAct> acts(Caller caller) {
        return RecordedAct.of(agreement, caller, version.knownFrom());
    }

    /** What these acts have brought about by a day. */
    Situation situation(List<RecordedAct> acts, LocalDate day) {
        return timeline(acts).situationOn(day);
    }

    /** The whole life as it follows from these acts and from what other agreements contributed then. */
    Timeline timeline(List<RecordedAct> acts) {
        return agreement.fold(description(), acts, version.externals());
    }

    /** Whether an open proposal exists to replace it. */
    boolean replacementProposed() {
        return openProposals > 0;
    }

    Optional<StatusPeriod> period() {
        return Optional.ofNullable(stored).map(StoredPeriod::period);
    }

    Description description() {
        return version.description();
    }
}
