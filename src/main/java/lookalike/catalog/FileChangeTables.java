package lookalike.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lookalike.catalog.FileChange.MovedPhoto;

/**
 * Updates the tables after a change of the dataset's files, and after its undoing. Photos get their new paths and labels, and decisions
 * refer to the new labels. Decisions that the files now follow are no longer in force: they are marked with the negative number of the
 * change's own step, which contains what remains of them. Must be called inside a transaction.
 */
final class FileChangeTables {

    private final Sql sql;
    private final DecisionTable decisions;
    private final EffectTables effects;
    private final SettingTable settings;

    FileChangeTables(Sql sql) {
        this.sql = sql;
        decisions = new DecisionTable(sql);
        effects = new EffectTables(sql);
        settings = new SettingTable(sql);
    }

    /** A photo's place in the dataset. */
    private record Place(String path, String label) {}

    private record Row(long id, Place before, Place after) {}

    /** Tests whether the tables are in the state after a change. */
    boolean isApplied(FileChange change) {
        return settings.applied()
                .filter(known -> known.id().equals(change.id()))
                .isPresent();
    }

    void apply(FileChange change) {
        long step = decisions.next();
        decisions.markApplied(step);
        Map<PhotoKey, String> keys = new HashMap<>();
        Map<String, Place> places = new HashMap<>();
        for (MovedPhoto photo : change.photos()) {
            key(photo.label(), photo.hash()).ifPresent(key -> keys.put(key, photo.newLabel()));
            places.put(photo.from(), new Place(change.present(photo.to()), photo.newLabel()));
        }
        decisions.rename(keys, change.labels());
        change.names().forEach(this::person);
        place(row -> places.getOrDefault(
                row.path(),
                new Place(change.present(row.path()), change.labels().getOrDefault(row.label(), row.label()))));
        change.remaining()
                .forEach(decision -> decisions.add(new DecisionEntry(step, Optional.of(Instant.now()), 0, decision)));
        settings.applied(new SettingTable.Applied(change.id(), step));
        effects.rewrite(DecisionEffects.of(decisions.entries()));
        PhotoWriter.removePeopleWithoutPhotos(sql);
    }

    void revert(FileChange change) {
        long step = settings.applied().orElseThrow().step();
        decisions.remove(step);
        Map<String, String> labels =
                change.labels().entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        Map<PhotoKey, String> keys = new HashMap<>();
        Map<String, Place> places = new HashMap<>();
        for (MovedPhoto photo : change.photos()) {
            key(photo.newLabel(), photo.hash()).ifPresent(key -> keys.put(key, photo.label()));
            places.put(change.present(photo.to()), new Place(photo.from(), photo.label()));
        }
        decisions.rename(keys, labels);
        decisions.markUnapplied(step); // only after the others were renamed: these have kept their labels
        change.formerNames().forEach(this::person);
        place(row -> places.getOrDefault(
                row.path(), new Place(change.former(row.path()), labels.getOrDefault(row.label(), row.label()))));
        settings.forgetApplied();
        effects.rewrite(DecisionEffects.of(decisions.entries()));
        PhotoWriter.removePeopleWithoutPhotos(sql);
    }

    private static Optional<PhotoKey> key(String label, String hash) {
        return hash.isEmpty() ? Optional.empty() : Optional.of(new PhotoKey(label, hash));
    }

    private void person(String label, String name) {
        sql.update(
                "INSERT INTO person (label, name) VALUES (?, ?) ON CONFLICT (label) DO UPDATE SET name = excluded.name",
                label,
                name);
    }

    /** Changes the paths and labels of photos; photos may swap theirs. */
    private void place(Function<Place, Place> change) {
        List<Row> changed = new ArrayList<>();
        sql.query("SELECT id, path, dataset_label FROM photo", row -> {
            Place before = new Place(row.getString(2), row.getString(3));
            Place after = change.apply(before);
            return after.equals(before) || changed.add(new Row(row.getLong(1), before, after));
        });
        changed.forEach(row -> sql.update("UPDATE photo SET path = ? WHERE id = ?", "moving/" + row.id, row.id));
        for (Row row : changed) {
            sql.update("DELETE FROM photo WHERE path = ?", row.after.path); // a run may already have found it there
            sql.update(
                    "UPDATE photo SET path = ?, dataset_label = ? WHERE id = ?",
                    row.after.path,
                    row.after.label,
                    row.id);
        }
    }
}
