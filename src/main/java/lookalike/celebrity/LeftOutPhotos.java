package lookalike.celebrity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lookalike.platform.files.CsvFile;

/** The file {@code left-out.csv} of a dataset, which lists photos that were rejected for good, so that they are not fetched again. */
final class LeftOutPhotos {

    static final String FILE = "left-out.csv";

    private static final String[] COLUMNS = {"wikidata", "name", "title", "sha1", "reason"};

    private final Path file;
    private final List<String[]> rows = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private boolean changed;

    LeftOutPhotos(Path folder) throws IOException {
        file = folder.resolve(FILE);
        if (Files.isRegularFile(file)) {
            for (String[] row : CsvFile.read(file)) {
                boolean header = row[0].equals(COLUMNS[0]);
                if (!header && row.length == COLUMNS.length) {
                    rows.add(row);
                    keys.add(key(row[0], row[3]));
                }
            }
        }
    }

    /** Tests whether a file was rejected for a person. */
    boolean has(String item, String sha1) {
        return keys.contains(key(item, sha1));
    }

    /** Notes a photo; {@link #write} writes it to the file. */
    void add(WikidataItem item, CommonsFile photo, Rejection reason) {
        if (keys.add(key(item.id(), photo.sha1()))) {
            rows.add(new String[] {item.id(), item.label(), photo.title(), photo.sha1(), reason.code()});
            changed = true;
        }
    }

    /** Replaces the file if photos were added. */
    void write() throws IOException {
        if (changed) {
            List<String[]> all = new ArrayList<>(rows);
            all.add(0, COLUMNS);
            CsvFile.write(file, all);
            changed = false;
        }
    }

    private static String key(String item, String sha1) {
        return item + " " + sha1;
    }
}
