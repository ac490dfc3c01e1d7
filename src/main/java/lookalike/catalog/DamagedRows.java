package lookalike.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows with values that no version of the program has written, caused by a fault of the disk or by another program. They are removed, so
 * that the next index run treats their photos as new. Conditions are in SQL where possible, because a rescan checks every row.
 */
final class DamagedRows {

    private static final String PHOTO =
            "typeof(size) <> 'integer' OR typeof(modified) <> 'integer' OR path = '' OR dataset_label = ''";

    private static final String LOOK =
            "status NOT IN ('ok', 'no_face', 'unreadable', 'imported') OR (status IN ('ok', 'imported')) <> (code IS NULL)";

    /** The limit of 1e9 excludes infinite numbers, and also texts, which SQLite orders after all numbers. */
    private static final String FACE = "typeof(labelled) <> 'integer' OR finders <> ''"
            + " AND (coalesce(x < -1e9 OR x > 1e9 OR y < -1e9 OR y > 1e9 OR width <= 0 OR width > 1e9"
            + " OR height <= 0 OR height > 1e9 OR score IS NOT NULL AND score > 1e9 OR turned NOT IN (0, 90, 180, 270), 1)"
            + " OR length(landmarks) <> 544)";

    /** Without its labelled face, such a photo would count as read. */
    private static final String WITHOUT_FACE = "status = 'ok' AND NOT EXISTS (SELECT 1 FROM face"
            + " WHERE face.photo_id = look.photo_id AND face.finders = look.finders AND labelled = 1)";

    private static final String WITHOUT_DESCRIPTOR = "id IN (SELECT photo_id FROM look WHERE status = 'imported')"
            + " AND id NOT IN (SELECT photo_id FROM face JOIN descriptor ON face_id = face.id)";

    private final Sql sql;

    DamagedRows(Sql sql) {
        this.sql = sql;
    }

    /** Reads a row; throws an unchecked exception if it is damaged. */
    private interface RowTest {
        void test(ResultSet row) throws SQLException;
    }

    /** Removes damaged rows and the rows that depend on them, in one transaction; returns how many were damaged. */
    int remove() {
        Map<String, List<Long>> found = find();
        int damaged = found.values().stream()
                .mapToInt(rows -> (int) rows.stream().distinct().count())
                .sum();
        if (damaged > 0) {
            sql.transaction(() -> remove(found));
        }
        return damaged;
    }

    /** The same inside a transaction. */
    void removeNow() {
        remove(find());
    }

    private Map<String, List<Long>> find() {
        Map<String, List<Long>> found = new LinkedHashMap<>();
        found.put("photo", rows("photo", PHOTO));
        found.put("look", rows("look", LOOK));
        found.get("look").addAll(rows("look", WITHOUT_FACE));
        found.get("look")
                .addAll(damaged("look", "code, details", "code IS NOT NULL", row -> ProblemColumns.problem(row, 2)));
        found.put("face", rows("face", FACE));
        found.get("face")
                .addAll(damaged("face", "landmarks", "landmarks IS NOT NULL", row -> Blobs.floats(row.getBytes(2))));
        found.put("descriptor", descriptors());
        return found;
    }

    private void remove(Map<String, List<Long>> found) {
        found.forEach(
                (table, rows) -> rows.forEach(row -> sql.update("DELETE FROM " + table + " WHERE rowid = ?", row)));
        sql.update("DELETE FROM look WHERE " + WITHOUT_FACE);
        sql.update("DELETE FROM photo WHERE " + WITHOUT_DESCRIPTOR);
    }

    private List<Long> rows(String table, String condition) {
        return sql.query("SELECT rowid FROM " + table + " WHERE " + condition, row -> row.getLong(1));
    }

    private List<Long> damaged(String table, String columns, String condition, RowTest test) {
        List<Long> found = new ArrayList<>();
        sql.query("SELECT rowid, " + columns + " FROM " + table + " WHERE " + condition, row -> {
            try {
                test.test(row);
            } catch (RuntimeException e) {
                found.add(row.getLong(1));
            }
            return true;
        });
        return found;
    }

    /** Descriptors that are not valid vectors, or not as long as most of their network. */
    private List<Long> descriptors() {
        record Known(long row, String model, int length) {}
        List<Known> known = new ArrayList<>();
        List<Long> found = rows("descriptor", "length(model_hash) <> 64 OR model_hash GLOB '*[^0-9a-f]*'");
        found.addAll(damaged("descriptor", "model_id || model_hash, vector", "TRUE", row -> {
            int length = DescriptorQuery.vector(row, 3).length;
            known.add(new Known(row.getLong(1), row.getString(2), length));
        }));
        Map<String, Map<Integer, Integer>> counts = new HashMap<>();
        known.forEach(each ->
                counts.computeIfAbsent(each.model, model -> new HashMap<>()).merge(each.length, 1, Integer::sum));
        known.stream()
                .filter(each -> each.length != DescriptorQuery.mostFrequent(counts.get(each.model)))
                .forEach(each -> found.add(each.row));
        return found;
    }
}
