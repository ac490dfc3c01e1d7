package lookalike.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The tables of the file: they are described in the resource {@code schema.sql}. */
final class Schema {

    static final int APPLICATION_ID = 1282371435;
    static final int VERSION = 8;

    private Schema() {}

    /**
     * Creates the tables in an empty file, or brings a catalogue of an older version to the present one.
     *
     * @throws CatalogException if the file belongs to another program or is of a newer version
     */
    static void prepare(Sql sql, Path file) {
        if (isEmpty(sql)) {
            sql.transaction(() -> {
                if (isEmpty(sql)) { // another process may have been faster
                    make(sql);
                }
            });
        }
        if (number(sql, "PRAGMA application_id") != APPLICATION_ID) {
            throw new CatalogException(CatalogException.Reason.FOREIGN, file);
        }
        int version = number(sql, "PRAGMA user_version");
        if (version > VERSION) {
            throw new CatalogException(CatalogException.Reason.NEWER, file, version, VERSION);
        }
        if (version < VERSION) {
            sql.transaction(() -> upgrade(sql));
        }
    }

    private static boolean isEmpty(Sql sql) {
        return number(sql, "SELECT count(*) FROM sqlite_schema") == 0;
    }

    /** Creates the tables of the present version in an empty file. */
    static void make(Sql sql) {
        statements().forEach(sql::execute);
    }

    /** Brings a catalogue of an older version to the present one. */
    private static void upgrade(Sql sql) {
        int version = number(sql, "PRAGMA user_version"); // read again, because another process may have been faster
        if (version < VERSION) {
            Migration.run(sql, version);
            sql.execute("PRAGMA user_version = " + VERSION);
        }
    }

    /** Creates a table, a view or an index of the present version. */
    static void create(Sql sql, String name) {
        statements()
                .filter(s -> s.matches("(?s)CREATE (TABLE|VIEW|INDEX) " + name + " .*"))
                .forEach(sql::execute);
    }

    static int number(Sql sql, String query) {
        return sql.first(query, row -> row.getInt(1)).orElse(0);
    }

    private static Stream<String> statements() {
        try (InputStream in = Schema.class.getResourceAsStream("schema.sql")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String plain = text.replaceAll("(?m)^--.*$", "");
            return Stream.of(plain.split(";\\s*\\n")).map(String::strip).filter(s -> !s.isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
