package lookalike.ui.browse;

import java.nio.file.Path;
import java.util.function.Consumer;
import lookalike.catalog.Catalog;
import lookalike.catalog.CatalogException;
import lookalike.index.DatasetModels;

/**
 * A dataset's folder with its catalogue and the networks that read it.
 *
 * @param catalog null if the folder was open already
 * @param models null as well
 */
record OpenedDataset(Path folder, Catalog catalog, DatasetModels models) {

    /** A folder that is open already. */
    static OpenedDataset asBefore(Path folder) {
        return new OpenedDataset(folder, null, null);
    }

    /**
     * Opens a folder's catalogue and finds its networks.
     *
     * @param catalogs the folder for catalogues
     * @param told what happened to a damaged catalogue
     */
    static OpenedDataset open(Path folder, Path catalogs, ModelsInUse models, Consumer<CatalogException> told) {
        Catalog found = CatalogFile.open(folder, catalogs, told);
        try {
            return new OpenedDataset(folder, found, models.of(found));
        } catch (RuntimeException e) {
            found.close();
            throw e;
        }
    }
}
