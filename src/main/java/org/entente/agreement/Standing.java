package org.entente.agreement;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.entente.access.Caller;
import org.entente.ledger.Times;
import org.entente.lifecycle.Status;
import org.jspecify.annotations.Nullable;

/**
 * How many agreements two parties have in each status on a day.
 *
 * @param known the position at which this was so: whatever is read at it afterwards belongs to the same state
 * @param counts only of statuses that some agreement has
 */
public record Standing(long known, Map<Status, Long> counts) {

    private record Row(long position, @Nullable Status status, long count) {}

    /**
     * Counts, and fixes what is known, by one statement.
     *
     * @param parties two codes in their order
     */
    public static Standing between(List<String> parties, Times times, Caller caller) {
        List<Row> rows = Panache.getEntityManager()
                .createQuery(
                        "select h.position, p.status, count(p.status) from Head h"
                                + " left join Agreement a on a.partyA = :partyA and a.partyB = :partyB"
                                + " and (a.audienceA in :mine or a.audienceB in :mine)"
                                + " left join StoredPeriod p on p.agreementId = a.id"
                                + " and p.knownFrom <= :known and p.knownTo > :known"
                                + " and p.validFrom <= :day and p.validTo > :day"
                                + " group by h.position, p.status",
                        Row.class)
                .setParameter("partyA", parties.get(0))
                .setParameter("partyB", parties.get(1))
                .setParameter("mine", caller.audiences())
                .setParameter("known", times.known())
                .setParameter("day", times.asOf())
                .getResultList();
        Map<Status, Long> counts = new EnumMap<>(Status.class);
        for (Row row : rows) {
            if (row.status() != null) {
                counts.put(row.status(), row.count());
            }
        }
        return new Standing(Math.min(times.known(), rows.get(0).position()), counts);
    }
}
