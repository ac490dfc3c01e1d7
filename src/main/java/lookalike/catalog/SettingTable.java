package lookalike.catalog;

import java.nio.file.Path;
import java.util.Optional;
import lookalike.model.ModelId;

/** The table {@code setting}. What changes it is called inside a transaction. */
final class SettingTable {

    static final String FINDERS = "finders";
    static final String DESCRIPTOR = "descriptor";
    static final String PRESENT = "present";
    private static final String DATASET = "dataset";
    private static final String PACE = "pace";

    private final Sql sql;

    SettingTable(Sql sql) {
        this.sql = sql;
    }

    Optional<Path> dataset() {
        return get(DATASET).map(Path::of);
    }

    void dataset(Path folder) {
        put(DATASET, folder.toString());
    }

    Optional<ExactModels> chosen() {
        return get(FINDERS)
                .flatMap(finders -> get(DESCRIPTOR).map(descriptor -> new ExactModels(finders, model(descriptor))));
    }

    void choose(ExactModels choice) {
        put(FINDERS, choice.finders());
        put(DESCRIPTOR, choice.descriptor().id() + "@" + choice.descriptor().sha256());
        present(choice.finders());
    }

    boolean isPresent(String finders) {
        return get(PRESENT).equals(Optional.of(finders));
    }

    void present(String finders) {
        put(PRESENT, finders);
    }

    Optional<Double> pace() {
        return get(PACE).map(Double::valueOf);
    }

    void pace(double photosPerSecond) {
        put(PACE, String.valueOf(photosPerSecond));
    }

    private static ModelId model(String stored) {
        int end = stored.lastIndexOf('@');
        return new ModelId(stored.substring(0, end), stored.substring(end + 1));
    }

    private Optional<String> get(String key) {
        return sql.first("SELECT value FROM setting WHERE key = ?", row -> row.getString(1), key);
    }

    private void put(String key, String value) {
        sql.update("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", key, value);
    }
}
