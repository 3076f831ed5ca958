package lists;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Makes a large register of a small one: each copy is rows that the service wrote itself, under other keys. */
final class Copies {
    private static final long STANDS = Long.MAX_VALUE;

    /** What can be copied, what others refer to first. */
    private static final List<String> TABLES = List.of(
            "agreement",
            "version",
            "act",
            "correction",
            "period",
            "relation",
            "retraction",
            "finding",
            "deadline",
            "engagement",
            "engagement_party",
            "commitment",
            "commitment_period",
            "link");

    /** By which a row can be told from its copies. */
    private static final List<String> NUMBERS =
            List.of("id", "from_id", "owner_id", "commitment_id", "engagement_id", "agreement_id");

    private Copies() {}

    /** @param times how often each agreement is there afterwards */
    static void make(Connection database, int times) throws SQLException {
        try (Statement statement = database.createStatement()) {
            // larger than any number of what was recorded, whatever it numbers
            long step = number(statement, "select max(id) from agreement") + 1;
            for (int copy = 1; copy < times; copy++) {
                for (String table : TABLES) {
                    List<String> columns = columns(database, table);
                    int number = copy;
                    statement.executeUpdate("insert into " + table + " (" + String.join(", ", columns) + ") select "
                            + String.join(
                                    ", ",
                                    columns.stream()
                                            .map(column -> copied(column, step, number))
                                            .toList())
                            + " from " + table + " where " + original(columns, step));
                }
            }
            statement.executeUpdate("update head set position = (select max(known_from) + 1000000 from version)");
            statement.execute("analyze");
        }
    }

    private static String original(List<String> columns, long step) {
        return NUMBERS.stream().filter(columns::contains).findFirst().orElseThrow() + " < " + step;
    }

    private static String copied(String column, long step, int copy) {
        return switch (column) {
            case "id", "agreement_id", "from_id", "to_id", "engagement_id", "commitment_id", "owner_id" ->
                column + " + " + step * copy;
            case "reference" -> column + " || '-copy-" + copy + "'";
            case "known_from" -> column + " + " + copy;
            case "known_to" -> "case when known_to = " + STANDS + " then known_to else known_to + " + copy + " end";
            default -> column;
        };
    }

    private static List<String> columns(Connection database, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet found = database.getMetaData().getColumns(null, null, table, null)) {
            while (found.next()) {
                columns.add(found.getString("COLUMN_NAME"));
            }
        }
        return columns;
    }

    static long number(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getLong(1);
        }
    }
}
