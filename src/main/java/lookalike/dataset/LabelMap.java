package lookalike.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lookalike.platform.files.CsvFile;
import lookalike.platform.files.IoErrorText;

/**
 * The names that belong to labels: the optional file {@code names.csv} ({@code label,name}, a header row is optional) in
 * the dataset's folder. A label without an entry is its own name, underscores shown as spaces.
 */
final class LabelMap {

    static final String FILE = "names.csv";

    private final Map<String, String> names = new HashMap<>();

    /** @throws DatasetException if there is a file of names that is not what it should be */
    static LabelMap of(Path dataset) {
        LabelMap map = new LabelMap();
        Path file = dataset.resolve(FILE);
        if (Files.isRegularFile(file)) {
            rows(file, "label").forEach(row -> map.names.put(row[0], row[1]));
        }
        return map;
    }

    String name(String label) {
        String name = names.get(label);
        return name == null || name.isBlank() ? label.replace('_', ' ') : name;
    }

    /** The rows of a CSV file of two columns, without the header whose first field is {@code header}. */
    static List<String[]> rows(Path file, String header) {
        try {
            List<String[]> rows = CsvFile.read(file);
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).length < 2 || rows.get(i)[0].isBlank()) {
                    throw new DatasetException(DatasetException.Reason.COLUMNS, file, i + 1);
                }
            }
            boolean headed = !rows.isEmpty() && rows.get(0)[0].equalsIgnoreCase(header);
            return headed ? rows.subList(1, rows.size()) : rows;
        } catch (IOException e) {
            throw new DatasetException(DatasetException.Reason.FILE_NOT_READ, e, file, IoErrorText.of(e));
        }
    }
}
