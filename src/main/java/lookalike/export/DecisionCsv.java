package lookalike.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lookalike.catalog.Decision;
import lookalike.catalog.DecisionEntry;
import lookalike.catalog.FaceText;
import lookalike.export.CsvException.Reason;
import lookalike.platform.files.CsvFile;
import lookalike.platform.files.IoErrorText;

/**
 * A CSV file of decisions: one row for each, after a first row with the names of the columns. A file that a user writes needs only the
 * columns for its kinds of decisions, in any order.
 */
final class DecisionCsv {

    static final String KIND = "kind";
    static final String LABEL = "label";
    static final String PHOTO = "photo";
    static final String HASH = "hash";
    static final String TARGET = "target";
    static final String NAME = "name";
    static final String TIME = "time";
    static final String FACE = "face";
    static final String FORMER = "former";
    static final String STEP = "step";

    private static final String[] COLUMNS = {KIND, LABEL, PHOTO, TARGET, NAME, TIME, HASH, FACE, FORMER, STEP};

    private DecisionCsv() {}

    /** A row of a file. */
    record Row(int number, Map<String, String> values) {

        /** The value in a column; an empty text if the file has no such column. */
        String get(String column) {
            return values.getOrDefault(column, "");
        }
    }

    static void write(List<DecisionEntry> decisions, Path file) throws IOException {
        List<String[]> rows = new ArrayList<>();
        rows.add(COLUMNS);
        for (DecisionEntry entry : decisions) {
            Decision decision = entry.decision();
            rows.add(new String[] {
                decision.kind().id(),
                decision.label(),
                decision.path(),
                decision.target(),
                decision.name(),
                entry.time().map(Object::toString).orElse(""),
                decision.hash(),
                FaceText.of(decision.face()),
                FaceText.of(decision.former()),
                String.valueOf(entry.step())
            });
        }
        CsvFile.write(file, rows);
    }

    /** @throws CsvException if the file cannot be read, or has no row with the names of its columns */
    static List<Row> read(Path file) {
        List<String[]> rows = rows(file);
        List<String> header = rows.isEmpty()
                ? List.of()
                : Arrays.stream(rows.get(0))
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .toList();
        if (!header.contains(KIND)) {
            throw new CsvException(Reason.NO_HEADER, file, KIND);
        }
        List<Row> found = new ArrayList<>();
        for (int line = 1; line < rows.size(); line++) {
            Map<String, String> values = new HashMap<>();
            for (int column = 0; column < Math.min(header.size(), rows.get(line).length); column++) {
                values.put(header.get(column), rows.get(line)[column]);
            }
            found.add(new Row(line + 1, values));
        }
        return found;
    }

    private static List<String[]> rows(Path file) {
        try {
            return CsvFile.readAny(file);
        } catch (IOException e) {
            throw new CsvException(Reason.NOT_READ, e, file, IoErrorText.of(e));
        }
    }
}
