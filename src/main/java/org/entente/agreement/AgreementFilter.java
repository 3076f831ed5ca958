package org.entente.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.http.ProblemType;
import org.entente.http.QueryChoice;
import org.entente.http.QueryFlag;
import org.entente.lifecycle.Status;
import org.jspecify.annotations.Nullable;

/**
 * Which agreements a list holds. Repeating a filter means "or", except for parties, where it means "and".
 *
 * @param parties the codes of one or both parties
 * @param statuses those of which one must hold; empty if any will do
 * @param inEffect whether it must, or must not, be performed; none if it does not matter
 * @param kinds those of which one must hold; empty if any will do
 * @param subjects those of which one must hold; empty if any will do
 */
record AgreementFilter(
        Set<String> parties, Set<Status> statuses, @Nullable Boolean inEffect, Set<Kind> kinds, Set<String> subjects) {

    private static final List<Status> IN_EFFECT =
            Arrays.stream(Status.values()).filter(Status::inEffect).toList();

    /** @throws org.entente.http.ProblemException 400 if a value is none that the filter knows */
    static AgreementFilter of(
            List<String> parties,
            List<String> statuses,
            @Nullable String inEffect,
            List<String> kinds,
            List<String> subjects) {
        Set<String> codes = PartyCodes.asked(parties);
        Predicate<String> known = Description::isSubject;
        if (!subjects.stream().allMatch(known)) {
            throw ProblemType.invalid("subject", "must be 2 to 60 lower case letters, digits and hyphens");
        }
        return new AgreementFilter(
                codes,
                QueryChoice.named("status", Status.values(), statuses),
                inEffect == null ? null : QueryFlag.isTrue("inEffect", inEffect),
                QueryChoice.named("kind", Kind.values(), kinds),
                new TreeSet<>(subjects));
    }

    /** Only which parties an agreement must have; at most two. */
    static AgreementFilter ofParties(Set<String> codes) {
        return new AgreementFilter(codes, Set.of(), null, Set.of(), Set.of());
    }

    /** Whether agreements that have no status yet can be left out. */
    boolean needsStatus() {
        return !statuses.isEmpty() || Boolean.TRUE.equals(inEffect);
    }

    String conditions() {
        StringBuilder conditions = new StringBuilder();
        if (parties.size() == 2) {
            conditions.append(" and a.partyA = :partyA and a.partyB = :partyB");
        } else if (parties.size() == 1) {
            conditions.append(" and (a.partyA = :partyA or a.partyB = :partyA)");
        }
        if (!statuses.isEmpty()) {
            // named twice: the second condition lets the index of the periods be entered where the page begins
            conditions.append(" and p.status in :statuses and p.agreementId > :after");
        }
        if (inEffect != null) {
            conditions.append(
                    inEffect ? " and p.status in :inEffect" : " and (p.status is null or p.status not in :inEffect)");
        }
        if (!kinds.isEmpty()) {
            conditions.append(" and v.kind in :kinds");
        }
        if (!subjects.isEmpty()) {
            conditions.append(IntStream.range(0, subjects.size())
                    .mapToObj(i -> "v.search like :subject" + i)
                    .collect(Collectors.joining(" or ", " and (", ")")));
        }
        return conditions.toString();
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new TreeMap<>();
        List<String> codes = List.copyOf(new TreeSet<>(parties));
        if (!codes.isEmpty()) {
            parameters.put("partyA", codes.get(0));
        }
        if (codes.size() == 2) {
            parameters.put("partyB", codes.get(1));
        }
        if (!statuses.isEmpty()) {
            parameters.put("statuses", statuses);
        }
        if (inEffect != null) {
            parameters.put("inEffect", IN_EFFECT);
        }
        if (!kinds.isEmpty()) {
            parameters.put("kinds", kinds);
        }
        int i = 0;
        for (String subject : subjects) {
            parameters.put("subject" + i++, "% " + Description.searchedAs(subject) + "%");
        }
        return parameters;
    }
}
