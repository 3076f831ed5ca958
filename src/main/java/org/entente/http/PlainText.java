package org.entente.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers for people at a terminal: a list is an aligned table, anything else a field a line, a problem how to go on. */
final class PlainText {
    private static final String GAP = "  ";

    private PlainText() {}

    static String of(JsonNode tree) {
        return tree.has("items") ? tables((ObjectNode) tree) : fields(tree);
    }

    /** The items, then any further lists that stand beside them, then what there is to say of all. */
    private static String tables(ObjectNode tree) {
        StringBuilder text = new StringBuilder(table(tree.path("items")));
        ObjectNode rest = tree.deepCopy();
        rest.remove("items");
        tree.properties().stream()
                .filter(field ->
                        rest.has(field.getKey()) && field.getValue().path(0).isObject())
                .forEach(list -> {
                    text.append("\n").append(table(list.getValue()));
                    rest.remove(list.getKey());
                });
        if (rest.path("totalCapped").asBoolean()) {
            rest.put("total", rest.path("total").asText() + ", and more");
        }
        rest.remove("totalCapped");
        return text.append(rest.isEmpty() ? "" : fields(rest)).toString();
    }

    /** @param tries what can be run next, a line each */
    static String problem(JsonNode problem, String tries) {
        StringBuilder text = new StringBuilder("error: " + cell(problem.path("detail")) + "\n");
        JsonNode errors = problem.path("errors");
        // of few, the detail has said all
        for (JsonNode error : errors.size() > ProblemType.MOST_IN_DETAIL ? errors : List.<JsonNode>of()) {
            String pointer = cell(error.path("pointer"));
            text.append("       ")
                    .append(pointer.isEmpty() ? "the body" : pointer)
                    .append(" ")
                    .append(cell(error.path("detail")))
                    .append("\n");
        }
        text.append("request ").append(problem.path("requestId").asText()).append("\n");
        tries.lines()
                .forEach(line -> text.append("try:   ").append(printable(line)).append("\n"));
        return text.toString();
    }

    private static String fields(JsonNode tree) {
        List<List<String>> rows = new ArrayList<>();
        addFields(tree, "", rows);
        return aligned(rows);
    }

    /** What lies within a field has its name before its own: {@code duration.period}. */
    private static void addFields(JsonNode tree, String prefix, List<List<String>> rows) {
        tree.properties().forEach(field -> {
            if (field.getValue().isObject()) {
                addFields(field.getValue(), prefix + field.getKey() + ".", rows);
            } else {
                rows.add(List.of(prefix + field.getKey(), cell(field.getValue())));
            }
        });
    }

    private static String table(JsonNode items) {
        Set<String> columns = columns(items);
        columns.removeIf(column ->
                items.valueStream().allMatch(item -> cell(item.path(column)).isEmpty()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(columns.stream().map(column -> column.toUpperCase(Locale.ROOT)).toList());
        for (JsonNode item : items) {
            rows.add(columns.stream().map(column -> cell(item.path(column))).toList());
        }
        return items.isEmpty() ? "" : aligned(rows);
    }

    /** The fields that some item has, in the order of their first appearance, without those that hold documents. */
    static Set<String> columns(JsonNode items) {
        Set<String> columns = new LinkedHashSet<>();
        for (JsonNode item : items) {
            item.properties().stream()
                    .filter(field -> !field.getValue().isObject())
                    .forEach(field -> columns.add(field.getKey()));
        }
        return columns;
    }

    /** One value in a line: of documents in a list what names them, or all their values. */
    static String cell(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(PlainText::name).collect(Collectors.joining(" "));
        }
        return value.isObject()
                ? value.properties().stream()
                        .map(field -> field.getKey() + "=" + cell(field.getValue()))
                        .collect(Collectors.joining(", "))
                : printable(value.asText());
    }

    /** Without control characters, which a terminal would obey. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    private static String name(JsonNode value) {
        for (String key : List.of("code", "source", "finding", "id", "guard", "agreement", "act", "step", "name")) {
            if (value.has(key)) {
                return value.path(key).asText();
            }
        }
        return cell(value);
    }

    private static String aligned(List<List<String>> rows) {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < rows.get(0).size(); column++) {
            int at = column;
            widths.add(rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0));
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column);
                line.append(cell)
                        .append(" ".repeat(widths.get(column) - cell.length()))
                        .append(GAP);
            }
            text.append(line.toString().stripTrailing()).append("\n");
        }
        return text.toString();
    }
}
