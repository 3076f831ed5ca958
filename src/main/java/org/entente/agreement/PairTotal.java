package org.entente.agreement;

import io.quarkus.hibernate.orm.panache.Panache;
import java.time.LocalDate;
import java.util.List;
import org.entente.access.Caller;
import org.jspecify.annotations.Nullable;

/**
 * How many agreements two parties have on record, and in effect on a day.
 *
 * @param partyA the first of the two codes in their order
 * @param partyB the second
 */
public record PairTotal(String partyA, String partyB, long agreements, long inEffect) {

    /**
     * The pairs after one, in the order of their codes.
     *
     * @param party a party that each must have; none if any will do
     */
    public static List<PairTotal> after(
            String partyA, String partyB, @Nullable String party, LocalDate day, long known, Caller caller, int limit) {
        var query = Panache.getEntityManager()
                .createQuery(
                        // the first condition on the parties says nothing new, but lets the index be entered where the
                        // page
                        // begins; the status is no condition of the join, since H2 would read all that are in force for
                        // each
                        "select new org.entente.agreement.PairTotal(a.partyA, a.partyB, count(a.id),"
                                + " sum(case when p.status in :inEffect then 1L else 0L end))"
                                + " from Agreement a"
                                + " join Version v on v.agreementId = a.id and v.knownFrom <= :known and v.knownTo > :known"
                                + " left join StoredPeriod p on p.agreementId = a.id and p.knownFrom <= :known"
                                + " and p.knownTo > :known and p.validFrom <= :day and p.validTo > :day"
                                + " where a.partyA >= :partyA and (a.partyA > :partyA or a.partyB > :partyB)"
                                + (party == null ? "" : " and (a.partyA = :party or a.partyB = :party)")
                                + " and (a.audienceA in :mine or a.audienceB in :mine)"
                                + " group by a.partyA, a.partyB order by a.partyA, a.partyB",
                        PairTotal.class)
                .setParameter("partyA", partyA)
                .setParameter("partyB", partyB)
                .setParameter("day", day)
                .setParameter("known", known)
                .setParameter("inEffect", AgreementFilter.IN_EFFECT)
                .setParameter("mine", caller.audiences())
                .setMaxResults(limit);
        if (party != null) {
            query.setParameter("party", party);
        }
        return query.getResultList();
    }
}
