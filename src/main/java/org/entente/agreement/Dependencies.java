package org.entente.agreement;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.ledger.KnownTime;
import org.entente.lifecycle.Externals;
import org.entente.lifecycle.PartialDate;
import org.entente.lifecycle.Supersession;

/**
 * Which agreements' lives depend on which others'. No audience is asked for here: what follows from the record is the same
 * whoever writes, so a successor supersedes also what its writer may not see.
 */
final class Dependencies {

    /** Joins the period with which the agreement s enters into force. */
    private static final String ENTRY_INTO_FORCE = " join Version v on v.agreementId = s.id and v.knownTo = :open"
            + " join StoredPeriod p on p.agreementId = s.id and p.knownTo = :open and p.validFrom = v.inForceOn";

    private Dependencies() {}

    /** What other agreements contribute to the life of one, as they stand on record. */
    static Externals externalsOf(Agreement agreement, Description description) {
        return new Externals(
                supersessionOf(agreement).orElse(null),
                description.companion().flatMap(Dependencies::entryIntoForceOf).orElse(null));
    }

    /**
     * The agreements whose life depends on the entry into force of one: those that it replaces, or did until the write
     * that has this position, and those that enter into force together with it.
     */
    static List<Agreement> dependentsOf(Agreement agreement, long position) {
        List<Agreement> dependents = new ArrayList<>(predecessorsOf(agreement, position));
        dependents.addAll(Version.companionsOf(agreement));
        return dependents;
    }

    private static List<Agreement> predecessorsOf(Agreement agreement, long position) {
        return Panache.getEntityManager()
                .createQuery(
                        "select t from Relation r join Agreement t on t.id = r.toId"
                                + " where r.fromId = :agreement and r.type = REPLACES and r.knownTo >= :position",
                        Agreement.class)
                .setParameter("agreement", agreement.id())
                .setParameter("position", position)
                .getResultList();
    }

    /** The earliest entry into force of an agreement that replaces this one, past or to come. */
    private static Optional<Supersession> supersessionOf(Agreement agreement) {
        return Panache.getEntityManager()
                .createQuery(
                        "select s.reference, p.since from Relation r join Agreement s on s.id = r.fromId"
                                + ENTRY_INTO_FORCE
                                + " where r.toId = :agreement and r.type = REPLACES and r.knownTo = :open"
                                + " order by p.validFrom, s.id",
                        Object[].class)
                .setParameter("agreement", agreement.id())
                .setParameter("open", KnownTime.OPEN)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(row -> new Supersession((String) row[0], PartialDate.parse((String) row[1])));
    }

    /** When an agreement enters into force; empty if that is not known, though a source may confirm that it operates. */
    private static Optional<PartialDate> entryIntoForceOf(String reference) {
        return Agreement.<Agreement>find("reference", reference)
                .firstResultOptional()
                .flatMap(companion -> {
                    Version version = Version.current(companion);
                    return companion
                            .fold(version.description(), RecordedAct.standing(companion), version.externals())
                            .atItsEnd()
                            .entryIntoForce();
                });
    }
}
