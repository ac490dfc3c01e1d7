package lookalike.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table {@code decision}, a journal. Methods that change it must be called inside a transaction. */
final class DecisionTable {

    private static final String COLUMNS = "step, time, undone, kind, label, hash, path, target, name, face, former";

    /** Kinds that files can follow. */
    private static final Set<DecisionKind> APPLICABLE =
            EnumSet.of(DecisionKind.RENAME, DecisionKind.MERGE, DecisionKind.MOVE, DecisionKind.SPLIT);

    private final Sql sql;

    DecisionTable(Sql sql) {
        this.sql = sql;
    }

    /** All decisions, including undone ones, in the order in which they take effect. */
    List<DecisionEntry> entries() {
        return sql.query(
                "SELECT " + COLUMNS + " FROM decision ORDER BY step, id",
                row -> new DecisionEntry(
                        row.getLong(1),
                        Optional.ofNullable(row.getString(2))
                                .map(millis -> Instant.ofEpochMilli(Long.parseLong(millis))),
                        row.getLong(3),
                        new Decision(
                                DecisionKind.of(row.getString(4)).orElseThrow(),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7),
                                row.getString(8),
                                row.getString(9),
                                FaceText.face(row.getString(10)),
                                FaceText.face(row.getString(11)))));
    }

    /** The number for the next step or undoing. */
    long next() {
        return 1
                + sql.first(
                                "SELECT max(step, abs(undone)) FROM decision ORDER BY 1 DESC LIMIT 1",
                                row -> row.getLong(1))
                        .orElse(0L);
    }

    void add(DecisionEntry entry) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(entry.step());
        row.add(entry.time().map(Instant::toEpochMilli).orElse(null));
        row.add(entry.undone());
        row.addAll(StoredDecision.content(entry.decision()));
        sql.update("INSERT INTO decision (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row.toArray());
    }

    /** @param undone number of the undoing, 0 to put the step in force again */
    void mark(long step, long undone) {
        sql.update("UPDATE decision SET undone = ? WHERE step = ? AND undone >= 0", undone, step);
    }

    /** Marks the applicable decisions in force as followed by the files since a step. */
    void markApplied(long step) {
        APPLICABLE.forEach(
                kind -> sql.update("UPDATE decision SET undone = ? WHERE undone = 0 AND kind = ?", -step, kind.id()));
    }

    /** Puts the decisions that the files followed since a step in force again. */
    void markUnapplied(long step) {
        sql.update("UPDATE decision SET undone = 0 WHERE undone = ?", -step);
    }

    /** Removes a step, as if it had never been made. */
    void remove(long step) {
        sql.update("DELETE FROM decision WHERE step = ?", step);
    }

    /** The last step that is in force. */
    OptionalLong last() {
        return number("SELECT max(step) FROM decision WHERE undone = 0");
    }

    /** The step that was undone last, if there are no newer decisions. */
    OptionalLong lastUndone() {
        return number("SELECT step FROM decision WHERE undone > (SELECT max(step) FROM decision)"
                + " ORDER BY undone DESC LIMIT 1");
    }

    private OptionalLong number(String query) {
        Optional<Long> found = sql.query(query, row -> row.getLong(1)).stream().findFirst();
        return found.isEmpty() || found.get() == 0 ? OptionalLong.empty() : OptionalLong.of(found.get());
    }

    /**
     * Changes the labels of people and photos in all decisions that the files do not follow.
     *
     * @param photos the new labels of photos
     * @param labels new labels by old ones, for people and for all other photos
     */
    void rename(Map<PhotoKey, String> photos, Map<String, String> labels) {
        record Row(long id, DecisionKind kind, String label, String hash, String target, String name) {}
        for (Row row : sql.query(
                "SELECT id, kind, label, hash, target, name FROM decision WHERE undone >= 0",
                found -> new Row(
                        found.getLong(1),
                        DecisionKind.of(found.getString(2)).orElseThrow(),
                        found.getString(3),
                        found.getString(4),
                        found.getString(5),
                        found.getString(6)))) {
            boolean isFine = row.kind == DecisionKind.FINE;
            String label = labels.getOrDefault(row.label, row.label);
            sql.update(
                    "UPDATE decision SET label = ?, target = ?, name = ? WHERE id = ?",
                    row.hash.isEmpty() ? label : photos.getOrDefault(new PhotoKey(row.label, row.hash), label),
                    isFine ? row.target : labels.getOrDefault(row.target, row.target),
                    isFine ? renamed(row.name, labels) : row.name,
                    row.id);
        }
    }

    private static String renamed(String about, Map<String, String> labels) {
        return Decision.fine(
                        "any",
                        Stream.of(Json.read(about, String[].class))
                                .map(part -> labels.getOrDefault(part, part))
                                .toList())
                .name();
    }

    /** Replaces a label by a new one. */
    void relabel(String from, String to) {
        sql.update("UPDATE decision SET label = ? WHERE label = ?", to, from);
        sql.update("UPDATE decision SET target = ? WHERE target = ? AND kind <> ?", to, from, DecisionKind.FINE.id());
        record Key(long id, String name) {}
        for (Key key : sql.query(
                "SELECT id, name FROM decision WHERE kind = ?",
                row -> new Key(row.getLong(1), row.getString(2)),
                DecisionKind.FINE.id())) {
            sql.update("UPDATE decision SET name = ? WHERE id = ?", renamed(key.name, Map.of(from, to)), key.id);
        }
    }
}
