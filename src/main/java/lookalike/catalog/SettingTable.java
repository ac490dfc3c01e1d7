package lookalike.catalog;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import lookalike.model.DescriptorModel;
import lookalike.model.Finders;
import lookalike.model.ModelId;
import lookalike.model.ModelSelection;

/** The table {@code setting}. Methods that change it must be called inside a transaction. */
final class SettingTable {

    static final String FINDERS = "finders";
    static final String DESCRIPTOR = "descriptor";
    static final String PRESENT = "present";
    static final String EARLIER = "earlier";
    private static final String DATASET = "dataset";
    private static final String APPLIED = "applied";
    private static final String PACE = "pace";
    private static final String SHARED = "shared";
    private static final String CALIBRATIONS = "calibrations";

    private final Sql sql;

    SettingTable(Sql sql) {
        this.sql = sql;
    }

    Optional<Path> dataset() {
        return read(DATASET, Path::of);
    }

    void dataset(Path folder) {
        put(DATASET, folder.toString());
    }

    Optional<ModelSelection> chosen() {
        return read(FINDERS, finders -> Json.read(finders, Finders.class))
                .flatMap(finders -> descriptor(DESCRIPTOR).map(descriptor -> new ModelSelection(finders, descriptor)));
    }

    void choose(ModelSelection choice) {
        put(FINDERS, Json.text(choice.finders()));
        put(DESCRIPTOR, Json.text(choice.descriptor()));
        present(choice.finders());
    }

    boolean isPresent(Finders finders) {
        return get(PRESENT).equals(Optional.of(finders.key()));
    }

    void present(Finders finders) {
        put(PRESENT, finders.key());
    }

    Optional<Double> pace() {
        return read(PACE, Double::valueOf).filter(pace -> pace > 0 && Double.isFinite(pace));
    }

    void pace(double photosPerSecond) {
        put(PACE, String.valueOf(photosPerSecond));
    }

    Optional<String> shared() {
        return get(SHARED);
    }

    void shared(String state) {
        put(SHARED, state);
    }

    Optional<String> calibrations(ModelId model, String method) {
        return get(calibrationsKey(model, method));
    }

    void calibrations(ModelId model, String method, String calibrations) {
        put(calibrationsKey(model, method), calibrations);
    }

    private static String calibrationsKey(ModelId model, String method) {
        return String.join(" ", CALIBRATIONS, model.id(), model.sha256(), method);
    }

    /** The descriptor that was chosen before the present default, until {@link #forgetEarlier}. */
    Optional<DescriptorModel> earlier() {
        return descriptor(EARLIER);
    }

    void forgetEarlier() {
        sql.update("DELETE FROM setting WHERE key = ?", EARLIER);
    }

    /** The last recorded change of the dataset's files, and its step. */
    record Applied(String id, long step) {}

    Optional<Applied> applied() {
        return read(APPLIED, stored -> Json.read(stored, Applied.class));
    }

    void applied(Applied change) {
        put(APPLIED, Json.text(change));
    }

    void forgetApplied() {
        sql.update("DELETE FROM setting WHERE key = ?", APPLIED);
    }

    private Optional<DescriptorModel> descriptor(String key) {
        return read(key, stored -> Json.read(stored, DescriptorModel.class));
    }

    /** Also empty if no version has written such a value. */
    private <T> Optional<T> read(String key, Function<String, T> reader) {
        return sql.first("SELECT value FROM setting WHERE key = ?", row -> reader.apply(row.getString(1)), key);
    }

    private Optional<String> get(String key) {
        return sql.first("SELECT value FROM setting WHERE key = ?", row -> row.getString(1), key);
    }

    private void put(String key, String value) {
        sql.update("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", key, value);
    }
}
