package lookalike.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lookalike.platform.files.CsvFile;
import lookalike.platform.files.IoErrorText;

/**
 * Names of labels, from the optional file {@code names.csv} ({@code label,name}, with an optional header row) in the dataset's folder, then
 * from a known dataset itself. Without an entry, the name is the label with spaces instead of underscores. If the file has a header, it may
 * also have a column {@code groups}, with a person's groups separated by semicolons or, if there are none, by spaces.
 */
final class LabelMap {

    private static final String GROUPS = "groups";

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Set<String>> groups = new HashMap<>();

    /**
     * Reads the names of a dataset.
     *
     * @param known names that come with a known dataset, by label
     * @param notices receives a notice if the file of names is invalid
     */
    static LabelMap of(Path dataset, Map<String, String> known, List<DatasetNotice> notices) {
        LabelMap map = new LabelMap();
        known.forEach((label, name) -> map.names.put(composed(label), name));
        Path file = dataset.resolve(NamesFile.FILE);
        if (Files.isRegularFile(file)) {
            try {
                rows(file, "label").forEach(row -> map.names.put(composed(row[0]), row[1]));
                map.readGroups(file);
            } catch (DatasetException e) {
                notices.add(new DatasetNotice(NamesFile.FILE, e.reason(), e.details()));
            }
        }
        return map;
    }

    private void readGroups(Path file) {
        try {
            List<String[]> rows = CsvFile.readAny(file);
            int column = rows.isEmpty()
                    ? -1
                    : Arrays.stream(rows.get(0)).map(String::strip).toList().indexOf(GROUPS);
            if (column >= 2) {
                rows.stream()
                        .skip(1)
                        .filter(row -> row.length > column)
                        .forEach(row -> groups.put(composed(row[0]), split(row[column])));
            }
        } catch (IOException e) {
            throw new DatasetException(DatasetException.Reason.FILE_NOT_READ, e, file, IoErrorText.of(e));
        }
    }

    private static Set<String> split(String groups) {
        return Arrays.stream(groups.split(groups.contains(";") ? ";" : "\\s"))
                .map(String::strip)
                .filter(group -> !group.isEmpty())
                .collect(Collectors.toSet());
    }

    /** The groups to which a label belongs. */
    Set<String> groups(String label) {
        return groups.getOrDefault(composed(label), Set.of());
    }

    /** The composed Unicode form of a name, in which names are compared: file systems encode accents in different ways. */
    static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    String name(String label) {
        String name = names.get(composed(label));
        return name == null || name.isBlank() ? defaultName(label) : name;
    }

    /** The name of a label without an entry. */
    static String defaultName(String label) {
        return label.replace('_', ' ');
    }

    /** The rows of a CSV file with at least two columns, without a header row whose first field is {@code header}. */
    static List<String[]> rows(Path file, String header) {
        try {
            List<String[]> rows = CsvFile.readAny(file);
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
