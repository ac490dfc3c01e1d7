package lookalike.catalog;

import java.util.List;

/**
 * Repairs the rows of a salvaged catalogue: rows whose parents are lost are removed, and lost people who still have photos are restored
 * under their labels.
 */
final class SalvagedRows {

    private record Child(String table, String key, String parent) {}

    private static final List<Child> CHILDREN = List.of(
            new Child("photo", "person_id", "person"),
            new Child("look", "photo_id", "photo"),
            new Child("face", "photo_id", "photo"),
            new Child("descriptor", "face_id", "face"));

    private SalvagedRows() {}

    /**
     * Makes the rows consistent. Must be called inside a transaction.
     *
     * @param journal whether all decisions were saved, so that their effects can be computed from the journal
     */
    static void connect(Sql sql, boolean journal) {
        boolean present = isThere(sql, "decision");
        if (present) { // older photos have no label of their own
            sql.update("INSERT OR IGNORE INTO person (label, name) SELECT DISTINCT dataset_label, dataset_label"
                    + " FROM photo WHERE person_id NOT IN (SELECT id FROM person)");
            sql.update("UPDATE photo SET person_id = (SELECT id FROM person WHERE label = dataset_label)"
                    + " WHERE person_id NOT IN (SELECT id FROM person)");
        }
        CHILDREN.stream()
                .filter(child -> isThere(sql, child.table))
                .forEach(child -> sql.update("DELETE FROM " + child.table + " WHERE " + child.key
                        + " NOT IN (SELECT id FROM " + child.parent + ")"));
        if (present) {
            new DamagedRows(sql).removeNow();
        }
        if (journal) {
            new EffectTables(sql).rewrite(DecisionEffects.of(new DecisionTable(sql).entries()));
        }
    }

    private static boolean isThere(Sql sql, String table) {
        return sql.first("SELECT 1 FROM sqlite_schema WHERE name = ?", row -> true, table)
                .isPresent();
    }
}
