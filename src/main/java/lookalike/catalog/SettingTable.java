package lookalike.catalog;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import lookalike.model.DescriptorModel;
import lookalike.model.ModelId;
import lookalike.model.ModelSelection;

/** The table {@code setting}. What changes it is called inside a transaction. */
final class SettingTable {

    static final String FINDERS = "finders";
    static final String DESCRIPTOR = "descriptor";
    static final String PRESENT = "present";
    static final String EARLIER = "earlier";
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

    Optional<ModelSelection> chosen() {
        return get(FINDERS)
                .flatMap(finders ->
                        get(DESCRIPTOR).map(descriptor -> new ModelSelection(finders, descriptorModel(descriptor))));
    }

    void choose(ModelSelection choice) {
        put(FINDERS, choice.finders());
        put(DESCRIPTOR, text(choice.descriptor()));
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

    /** The descriptor that was chosen before the present default, until {@link #forgetEarlier}. */
    Optional<DescriptorModel> earlier() {
        return get(EARLIER).map(SettingTable::descriptorModel);
    }

    void forgetEarlier() {
        sql.update("DELETE FROM setting WHERE key = ?", EARLIER);
    }

    /** One line for the whole, and one for each part of a composite, with its weight. */
    private static String text(DescriptorModel model) {
        StringBuilder lines = new StringBuilder(text(model.id()));
        model.parts()
                .forEach(part ->
                        lines.append('\n').append(part.weight()).append(' ').append(text(part.model())));
        return lines.toString();
    }

    private static String text(ModelId model) {
        return model.id() + "@" + model.sha256();
    }

    private static DescriptorModel descriptorModel(String stored) {
        String[] lines = stored.split("\n");
        return new DescriptorModel(
                model(lines[0]),
                Arrays.stream(lines)
                        .skip(1)
                        .map(line -> line.split(" ", 2))
                        .map(part -> new DescriptorModel.Part(model(part[1]), Double.parseDouble(part[0])))
                        .toList());
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
