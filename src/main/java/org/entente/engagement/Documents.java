package org.entente.engagement;

import io.quarkus.hibernate.orm.panache.Panache;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.entente.access.Caller;
import org.entente.http.Reference;
import org.entente.ledger.ListPosition;
import org.jspecify.annotations.Nullable;

/**
 * Finds documents of one kind with their links, each query by one statement.
 *
 * @param <R> a document with one of its links
 * @param <F> a document with all links to agreements that the caller may see
 */
final class Documents<R extends Documents.Row, F> {

    /** A document with one of its links; no agreement if it has none, or the caller may not see it. */
    interface Row {
        Document document();

        @Nullable
        String agreement();

        @Nullable
        Integer act();
    }

    /** Which documents a list holds: conditions about {@code f}, some of which on {@code :day}. */
    interface Filter {
        String conditions();

        Map<String, Object> parameters();
    }

    static final String VISIBLE = " %1$s.knownFrom <= :known and %1$s.knownTo > :known"
            + " and (%1$s.audienceA in :mine or %1$s.audienceB in :mine)";

    private final DocumentKind kind;
    private final Class<R> row;
    private final BiFunction<R, List<Link>, F> found;
    private final String select;

    /**
     * @param row constructed from the document {@code d}, what is selected besides, and the link
     * @param besides with a comma before it
     * @param joins of what is selected besides
     */
    Documents(DocumentKind kind, Class<R> row, String besides, String joins, BiFunction<R, List<Link>, F> found) {
        this.kind = kind;
        this.row = row;
        this.found = found;
        // which ones is decided within, so that the limit counts documents and not their links
        this.select = "select new " + row.getName() + "(d" + besides + ", a.reference, l.act) from " + kind.entity()
                + " d" + joins + StoredLink.joined(kind, "d") + " where" + VISIBLE.formatted("d")
                + " and d.id in (select f.id from " + kind.entity() + " f where" + VISIBLE.formatted("f")
                + "%1$s order by f.%2$s desc, f.id desc limit :limit) order by d.%2$s desc, d.id desc, l.number";
    }

    /**
     * The one with this reference, in any case.
     *
     * @throws org.entente.http.ProblemException 404 if it is not known, or not to this caller
     */
    F required(String reference, Caller caller, long known) {
        return Reference.of(reference)
                .flatMap(key ->
                        query(" and f.reference = :reference", Map.of("reference", key), caller, known, 1).stream()
                                .findFirst())
                .orElseThrow(() -> kind.notFound(reference));
    }

    /** Those from a position on that had begun by its day, the newest first. */
    List<F> after(ListPosition position, Filter filter, Caller caller, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        String conditions = "";
        if (!position.after().isEmpty()) {
            parameters.put("placed", LocalDate.parse(position.after().get(0)));
            parameters.put("after", Long.parseLong(position.after().get(1)));
            conditions = " and (f.%1$s < :placed or f.%1$s = :placed and f.id < :after)".formatted(kind.day());
        }
        return begun(position.asOf(), conditions, parameters, filter, caller, position.known(), limit);
    }

    /** Those that had begun by a day, the newest first. */
    List<F> begunBy(LocalDate day, Filter filter, Caller caller, long known, int limit) {
        return begun(day, "", new HashMap<>(), filter, caller, known, limit);
    }

    private List<F> begun(
            LocalDate day,
            String conditions,
            Map<String, Object> parameters,
            Filter filter,
            Caller caller,
            long known,
            int limit) {
        parameters.put("day", day);
        parameters.putAll(filter.parameters());
        return query(
                " and f." + kind.day() + " <= :day" + conditions + filter.conditions(),
                parameters,
                caller,
                known,
                limit);
    }

    private List<F> query(String conditions, Map<String, Object> parameters, Caller caller, long known, int limit) {
        var query = Panache.getEntityManager()
                .createQuery(select.formatted(conditions, kind.day()), row)
                .setParameter("known", known)
                .setParameter("mine", caller.audiences())
                .setParameter("limit", limit);
        parameters.forEach(query::setParameter);
        Map<Long, R> firsts = new LinkedHashMap<>();
        Map<Long, List<Link>> links = new HashMap<>();
        for (R one : query.getResultList()) {
            long id = one.document().id();
            firsts.putIfAbsent(id, one);
            List<Link> linked = links.computeIfAbsent(id, key -> new ArrayList<>());
            if (one.agreement() != null) {
                linked.add(new Link(one.agreement(), one.act()));
            }
        }
        return firsts.entrySet().stream()
                .map(one -> found.apply(one.getValue(), links.getOrDefault(one.getKey(), List.of())))
                .toList();
    }
}
