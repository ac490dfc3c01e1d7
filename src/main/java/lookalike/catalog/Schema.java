package lookalike.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The tables of the file: they are described in the resource {@code schema.sql}. */
final class Schema {

    private static final int APPLICATION_ID = 1282371435;
    private static final int VERSION = 5;

    private Schema() {}

    /**
     * Makes the tables of an empty file, adds to a catalogue of an older version what is new.
     *
     * @throws CatalogException if it is another program's file, or of a newer version
     */
    static void prepare(Sql sql, Path file) {
        int tables = number(sql, "SELECT count(*) FROM sqlite_schema");
        if (tables == 0) {
            sql.transaction(() -> statements().forEach(sql::execute));
            return;
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

    /** Version 2 added the table of whitenings to version 1, version 3 those of decisions, version 4 several finders' looks, version 5
     * turned faces, doubts and the version of the search. */
    private static void upgrade(Sql sql) {
        int version = number(sql, "PRAGMA user_version"); // as it is now: another process may have been faster
        if (version >= VERSION) {
            return;
        }
        Stream.of("whitening").filter(table -> version < 2).forEach(table -> create(sql, table));
        Stream.of("alias", "exclusion", "chosen_face")
                .filter(table -> version < 3)
                .forEach(table -> create(sql, table));
        if (version < 4) {
            addLooks(sql);
        }
        addSearch(sql, version);
        sql.execute("PRAGMA user_version = " + VERSION);
    }

    /** Adds the columns of version 5. Earlier rows are of the first search, and their descriptor was the default at the time. */
    private static void addSearch(Sql sql, int version) {
        if (version == 4) { // earlier ones have got the table of now
            sql.execute("ALTER TABLE look ADD COLUMN search INTEGER NOT NULL DEFAULT 1");
        }
        if (version >= 3) {
            sql.execute("ALTER TABLE chosen_face ADD COLUMN turned INTEGER NOT NULL DEFAULT 0");
        }
        sql.execute("ALTER TABLE face ADD COLUMN turned INTEGER NOT NULL DEFAULT 0");
        sql.execute("ALTER TABLE face ADD COLUMN quality REAL");
        sql.execute("ALTER TABLE face ADD COLUMN doubts TEXT");
        sql.update(
                "INSERT INTO setting SELECT ?, value FROM setting WHERE key = ?",
                SettingTable.EARLIER,
                SettingTable.DESCRIPTOR);
    }

    /** What was known of a photo becomes the look of the finders that it came from; the most frequent models are the chosen ones. */
    private static void addLooks(Sql sql) {
        // Photos that the next run was to look at again: it will not know them.
        sql.execute("DELETE FROM photo WHERE finders = '' AND status <> 'imported'");
        create(sql, "look");
        sql.execute(
                "INSERT INTO look (photo_id, finders, status, reason) SELECT id, finders, status, reason FROM photo");
        sql.execute("ALTER TABLE face ADD COLUMN finders TEXT NOT NULL DEFAULT ''");
        sql.execute("UPDATE face SET finders = (SELECT finders FROM photo WHERE photo.id = photo_id)");
        for (String key : List.of(SettingTable.FINDERS, SettingTable.PRESENT)) {
            sql.update(
                    "INSERT INTO setting SELECT ?, finders FROM photo WHERE finders <> '' GROUP BY finders"
                            + " ORDER BY count(*) DESC LIMIT 1",
                    key);
        }
        sql.update(
                "INSERT INTO setting SELECT ?, model_id || '@' || model_hash AS model FROM descriptor GROUP BY model"
                        + " ORDER BY count(*) DESC, min(rowid) LIMIT 1",
                SettingTable.DESCRIPTOR);
        for (String column : List.of("status", "reason", "finders")) {
            sql.execute("ALTER TABLE photo DROP COLUMN " + column);
        }
        create(sql, "present_photo");
        create(sql, "present_face");
    }

    private static void create(Sql sql, String name) {
        statements()
                .filter(s -> s.matches("(?s)CREATE (TABLE|VIEW) " + name + " .*"))
                .forEach(sql::execute);
    }

    private static int number(Sql sql, String query) {
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
