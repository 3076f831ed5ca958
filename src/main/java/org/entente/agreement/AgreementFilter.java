package org.entente.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.http.ProblemType;
import org.entente.http.QueryChoice;
import org.entente.http.QueryFlag;
import org.entente.ledger.KnownTime;
import org.entente.ledger.TimeParams;
import org.entente.lifecycle.Status;
import org.jspecify.annotations.Nullable;

/**
 * Which agreements a list holds. Repeating a filter means "or", except for parties, where it means "and".
 *
 * @param conditions what a query adds to its own, each after an {@code and}: about the agreement {@code a}, its version
 *     {@code v} and its period {@code p}
 * @param parameters what they compare with
 * @param needsStatus whether agreements that have no status yet can be left out
 */
record AgreementFilter(String conditions, Map<String, Object> parameters, boolean needsStatus) {

    static final List<Status> IN_EFFECT =
            Arrays.stream(Status.values()).filter(Status::inEffect).toList();

    /** Conditions and what they compare with. */
    static final class Conditions {
        private final StringBuilder text = new StringBuilder();
        private final Map<String, Object> parameters = new TreeMap<>();

        void and(String condition, String parameter, Object value) {
            text.append(" and ").append(condition);
            parameters.put(parameter, value);
        }

        AgreementFilter filter(boolean needsStatus) {
            return new AgreementFilter(text.toString(), parameters, needsStatus);
        }
    }

    /** @throws org.entente.http.ProblemException 400 if a value is none that the filter knows */
    static AgreementFilter of(AgreementParams params, @Nullable Search search) {
        Conditions conditions = new Conditions();
        addParties(PartyCodes.asked(params.party), conditions);
        Set<Status> statuses = QueryChoice.named("status", Status.values(), params.status);
        if (!statuses.isEmpty()) {
            conditions.and("p.status in :statuses", "statuses", statuses);
        }
        Boolean inEffect = params.inEffect == null ? null : QueryFlag.isTrue("inEffect", params.inEffect);
        if (inEffect != null) {
            conditions.and(
                    inEffect ? "p.status in :inEffect" : "(p.status is null or p.status not in :inEffect)",
                    "inEffect",
                    IN_EFFECT);
        }
        Set<Kind> kinds = QueryChoice.named("kind", Kind.values(), params.kind);
        if (!kinds.isEmpty()) {
            conditions.and("v.kind in :kinds", "kinds", kinds);
        }
        addSubjects(new TreeSet<>(params.subject), conditions);
        addDay("signedFrom", "v.signedOn < :none and v.signedOn >= :signedFrom", params.signedFrom, conditions);
        addDay("signedTo", "v.signedOn <= :signedTo", params.signedTo, conditions);
        addDay("inForceFrom", "v.inForceOn < :none and v.inForceOn >= :inForceFrom", params.inForceFrom, conditions);
        addDay("inForceTo", "v.inForceOn <= :inForceTo", params.inForceTo, conditions);
        // its end is the first day on which it no longer holds
        addDay("endsBefore", "v.endsOn <= :endsBefore", params.endsBefore, conditions);
        if (params.updatedSince != null) {
            long since = KnownTime.of(TimeParams.instant("updatedSince", params.updatedSince));
            conditions.and("v.knownFrom >= :updatedSince", "updatedSince", since);
        }
        if (search != null) {
            search.addTo(conditions);
        }
        return conditions.filter(!statuses.isEmpty() || Boolean.TRUE.equals(inEffect));
    }

    /** Only which parties an agreement must have; at most two. */
    static AgreementFilter ofParties(Set<String> codes) {
        Conditions conditions = new Conditions();
        addParties(codes, conditions);
        return conditions.filter(false);
    }

    private static void addParties(Set<String> codes, Conditions conditions) {
        List<String> inOrder = List.copyOf(new TreeSet<>(codes));
        if (inOrder.size() == 2) {
            conditions.and("a.partyA = :partyA", "partyA", inOrder.get(0));
            conditions.and("a.partyB = :partyB", "partyB", inOrder.get(1));
        } else if (inOrder.size() == 1) {
            conditions.and("(a.partyA = :party or a.partyB = :party)", "party", inOrder.get(0));
        }
    }

    private static void addSubjects(Set<String> subjects, Conditions conditions) {
        if (!subjects.stream().allMatch(Description::isSubject)) {
            throw ProblemType.invalid("subject", "must be 2 to 60 lower case letters, digits and hyphens");
        }
        List<String> any = new ArrayList<>();
        for (String subject : subjects) {
            String parameter = "subject" + any.size();
            any.add("v.search like :" + parameter);
            conditions.parameters.put(parameter, "%" + Search.subject(subject) + "%");
        }
        if (!any.isEmpty()) {
            conditions.text.append(" and (").append(String.join(" or ", any)).append(")");
        }
    }

    private static void addDay(String parameter, String condition, @Nullable String text, Conditions conditions) {
        if (text != null) {
            LocalDate day = TimeParams.day(parameter, text);
            conditions.and(condition, parameter, day);
            if (condition.contains(":none")) {
                conditions.parameters.put("none", StoredPeriod.OPEN);
            }
        }
    }
}
