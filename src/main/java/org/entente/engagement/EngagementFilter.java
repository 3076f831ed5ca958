package org.entente.engagement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.agreement.PartyCodes;
import org.entente.http.Reference;
import org.entente.ledger.TimeParams;
import org.jspecify.annotations.Nullable;

/**
 * Which engagements a list holds.
 *
 * @param parties the codes of one or two that must both take part
 * @param agreement the reference of an agreement to which it must have a link
 * @param from the first of the days on one of which it must take place, or may
 * @param to the last of them
 */
record EngagementFilter(
        Set<String> parties,
        @Nullable String agreement,
        @Nullable LocalDate from,
        @Nullable LocalDate to) implements Documents.Filter {

    /** @throws org.entente.http.ProblemException 400 if a value is none that the filter knows */
    static EngagementFilter of(
            List<String> parties, @Nullable String agreement, @Nullable String from, @Nullable String to) {
        return new EngagementFilter(
                PartyCodes.asked(parties),
                agreement == null ? null : Reference.asked("agreement", agreement),
                from == null ? null : TimeParams.day("from", from),
                to == null ? null : TimeParams.day("to", to));
    }

    /** Only who must take part. */
    static EngagementFilter between(Set<String> parties) {
        return new EngagementFilter(parties, null, null, null);
    }

    /** About the engagement {@code f}. */
    @Override
    public String conditions() {
        StringBuilder conditions = new StringBuilder();
        for (int i = 0; i < parties.size(); i++) {
            conditions.append(" and exists (select 1 from EngagementParty p where p.engagementId = f.id"
                    + " and p.version = f.version and p.party = :party" + i + ")");
        }
        if (agreement != null) {
            conditions.append(StoredLink.leadsToAgreement(DocumentKind.ENGAGEMENT, "f"));
        }
        if (from != null) {
            conditions.append(" and f.endsOn >= :from");
        }
        if (to != null) {
            conditions.append(" and f.beginsOn <= :to");
        }
        return conditions.toString();
    }

    @Override
    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        int i = 0;
        for (String party : parties) {
            parameters.put("party" + i++, party);
        }
        if (agreement != null) {
            parameters.put("agreement", agreement);
        }
        if (from != null) {
            parameters.put("from", from);
        }
        if (to != null) {
            parameters.put("to", to);
        }
        return parameters;
    }
}
