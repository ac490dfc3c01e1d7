package lookalike.ui.browse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import lookalike.catalog.Catalog;
import lookalike.catalog.CatalogException;

/** File in which the app keeps the catalogue of a dataset. */
final class CatalogFile {

    private static final int LONGEST_NAME = 60;

    private CatalogFile() {}

    /**
     * Opens the catalogue of a dataset's folder. A damaged catalogue is put aside and replaced with a new one that has everything that can
     * still be read.
     *
     * @param told receives the report if the catalogue was damaged
     * @throws CatalogException if it cannot be opened for another reason
     */
    static Catalog open(Path folder, Path catalogs, Consumer<CatalogException> told) {
        Path file = of(folder, catalogs);
        try {
            return Catalog.openOrSalvage(file, told);
        } catch (CatalogException e) {
            if (e.reason() != CatalogException.Reason.DAMAGED) {
                throw e;
            }
            Path aside = putAside(file, e);
            Catalog empty = Catalog.open(file);
            told.accept(new CatalogException(CatalogException.Reason.PUT_ASIDE, e, file, aside));
            return empty;
        }
    }

    /**
     * Moves the catalogue together with the files that SQLite keeps beside it. These go first, because they would damage a new catalogue in
     * the same place.
     */
    private static Path putAside(Path file, CatalogException reason) {
        Path aside = file.resolveSibling(file.getFileName() + ".bad");
        for (int number = 2; Files.exists(aside); number++) {
            aside = file.resolveSibling(file.getFileName() + "." + number + ".bad");
        }
        try {
            for (String ending : List.of("-wal", "-shm", "")) {
                Path part = file.resolveSibling(file.getFileName() + ending);
                if (Files.exists(part)) {
                    Files.move(part, aside.resolveSibling(aside.getFileName() + ending));
                }
            }
            return aside;
        } catch (IOException e) {
            reason.addSuppressed(e);
            throw reason;
        }
    }

    /** The file for a dataset's folder: its name is readable, and different for every folder. */
    static Path of(Path folder, Path catalogs) {
        Path last = folder.getFileName();
        String readable = last == null ? "root" : last.toString().replaceAll("[^\\p{L}\\p{N}._ -]", "_");
        UUID unique = UUID.nameUUIDFromBytes(folder.toString().getBytes(StandardCharsets.UTF_8));
        return catalogs.resolve(
                readable.substring(0, Math.min(LONGEST_NAME, readable.length())) + "-" + unique + ".catalog");
    }
}
