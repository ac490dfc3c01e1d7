package lookalike.catalog;

import java.util.List;
import java.util.stream.Stream;

/** Steps from an older version of the tables to the present one. Must be called inside a transaction. */
final class Migration {

    /** The table of version 4, whose columns the later steps change. */
    private static final String LOOK_4 =
            "CREATE TABLE look (photo_id INTEGER NOT NULL REFERENCES photo (id) ON DELETE CASCADE,"
                    + " finders TEXT NOT NULL, status TEXT NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (photo_id, finders))";

    private Migration() {}

    /**
     * Changes the tables. Version 2 added the table of whitenings to version 1, version 3 those of decisions, version 4 looks of
     * several finders, version 5 turned faces, doubts and the version of the search, version 6 codes of reasons in place of sentences, and the chosen networks as
     * JSON, version 7 the journal of decisions and people who are put together by them, version 8 groups of people and photos that stand for them.
     *
     * @param version of the tables, 1 or more
     */
    static void run(Sql sql, int version) {
        Stream.of("present_photo", "present_face").forEach(view -> sql.execute("DROP VIEW IF EXISTS " + view));
        Stream.of("whitening").filter(table -> version < 2).forEach(table -> Schema.create(sql, table));
        Stream.of("alias", "exclusion", "chosen_face")
                .filter(table -> version < 3)
                .forEach(table -> Schema.create(sql, table));
        if (version < 4) {
            addLooks(sql);
        }
        if (version < 5) {
            addSearch(sql, version);
        }
        if (version < 6) {
            ReasonMigration.run(sql);
            SelectionMigration.run(sql);
        }
        if (version < 7) {
            DecisionMigration.run(sql);
        }
        List.of("dataset_group", "membership", "cover").forEach(table -> Schema.create(sql, table));
        Stream.of("present_photo", "present_face").forEach(view -> Schema.create(sql, view));
    }

    /** Turns the results for each photo into a look of the finders that made them; the most frequent models become the chosen ones. */
    private static void addLooks(Sql sql) {
        // These photos were to be analysed again anyway; they will be new to the next run.
        sql.execute("DELETE FROM photo WHERE finders = '' AND status <> 'imported'");
        sql.execute(LOOK_4);
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
    }

    /**
     * Adds the columns of version 5. Existing rows come from the first version of the search, and their descriptor was the default at the
     * time.
     */
    private static void addSearch(Sql sql, int version) {
        sql.execute("ALTER TABLE look ADD COLUMN search INTEGER NOT NULL DEFAULT 1");
        if (version >= 3) { // for earlier ones, the present table has been created
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
}
