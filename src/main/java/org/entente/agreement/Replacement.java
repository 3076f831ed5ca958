package org.entente.agreement;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.List;
import org.entente.access.Caller;
import org.entente.ledger.Times;
import org.entente.lifecycle.Status;
import org.jspecify.annotations.Nullable;

/**
 * That one agreement replaces another, or is proposed to.
 *
 * @param olderStatus where the older one stands on the day; none before its first act
 * @param newerStatus where the newer one stands
 */
public record Replacement(
        String older,
        @Nullable Status olderStatus,
        RelationType type,
        String newer,
        @Nullable Status newerStatus) {

    private static final String STANDING = " on %1$s.agreementId = %2$s.id and %1$s.knownFrom <= :known"
            + " and %1$s.knownTo > :known and %1$s.validFrom <= :day and %1$s.validTo > :day";

    /** What replaces what between two parties, the latest on record first; stated by that day. */
    public static List<Replacement> between(List<String> parties, Times times, long known, Caller caller, int limit) {
        return Panache.getEntityManager()
                .createQuery(
                        "select new org.entente.agreement.Replacement(o.reference, p.status, r.type,"
                                + " n.reference, q.status) from Agreement o"
                                + " join Relation r on r.toId = o.id and r.knownFrom <= :known and r.knownTo > :known"
                                + " and r.datedFrom <= :day"
                                + " join Agreement n on n.id = r.fromId"
                                + " left join StoredPeriod p" + STANDING.formatted("p", "o")
                                + " left join StoredPeriod q" + STANDING.formatted("q", "n")
                                + " where o.partyA = :partyA and o.partyB = :partyB"
                                + " and r.type in :replacement"
                                + " and (o.audienceA in :mine or o.audienceB in :mine)"
                                + " and (n.audienceA in :mine or n.audienceB in :mine)"
                                + " order by r.knownFrom desc, n.id, o.id, r.type",
                        Replacement.class)
                .setParameter("partyA", parties.get(0))
                .setParameter("partyB", parties.get(1))
                .setParameter("day", times.asOf())
                .setParameter("known", known)
                .setParameter("replacement", RelationType.all(RelationType.Trait.REPLACEMENT))
                .setParameter("mine", caller.audiences())
                .setMaxResults(limit)
                .getResultList();
    }
}
