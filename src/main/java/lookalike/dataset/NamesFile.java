package lookalike.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lookalike.platform.files.CsvTable;

/** The file {@code names.csv} of a dataset, for changes of names; its other columns and rows are kept. */
public final class NamesFile {

    /** Name of the file. */
    public static final String FILE = "names.csv";

    /** Column with the name of a person's folder. */
    public static final String LABEL = "label";

    /** Column with the name that is shown. */
    public static final String NAME = "name";

    private static final List<String> COLUMNS = List.of(LABEL, NAME);

    private final Path file;
    private final CsvTable table;

    private NamesFile(Path file, CsvTable table) {
        this.file = file;
        this.table = table;
    }

    /**
     * Reads the file; a missing file has no rows.
     *
     * @throws IOException if it cannot be read
     */
    public static NamesFile of(Path dataset) throws IOException {
        Path file = dataset.resolve(FILE);
        return new NamesFile(file, CsvTable.of(file, COLUMNS, COLUMNS.size()));
    }

    /** The rows, with the fields of some columns each; empty where a row does not have the column. */
    public List<Map<String, String>> rows(List<String> columns) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (String[] row : table.rows()) {
            Map<String, String> fields = new LinkedHashMap<>();
            columns.forEach(column -> fields.put(column, table.get(row, column)));
            rows.add(fields);
        }
        return rows;
    }

    /** The name in the row of a label; empty if there is none. */
    public Optional<String> name(String label) {
        return row(label).map(row -> table.get(row, NAME)).filter(name -> !name.isBlank());
    }

    /** The name of a person who is not in the file. */
    public static String defaultName(String label) {
        return LabelMap.defaultName(label);
    }

    /** Sets the name of a label, in its row or in a new one at the end. */
    public void put(String label, String name) {
        row(label).ifPresentOrElse(row -> table.set(row, NAME, name), () -> add(Map.of(LABEL, label, NAME, name)));
    }

    /** Adds a row at the end, and the columns that the file does not have. */
    public void add(Map<String, String> fields) {
        table.add(fields);
    }

    /** Removes the row of a label. */
    public void remove(String label) {
        row(label).ifPresent(table::remove);
    }

    /** Replaces the file if there were changes, or deletes it if it has no rows left. */
    public void write() throws IOException {
        if (table.isChanged() && table.rows().isEmpty()) {
            Files.deleteIfExists(file);
        } else {
            table.write();
        }
    }

    private Optional<String[]> row(String label) {
        return table.rows().stream()
                .filter(row -> row.length >= COLUMNS.size())
                .filter(row -> LabelMap.composed(row[0]).equals(LabelMap.composed(label)))
                .findFirst();
    }
}
