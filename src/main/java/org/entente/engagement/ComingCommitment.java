package org.entente.engagement;

import io.quarkus.hibernate.orm.panache.Panache;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.access.Caller;
import org.entente.http.Languages;
import org.entente.lifecycle.Deadline;
import org.entente.lifecycle.DeadlineKind;
import org.entente.lifecycle.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A commitment that is due, or overdue, with the day.
 *
 * @param commitment the reference
 * @param title what it is called
 * @param parties their codes, in order
 * @param deadline the day on which it is due or, if that has passed, from which on it is overdue
 * @param changedAt when the record of it was last changed
 * @param calledOff whether the deadline no longer stands
 */
public record ComingCommitment(
        String commitment,
        String title,
        List<String> parties,
        Deadline deadline,
        Instant changedAt,
        boolean calledOff) {

    /**
     * What is due within some days or, before them, was and is still open on the first; in the order of recording.
     *
     * @param parties the codes of which each must be a party; at most two
     * @param kinds which kinds; all if empty
     * @param withCalledOff whether to give also what once was on record and no longer stands
     */
    public static List<ComingCommitment> between(
            LocalDate first,
            LocalDate last,
            Set<String> parties,
            Set<DeadlineKind> kinds,
            boolean withCalledOff,
            Caller caller,
            long known,
            Languages languages) {
        if (!isAsked(DeadlineKind.COMMITMENT_DUE, kinds) && !isAsked(DeadlineKind.COMMITMENT_OVERDUE, kinds)) {
            return List.of();
        }
        CommitmentFilter filter = CommitmentFilter.between(parties, null);
        Map<String, Object> parameters = new HashMap<>(filter.parameters());
        parameters.put("first", first);
        parameters.put("last", last);
        var query = Panache.getEntityManager()
                .createQuery(
                        "from Commitment f where f.dueOn <= :last and "
                                + (withCalledOff
                                        ? "(f.dueBy >= :first or f.settledOn > :first)"
                                        : "f.settledOn > :first and f.knownTo > :known")
                                + " and f.knownFrom <= :known"
                                + " and (f.audienceA in :mine or f.audienceB in :mine)" + filter.conditions()
                                + " order by f.knownFrom",
                        Commitment.class)
                .setParameter("known", known)
                .setParameter("mine", caller.audiences());
        parameters.forEach(query::setParameter);
        return query.getResultList().stream()
                .flatMap(commitment -> of(commitment, first, known, languages).stream())
                .filter(coming -> isAsked(coming.deadline().kind(), kinds))
                .filter(coming -> withCalledOff || !coming.calledOff())
                .toList();
    }

    private static boolean isAsked(DeadlineKind kind, Set<DeadlineKind> kinds) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    private static Optional<ComingCommitment> of(
            Commitment commitment, LocalDate first, long known, Languages languages) {
        return commitment.body().dueDate().flatMap(due -> {
            boolean overdue = due.latest().isBefore(first);
            if (overdue && !commitment.isOpenedBy(first)) {
                return Optional.empty(); // what was not yet said cannot be overdue
            }
            LocalDate settled = commitment.settledOn().orElse(null);
            // settled before it was due, or by now: nothing falls on that day any more
            boolean open = settled == null || settled.isAfter(first) && settled.isAfter(due.earliest());
            return Optional.of(new ComingCommitment(
                    commitment.reference(),
                    languages.choose(commitment.body().titles()),
                    commitment.parties(),
                    overdue ? overdue(commitment, due, settled) : due(commitment, due),
                    commitment.changedAt(known),
                    !open || commitment.isClosedBy(known)));
        });
    }

    private static Deadline due(Commitment commitment, PartialDate due) {
        return deadline(
                commitment,
                DeadlineKind.COMMITMENT_DUE,
                due,
                due.earliest(),
                due.latest().plusDays(1),
                "to be fulfilled by " + due);
    }

    private static Deadline overdue(Commitment commitment, PartialDate due, @Nullable LocalDate settled) {
        LocalDate from = due.latest().plusDays(1);
        return deadline(
                commitment,
                DeadlineKind.COMMITMENT_OVERDUE,
                PartialDate.of(from),
                from,
                settled,
                "was due " + due + ", and is not settled");
    }

    private static Deadline deadline(
            Commitment commitment,
            DeadlineKind kind,
            PartialDate day,
            LocalDate from,
            @Nullable LocalDate to,
            String explanation) {
        NewCommitment body = commitment.body();
        String party = Boolean.TRUE.equals(body.mutual()) ? null : body.by();
        return new Deadline(kind, kind.slug(), day, null, from, to, party, null, explanation);
    }
}
