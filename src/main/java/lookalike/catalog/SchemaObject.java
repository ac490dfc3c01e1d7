package lookalike.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A table, an index, a view or a trigger of a file.
 *
 * @param statement that creates it, with single blanks; empty if SQLite has created it by itself
 * @param columns of a table, unordered; generated ones are marked at the end; empty for other objects
 */
record SchemaObject(String type, String name, String statement, Set<String> columns) {

    /** All objects of a file, except SQLite's own statistics and indices. */
    static List<SchemaObject> of(Sql sql) {
        return sql.query(
                "SELECT type, name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT IN"
                        + " ('sqlite_stat1', 'sqlite_stat4', 'sqlite_sequence')"
                        + " AND NOT (type = 'index' AND name LIKE 'sqlite_autoindex_%' AND sql IS NULL)",
                row -> new SchemaObject(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3).replaceAll("\\s+", " ").strip(),
                        row.getString(1).equals("table") ? columns(sql, row.getString(2)) : Set.of()));
    }

    private static Set<String> columns(Sql sql, String table) {
        return new TreeSet<>(sql.query(
                "SELECT name || iif(hidden, ' generated', '') FROM pragma_table_xinfo(?)",
                row -> row.getString(1),
                table));
    }

    /** Tests for a plain table that only stores values: not virtual, without conditions or computed columns. */
    boolean isPlainTable() {
        String upper = statement.toUpperCase(Locale.ROOT);
        return type.equals("table")
                && upper.startsWith("CREATE TABLE ")
                && !upper.matches("(?s).*\\b(CHECK|GENERATED|COLLATE|WITHOUT|DEFAULT\\s*\\(|AS\\s*\\().*");
    }
}
