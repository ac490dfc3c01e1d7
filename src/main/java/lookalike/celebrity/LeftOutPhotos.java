package lookalike.celebrity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lookalike.platform.files.CsvTable;

/** The file {@code left-out.csv} of a dataset, which lists photos that were rejected for good, so that they are not fetched again. */
final class LeftOutPhotos {

    static final String FILE = "left-out.csv";

    private static final String ITEM = "wikidata";
    private static final String NAME = "name";
    private static final String TITLE = "title";
    private static final String SHA1 = "sha1";
    private static final String REASON = "reason";

    private final CsvTable table;
    private final Set<String> keys = new HashSet<>();

    /** Reads the file; a missing file lists nothing. */
    LeftOutPhotos(Path folder) throws IOException {
        table = CsvTable.of(folder.resolve(FILE), List.of(ITEM, NAME, TITLE, SHA1, REASON), 0);
        table.rows().forEach(row -> keys.add(key(table.get(row, ITEM), table.get(row, SHA1))));
    }

    /** Tests whether a file was rejected for a person. */
    boolean has(String item, String sha1) {
        return keys.contains(key(item, sha1));
    }

    /** Notes a photo; {@link #write} writes it to the file. */
    void add(WikidataItem item, CommonsFile photo, Rejection reason) {
        if (keys.add(key(item.id(), photo.sha1()))) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put(ITEM, item.id());
            fields.put(NAME, item.label());
            fields.put(TITLE, photo.title());
            fields.put(SHA1, photo.sha1());
            fields.put(REASON, reason.code());
            table.add(fields);
        }
    }

    /** Replaces the file if photos were added. */
    void write() throws IOException {
        table.write();
    }

    private static String key(String item, String sha1) {
        return item + " " + sha1;
    }
}
