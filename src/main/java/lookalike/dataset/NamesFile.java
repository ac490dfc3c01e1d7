package lookalike.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lookalike.platform.files.CsvFile;

/** The file {@code names.csv} of a dataset, for changes of names; its other columns and rows are kept. */
public final class NamesFile {

    private static final String[] HEADER = {"label", "name"};

    private final Path file;
    private final List<String[]> rows;

    private NamesFile(Path file, List<String[]> rows) {
        this.file = file;
        this.rows = rows;
    }

    /**
     * Reads the file; a missing file has no rows.
     *
     * @throws IOException if it cannot be read
     */
    public static NamesFile of(Path dataset) throws IOException {
        Path file = dataset.resolve(LabelMap.FILE);
        return new NamesFile(
                file, Files.isRegularFile(file) ? new ArrayList<>(CsvFile.readAny(file)) : new ArrayList<>());
    }

    /** The name in the row of a label; empty if there is none. */
    public Optional<String> name(String label) {
        return row(label).map(row -> row[1]).filter(name -> !name.isBlank());
    }

    /** The name of a person who is not in the file. */
    public static String defaultName(String label) {
        return LabelMap.defaultName(label);
    }

    /** Sets the name of a label, in its row or in a new one at the end. */
    public void put(String label, String name) {
        Optional<String[]> row = row(label);
        if (row.isPresent()) {
            row.get()[1] = name;
            return;
        }
        if (rows.isEmpty()) {
            rows.add(HEADER.clone());
        }
        String[] added = new String[Math.max(HEADER.length, rows.get(0).length)];
        Arrays.fill(added, "");
        added[0] = label;
        added[1] = name;
        rows.add(added);
    }

    /** Removes the row of a label. */
    public void remove(String label) {
        row(label).ifPresent(rows::remove);
    }

    /** Replaces the file, or deletes it if it has no rows left. */
    public void write() throws IOException {
        if (rows.isEmpty() || rows.size() == 1 && isHeader(rows.get(0))) {
            Files.deleteIfExists(file);
        } else {
            CsvFile.write(file, rows);
        }
    }

    private Optional<String[]> row(String label) {
        return rows.stream()
                .filter(row -> row.length > 1 && !isHeader(row))
                .filter(row -> LabelMap.composed(row[0]).equals(LabelMap.composed(label)))
                .findFirst();
    }

    private boolean isHeader(String[] row) {
        return row == rows.get(0) && row[0].equalsIgnoreCase(HEADER[0]);
    }
}
