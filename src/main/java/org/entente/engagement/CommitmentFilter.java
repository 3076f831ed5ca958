package org.entente.engagement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.agreement.PartyCodes;
import org.entente.http.QueryChoice;
import org.entente.http.QueryFlag;
import org.entente.http.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Which commitments a list holds.
 *
 * @param parties the codes of one or both parties
 * @param statuses those of which one must hold; empty if any will do
 * @param open whether something must, or nothing may, be left to do; none if it does not matter
 * @param overdue whether it must, or must not, be open after the day on which it was due; none if it does not matter
 * @param engagement the reference of the engagement at which it was said
 * @param agreement the reference of an agreement to which it must have a link
 */
record CommitmentFilter(
        Set<String> parties,
        Set<CommitmentStatus> statuses,
        @Nullable Boolean open,
        @Nullable Boolean overdue,
        @Nullable String engagement,
        @Nullable String agreement)
        implements Documents.Filter {

    private static final String IS_OVERDUE = "f.dueBy < :day and f.settledOn > :day";

    /** @throws org.entente.http.ProblemException 400 if a value is none that the filter knows */
    static CommitmentFilter of(
            List<String> parties,
            List<String> statuses,
            @Nullable String open,
            @Nullable String overdue,
            @Nullable String engagement,
            @Nullable String agreement) {
        return new CommitmentFilter(
                PartyCodes.asked(parties),
                QueryChoice.named("status", CommitmentStatus.values(), statuses),
                open == null ? null : QueryFlag.isTrue("open", open),
                overdue == null ? null : QueryFlag.isTrue("overdue", overdue),
                engagement == null ? null : Reference.asked("engagement", engagement),
                agreement == null ? null : Reference.asked("agreement", agreement));
    }

    /** Only the parties; of those between them what is open, if that is asked for. */
    static CommitmentFilter between(Set<String> parties, @Nullable Boolean open) {
        return new CommitmentFilter(parties, Set.of(), open, null, null, null);
    }

    /** About the commitment {@code f} on {@code :day}. */
    @Override
    public String conditions() {
        StringBuilder conditions = new StringBuilder();
        if (parties.size() == 2) {
            conditions.append(" and f.partyA = :partyA and f.partyB = :partyB");
        } else if (parties.size() == 1) {
            conditions.append(" and (f.partyA = :partyA or f.partyB = :partyA)");
        }
        if (!statuses.isEmpty()) {
            conditions.append(
                    " and exists (select 1 from CommitmentPeriod p where p.commitmentId = f.id"
                            + " and p.version = f.version and p.status in :statuses and p.validFrom <= :day and p.validTo > :day)");
        }
        if (open != null) {
            conditions.append(open ? " and f.settledOn > :day" : " and f.settledOn <= :day");
        }
        if (overdue != null) {
            conditions.append(overdue ? " and " + IS_OVERDUE : " and (f.dueBy is null or not (" + IS_OVERDUE + "))");
        }
        if (engagement != null) {
            conditions.append(" and exists (select 1 from Engagement n where n.id = f.engagementId"
                    + " and n.reference = :engagement and n.knownFrom <= :known and n.knownTo > :known"
                    + " and (n.audienceA in :mine or n.audienceB in :mine))");
        }
        if (agreement != null) {
            conditions.append(StoredLink.leadsToAgreement(DocumentKind.COMMITMENT, "f"));
        }
        return conditions.toString();
    }

    @Override
    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        List<String> codes = parties.stream().sorted().toList();
        if (!codes.isEmpty()) {
            parameters.put("partyA", codes.get(0));
        }
        if (codes.size() == 2) {
            parameters.put("partyB", codes.get(1));
        }
        if (!statuses.isEmpty()) {
            parameters.put("statuses", statuses);
        }
        if (engagement != null) {
            parameters.put("engagement", engagement);
        }
        if (agreement != null) {
            parameters.put("agreement", agreement);
        }
        return parameters;
    }
}
