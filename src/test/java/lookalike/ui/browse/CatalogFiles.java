package lookalike.ui.browse;

import java.nio.file.Path;

/** The location of catalogues, for tests of other packages. */
public final class CatalogFiles {

    private CatalogFiles() {}

    /** The file in which the app keeps a dataset's catalogue. */
    public static Path of(Path folder, Path catalogs) {
        return CatalogFile.of(folder, catalogs);
    }
}
