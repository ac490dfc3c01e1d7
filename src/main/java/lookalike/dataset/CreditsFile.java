package lookalike.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lookalike.face.FaceBox;
import lookalike.platform.files.CsvTable;

/** The file {@code credits.csv} of a dataset, for changes of credits; its other columns and rows are kept. */
public final class CreditsFile {

    /** Name of the file. */
    public static final String FILE = "credits.csv";

    private static final String PATH = "path";
    private static final String TITLE = "title";
    private static final String AUTHOR = "author";
    private static final String LICENCE = "licence";
    private static final String LICENCE_ADDRESS = "licence_address";
    private static final String SOURCE = "source";
    private static final String RESTRICTIONS = "restrictions";
    private static final String SHA1 = "sha1";
    private static final String FACE = "face";

    private static final List<String> COLUMNS =
            List.of(PATH, TITLE, AUTHOR, LICENCE, LICENCE_ADDRESS, SOURCE, RESTRICTIONS, SHA1, FACE);

    private static final int BOX_NUMBERS = 4;

    private final CsvTable table;

    private CreditsFile(CsvTable table) {
        this.table = table;
    }

    /**
     * Reads the file; a missing file has no rows.
     *
     * @throws IOException if it cannot be read, or has no column with the paths of the photos
     */
    public static CreditsFile of(Path dataset) throws IOException {
        CsvTable table = CsvTable.of(dataset.resolve(FILE), COLUMNS, 0);
        if (!table.has(PATH)) {
            throw new IOException("there is no column \"" + PATH + "\"");
        }
        return new CreditsFile(table);
    }

    /** The credits by the paths of their photos, in the file's order; rows without a path are skipped. */
    public Map<String, Credit> credits() {
        Map<String, Credit> credits = new LinkedHashMap<>();
        for (String[] row : table.rows()) {
            if (!table.get(row, PATH).isBlank()) {
                Credit credit = credit(row);
                credits.put(credit.path(), credit);
            }
        }
        return credits;
    }

    private Credit credit(String[] row) {
        return new Credit(
                table.get(row, PATH),
                table.get(row, TITLE),
                table.get(row, AUTHOR),
                table.get(row, LICENCE),
                table.get(row, LICENCE_ADDRESS),
                table.get(row, SOURCE),
                table.get(row, RESTRICTIONS),
                table.get(row, SHA1),
                box(table.get(row, FACE)));
    }

    /** Adds a credit; there must be none for its path. */
    public void add(Credit credit) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(PATH, credit.path());
        fields.put(TITLE, credit.title());
        fields.put(AUTHOR, credit.author());
        fields.put(LICENCE, credit.licence());
        fields.put(LICENCE_ADDRESS, credit.licenceAddress());
        fields.put(SOURCE, credit.source());
        fields.put(RESTRICTIONS, credit.restrictions());
        fields.put(SHA1, credit.sha1());
        fields.put(FACE, credit.face().map(CreditsFile::text).orElse(""));
        table.add(fields);
    }

    /** Replaces the file if there were changes, whole or not at all. */
    public void write() throws IOException {
        table.write();
    }

    /**
     * Changes paths of photos in a dataset's file; does nothing if there is no file.
     *
     * @param paths maps each path to the new one, or to itself
     */
    public static void move(Path dataset, UnaryOperator<String> paths) throws IOException {
        if (Files.isRegularFile(dataset.resolve(FILE))) {
            CreditsFile file = of(dataset);
            for (String[] row : file.table.rows()) {
                file.table.set(row, PATH, paths.apply(file.table.get(row, PATH)));
            }
            file.write();
        }
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
