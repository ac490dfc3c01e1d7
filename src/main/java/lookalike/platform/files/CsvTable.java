package lookalike.platform.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A CSV file with the names of its columns in the first row, to be read and changed. Users may have written it with any program, in any
 * order, and with columns of their own: all of its rows and columns are kept.
 */
public final class CsvTable {

    private final Path file;
    private final List<String> columns;
    private final int fixed;
    private final List<String> header;
    private final List<String[]> rows;
    private boolean headed;
    private boolean changed;

    private CsvTable(Path file, List<String[]> all, List<String> columns, int fixed) {
        this.file = file;
        this.columns = columns;
        this.fixed = fixed;
        String[] first = all.isEmpty() ? columns.toArray(String[]::new) : all.get(0);
        headed = Arrays.stream(first).anyMatch(field -> field.strip().equalsIgnoreCase(columns.get(0)));
        header = new ArrayList<>(headed ? List.of(first) : columns.subList(0, fixed));
        rows = new ArrayList<>(headed && !all.isEmpty() ? all.subList(1, all.size()) : all);
        int width = rows.stream().mapToInt(row -> row.length).max().orElse(0);
        header.addAll(Collections.nCopies(Math.max(0, width - header.size()), ""));
    }

    /**
     * Reads a file in any of the encodings of {@link CsvFile#readAny}; a missing file has no rows.
     *
     * @param columns names of columns; if the first row does not contain the first of them, it is not a header
     * @param fixed number of columns that are found by their place, whatever their names in the header are
     * @throws IOException if the file cannot be read, is not CSV, or is very large
     */
    public static CsvTable of(Path file, List<String> columns, int fixed) throws IOException {
        List<String[]> all = Files.isRegularFile(file) ? CsvFile.readAny(file) : List.of();
        return new CsvTable(file, all, columns, fixed);
    }

    /** Tests whether the table has a column. */
    public boolean has(String column) {
        return index(column) >= 0;
    }

    /** The rows below the header, to be read. */
    public List<String[]> rows() {
        return Collections.unmodifiableList(rows);
    }

    /** The field of a row in a column; empty if the row or the table does not have it. */
    public String get(String[] row, String column) {
        int index = index(column);
        return index >= 0 && index < row.length ? row[index] : "";
    }

    /** The index of a column, whose name may be in upper or lower case; -1 if there is none. */
    private int index(String column) {
        int place = columns.indexOf(column);
        if (place >= 0 && place < fixed) {
            return place;
        }
        for (int i = fixed; i < header.size(); i++) {
            if (header.get(i).strip().equalsIgnoreCase(column)) {
                return i;
            }
        }
        return -1;
    }

    /** Sets the field of a row in a column; does nothing if the row or the table does not have it. */
    public void set(String[] row, String column, String value) {
        int index = index(column);
        if (index >= 0 && index < row.length && !row[index].equals(value)) {
            row[index] = value;
            changed = true;
        }
    }

    /** Removes a row. */
    public void remove(String[] row) {
        changed |= rows.remove(row);
    }

    /** Adds a row at the end, and the columns that the table does not have. */
    public void add(Map<String, String> fields) {
        for (String column : fields.keySet()) {
            if (index(column) < 0) {
                header.add(column);
                headed = true;
            }
        }
        String[] row = new String[header.size()];
        Arrays.fill(row, "");
        fields.forEach((column, value) -> row[index(column)] = value);
        rows.add(row);
        changed = true;
    }

    /** Tests whether the table differs from the file. */
    public boolean isChanged() {
        return changed;
    }

    /** Replaces the file if the table has changed, whole or not at all. */
    public void write() throws IOException {
        if (!changed) {
            return;
        }
        CsvFile.write(file, row -> {
            if (headed) {
                row.accept(header.toArray(String[]::new));
            }
            for (String[] each : rows) {
                row.accept(each);
            }
        });
        changed = false;
    }
}
