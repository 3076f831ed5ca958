package org.entente.agreement;

import io.quarkus.hibernate.orm.panache.Panache;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.access.Caller;
import org.entente.http.Languages;
import org.entente.ledger.KnownTime;
import org.entente.lifecycle.Deadline;
import org.entente.lifecycle.DeadlineKind;

/**
 * A deadline with the agreement that it is about.
 *
 * @param agreement the reference
 * @param parties their codes, in order
 * @param deadline the deadline as it was last on record
 * @param changedAt when it was recorded or called off
 * @param calledOff whether it no longer stands
 */
public record ComingDeadline(
        String agreement, List<String> parties, Deadline deadline, Instant changedAt, boolean calledOff) {

    /** A stored deadline with its agreement. */
    public record Row(Agreement agreement, StoredDeadline deadline) {}

    /**
     * What may fall into some days, as it was known at a position; in the order of recording.
     *
     * @param parties the codes of which each must be a party; at most two
     * @param kinds which kinds; all if empty
     * @param withCalledOff whether to give also what once was on record and no longer stands
     */
    public static List<ComingDeadline> between(
            LocalDate first,
            LocalDate last,
            Set<String> parties,
            Set<DeadlineKind> kinds,
            boolean withCalledOff,
            Caller caller,
            long known) {
        if (!kinds.isEmpty() && kinds.stream().allMatch(DeadlineKind::isOfCommitments)) {
            return List.of();
        }
        AgreementFilter filter = AgreementFilter.ofParties(parties);
        var query = Panache.getEntityManager()
                .createQuery(
                        "select new org.entente.agreement.ComingDeadline$Row(a, d) from StoredDeadline d"
                                + " join Agreement a on a.id = d.agreementId"
                                + " where d.validFrom <= :last and d.validTo > :first and d.kind in :kinds"
                                + " and d.knownFrom <= :known" + (withCalledOff ? "" : " and d.knownTo > :known")
                                + " and (a.audienceA in :mine or a.audienceB in :mine)" + filter.conditions()
                                + " order by d.knownFrom",
                        Row.class)
                .setParameter("first", first)
                .setParameter("last", last)
                .setParameter("kinds", kinds.isEmpty() ? EnumSet.allOf(DeadlineKind.class) : kinds)
                .setParameter("known", known)
                .setParameter("mine", caller.audiences());
        filter.parameters().forEach(query::setParameter);
        return query.getResultList().stream().map(row -> of(row, known)).toList();
    }

    private static ComingDeadline of(Row row, long known) {
        return new ComingDeadline(
                row.agreement().reference(),
                row.agreement().partiesInOrder(),
                row.deadline().deadline(),
                KnownTime.instant(row.deadline().changedBy(known)),
                row.deadline().isCalledOffBy(known));
    }

    /** What agreements are called, by their references, as it was known at a position. */
    public static Map<String, String> titles(
            Collection<String> references, Languages languages, Caller caller, long known) {
        return references.isEmpty()
                ? Map.of()
                : Panache.getEntityManager()
                        .createQuery(Registered.SELECT + " and a.reference in :references", Registered.class)
                        .setParameter("known", known)
                        .setParameter("references", references)
                        .setParameter("mine", caller.audiences())
                        .getResultStream()
                        .collect(Collectors.toMap(Registered::reference, found -> found.title(languages)));
    }
}
