package lookalike.ui.browse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

/** Where the app keeps the catalogue of a dataset. */
final class CatalogFile {

    private static final int LONGEST_NAME = 60;

    private CatalogFile() {}

    /** The file for a dataset's folder: its name is readable, and different for every folder. */
    static Path of(Path folder, Path catalogs) {
        Path last = folder.getFileName();
        String readable = last == null ? "root" : last.toString().replaceAll("[^\\p{L}\\p{N}._ -]", "_");
        UUID unique = UUID.nameUUIDFromBytes(folder.toString().getBytes(StandardCharsets.UTF_8));
        return catalogs.resolve(
                readable.substring(0, Math.min(LONGEST_NAME, readable.length())) + "-" + unique + ".catalog");
    }
}
