package lookalike.catalog;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tables, indices and views that Lookalike creates in the present and in older formats. */
final class KnownObjects {

    /** Columns that only older formats had, by their tables. */
    private static final Map<String, Set<String>> FORMER_COLUMNS =
            Map.of("photo", Set.of("status", "reason", "finders"), "look", Set.of("reason"));

    /** The tables of the first format, which every later one has too. */
    private static final Set<String> FIRST = Set.of("setting", "person", "photo", "face", "descriptor");

    private static final Map<String, SchemaObject> PRESENT = present();

    private KnownObjects() {}

    /**
     * Finds an object that Lookalike has not made.
     *
     * @param objects the objects of a file
     * @param present whether the file has the present format, not an older one
     * @return the name of an object that is unknown, different or missing; empty if there is none
     */
    static Optional<String> stranger(List<SchemaObject> objects, boolean present) {
        Optional<String> unknown = objects.stream()
                .filter(object -> !isKnown(object, present))
                .map(object -> object.type() + " " + object.name())
                .findFirst();
        Set<String> missing = new TreeSet<>(FIRST);
        PRESENT.values().stream()
                .filter(known -> present && known.type().equals("table"))
                .forEach(known -> missing.add(known.name()));
        objects.forEach(object -> missing.remove(object.name()));
        return unknown.or(() -> missing.stream().findFirst());
    }

    /** Tests whether Lookalike makes an object like this, in the present format or, otherwise, in an older one. */
    static boolean isKnown(SchemaObject object, boolean present) {
        SchemaObject known = PRESENT.get(object.name());
        if (known == null || !known.type().equals(object.type())) {
            return false;
        }
        return switch (object.type()) {
            case "table" -> object.isPlainTable() && areKnown(object, known.columns(), present);
            case "index" -> object.statement().equals(known.statement());
            case "view" -> !present || object.statement().equals(known.statement()); // the older ones are replaced
            default -> false;
        };
    }

    private static boolean areKnown(SchemaObject table, Set<String> columns, boolean present) {
        if (present) {
            return table.columns().equals(columns);
        }
        Set<String> unknown = new TreeSet<>(table.columns());
        unknown.removeAll(columns);
        return FORMER_COLUMNS.getOrDefault(table.name(), Set.of()).containsAll(unknown);
    }

    private static Map<String, SchemaObject> present() {
        try (Sql sql = new Sql(Path.of(":memory:"), CatalogConnection.inMemory())) {
            Schema.make(sql);
            return SchemaObject.of(sql).stream().collect(Collectors.toMap(SchemaObject::name, Function.identity()));
        } catch (SQLException e) {
            throw new IllegalStateException("the tables cannot be made in memory", e);
        }
    }
}
