package lookalike.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lookalike.face.FaceBox;
import lookalike.platform.files.CsvFile;
import lookalike.platform.files.IoErrorText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Credits of a dataset's photos: the optional file {@code credits.csv} in its folder, with a header. Photos do not need a credit, so an
 * unreadable file is treated as missing, and an invalid row is skipped.
 */
public final class Credits {

    /** Name of the file. */
    public static final String FILE = "credits.csv";

    /** No credits. */
    public static final Credits NONE = new Credits();

    private static final Logger LOG = LoggerFactory.getLogger(Credits.class);

    private static final String[] COLUMNS = {
        "path", "title", "author", "licence", "licence_address", "source", "restrictions", "sha1", "face"
    };

    private static final int BOX_NUMBERS = 4;

    private final Map<String, Credit> byPath = new LinkedHashMap<>();

    private Credits() {}

    /** Reads the credits in a dataset's folder; empty if there is no usable file. */
    public static Credits of(Path dataset) {
        Credits credits = new Credits();
        Path file = dataset.resolve(FILE);
        if (Files.isRegularFile(file)) {
            try {
                credits.read(CsvFile.read(file));
            } catch (IOException e) {
                LOG.warn("{} cannot be read: {}", file, IoErrorText.of(e));
            }
        }
        return credits;
    }

    /** The credit of a photo, by its path relative to the dataset's folder. */
    public Optional<Credit> of(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** All credits, in the file's order. */
    public Collection<Credit> all() {
        return List.copyOf(byPath.values());
    }

    /**
     * Changes paths of photos in a dataset's file; does nothing if there is no file.
     *
     * @param paths maps each path to the new one, or to itself
     */
    public static void move(Path dataset, UnaryOperator<String> paths) throws IOException {
        if (Files.isRegularFile(dataset.resolve(FILE))) {
            List<String[]> rows = CsvFile.read(dataset.resolve(FILE));
            int column = rows.isEmpty()
                    ? -1
                    : Arrays.stream(rows.get(0))
                            .map(name -> name.toLowerCase(Locale.ROOT))
                            .toList()
                            .indexOf(COLUMNS[0]);
            boolean changed = false;
            for (String[] row : rows.subList(Math.min(1, rows.size()), rows.size())) {
                if (column >= 0 && column < row.length) {
                    String path = paths.apply(row[column]);
                    changed |= !path.equals(row[column]);
                    row[column] = path;
                }
            }
            if (changed) {
                CsvFile.write(dataset.resolve(FILE), rows);
            }
        }
    }

    /** Replaces a dataset's file, whole or not at all. */
    public static void write(Path dataset, Collection<Credit> credits) throws IOException {
        List<String[]> rows = new ArrayList<>();
        rows.add(COLUMNS);
        credits.forEach(credit -> rows.add(row(credit)));
        CsvFile.write(dataset.resolve(FILE), rows);
    }

    private void read(List<String[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<String> header = Arrays.stream(rows.get(0))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        for (String[] row : rows.subList(1, rows.size())) {
            Map<String, String> values = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(header.size(), row.length); i++) {
                values.put(header.get(i), row[i]);
            }
            if (!values.getOrDefault("path", "").isBlank()) {
                Credit credit = credit(values);
                byPath.put(credit.path(), credit);
            }
        }
    }

    private static Credit credit(Map<String, String> values) {
        return new Credit(
                values.get("path"),
                values.getOrDefault("title", ""),
                values.getOrDefault("author", ""),
                values.getOrDefault("licence", ""),
                values.getOrDefault("licence_address", ""),
                values.getOrDefault("source", ""),
                values.getOrDefault("restrictions", ""),
                values.getOrDefault("sha1", ""),
                box(values.getOrDefault("face", "")));
    }

    private static String[] row(Credit credit) {
        return new String[] {
            credit.path(),
            credit.title(),
            credit.author(),
            credit.licence(),
            credit.licenceAddress(),
            credit.source(),
            credit.restrictions(),
            credit.sha1(),
            credit.face().map(Credits::text).orElse("")
        };
    }

    private static String text(FaceBox box) {
        return String.format(Locale.ROOT, "%.1f %.1f %.1f %.1f", box.x(), box.y(), box.width(), box.height());
    }

    private static Optional<FaceBox> box(String text) {
        String[] numbers = text.strip().split(" +");
        if (numbers.length != BOX_NUMBERS) {
            return Optional.empty();
        }
        try {
            double[] box =
                    Arrays.stream(numbers).mapToDouble(Double::parseDouble).toArray();
            return Optional.of(new FaceBox(box[0], box[1], box[2], box[3]));
        } catch (IllegalArgumentException e) { // from a number or from the box
            return Optional.empty();
        }
    }
}
