package lookalike.catalog;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lookalike.face.DetectedFace;

/** The tables that hold the effects of decisions, for queries to join. Must be called inside a transaction. */
final class EffectTables {

    /** An expression on the table {@code photo} for the id of the person with whom a photo is shown. */
    static final String OWNER = "(SELECT person.id FROM person WHERE person.label = coalesce("
            + "(SELECT person FROM moved WHERE moved.label = photo.dataset_label AND moved.hash = photo.hash),"
            + " (SELECT person FROM merged WHERE merged.label = photo.dataset_label), photo.dataset_label))";

    private static final String SAME_PHOTO = "label = ? AND hash = ?";

    private final Sql sql;

    EffectTables(Sql sql) {
        this.sql = sql;
    }

    /** Empties and refills the tables. */
    void rewrite(DecisionEffects effects) {
        List.of("alias", "exclusion", "chosen_face", "merged", "moved", "fine", "membership", "cover").stream()
                .filter(this::isThere) // a damaged catalogue may be of an older format
                .forEach(table -> sql.update("DELETE FROM " + table));
        write(DecisionEffects.NONE, effects);
        sql.update("UPDATE photo SET person_id = " + OWNER + " WHERE person_id <> " + OWNER);
    }

    /** Updates the tables where the effects differ. */
    void write(DecisionEffects before, DecisionEffects after) {
        difference(
                before.names(), after.names(), this::name, label -> update("DELETE FROM alias WHERE label = ?", label));
        difference(
                all(before.excluded()),
                all(after.excluded()),
                (photo, any) ->
                        update("INSERT INTO exclusion (label, hash) VALUES (?, ?)", photo.label(), photo.hash()),
                photo -> update("DELETE FROM exclusion WHERE " + SAME_PHOTO, photo.label(), photo.hash()));
        difference(
                before.faces(),
                after.faces(),
                this::face,
                photo -> update("DELETE FROM chosen_face WHERE " + SAME_PHOTO, photo.label(), photo.hash()));
        difference(
                all(before.fine()),
                all(after.fine()),
                (fine, any) -> update("INSERT INTO fine (finding, about) VALUES (?, ?)", fine.target(), fine.name()),
                fine -> update("DELETE FROM fine WHERE finding = ? AND about = ?", fine.target(), fine.name()));
        difference(
                before.groups(),
                after.groups(),
                (each, member) -> update(
                        "INSERT OR REPLACE INTO membership (label, name, member) VALUES (?, ?, ?)",
                        each.label(),
                        each.group(),
                        member ? 1 : 0),
                each -> update("DELETE FROM membership WHERE label = ? AND name = ?", each.label(), each.group()));
        difference(
                before.covers(),
                after.covers(),
                (person, photo) -> update(
                        "INSERT OR REPLACE INTO cover (person, label, hash) VALUES (?, ?, ?)",
                        person,
                        photo.label(),
                        photo.hash()),
                person -> update("DELETE FROM cover WHERE person = ?", person));
        people(before, after);
    }

    private boolean isThere(String table) {
        return sql.first("SELECT 1 FROM sqlite_schema WHERE name = ?", row -> true, table)
                .isPresent();
    }

    private void people(DecisionEffects before, DecisionEffects after) {
        Stream.concat(after.merged().values().stream(), after.moved().values().stream())
                .distinct()
                .forEach(label -> update(
                        "INSERT OR IGNORE INTO person (label, name) VALUES (?, ?)",
                        label,
                        after.made().getOrDefault(label, label)));
        Set<String> changed = new HashSet<>();
        difference(
                before.merged(),
                after.merged(),
                (label, person) -> {
                    changed.add(label);
                    update("INSERT OR REPLACE INTO merged (label, person) VALUES (?, ?)", label, person);
                },
                label -> {
                    changed.add(label);
                    update("DELETE FROM merged WHERE label = ?", label);
                });
        difference(
                before.moved(),
                after.moved(),
                (photo, person) -> {
                    changed.add(photo.label());
                    update(
                            "INSERT OR REPLACE INTO moved (label, hash, person) VALUES (?, ?, ?)",
                            photo.label(),
                            photo.hash(),
                            person);
                },
                photo -> {
                    changed.add(photo.label());
                    update("DELETE FROM moved WHERE " + SAME_PHOTO, photo.label(), photo.hash());
                });
        changed.forEach(label -> update("UPDATE photo SET person_id = " + OWNER + " WHERE dataset_label = ?", label));
    }

    private void name(String label, String name) {
        update("INSERT OR REPLACE INTO alias (label, name) VALUES (?, ?)", label, name);
    }

    private void face(PhotoKey photo, DetectedFace face) {
        update(
                "INSERT OR REPLACE INTO chosen_face (label, hash, x, y, width, height, score, turned)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                photo.label(),
                photo.hash(),
                face.box().x(),
                face.box().y(),
                face.box().width(),
                face.box().height(),
                face.score(),
                face.turned());
    }

    private void update(String statement, Object... parameters) {
        sql.update(statement, parameters);
    }

    private static <K> Map<K, Boolean> all(Set<K> keys) {
        return keys.stream().collect(Collectors.toMap(Function.identity(), key -> true));
    }

    private static <K, V> void difference(Map<K, V> before, Map<K, V> after, BiConsumer<K, V> put, Consumer<K> remove) {
        Map<K, V> gone = new HashMap<>(before);
        gone.keySet().removeAll(after.keySet());
        gone.keySet().forEach(remove);
        after.forEach((key, value) -> {
            if (!value.equals(before.get(key))) {
                put.accept(key, value);
            }
        });
    }
}
