package org.entente.agreement;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.access.Caller;
import org.entente.http.QueryChoice;
import org.entente.ledger.ListPosition;
import org.entente.lifecycle.Finding;

/**
 * Which findings are asked for.
 *
 * @param parties the codes of which each must be a party
 * @param kinds those of which it must be one; empty if any will do
 */
record QualityFilter(Set<String> parties, Set<Finding> kinds) {

    /** @throws org.entente.http.ProblemException 400 if a value is none that the filter knows */
    static QualityFilter of(List<String> parties, List<String> findings) {
        Set<Finding> kinds = QueryChoice.of("finding", findings, Finding::ofSlug, slugs());
        return new QualityFilter(PartyCodes.asked(parties), kinds);
    }

    private static String slugs() {
        return Arrays.stream(Finding.values()).map(Finding::slug).collect(Collectors.joining(", "));
    }

    boolean asksFor(Finding finding) {
        return kinds.isEmpty() || kinds.contains(finding);
    }

    /** The agreements with such a finding from a position on, in the order of registration. */
    List<Registered> after(ListPosition position, Caller caller, int limit) {
        return StoredFinding.agreements(
                AgreementFilter.ofParties(parties),
                kinds.isEmpty() ? EnumSet.allOf(Finding.class) : kinds,
                position,
                caller,
                limit);
    }
}
