package lookalike.ui.browse;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import lookalike.catalog.Catalog;
import lookalike.folder.ApplyRun;
import lookalike.folder.FolderException;
import lookalike.image.ThumbnailCache;
import lookalike.index.DatasetModels;
import lookalike.platform.files.ReasonedException;
import lookalike.task.Progress;
import lookalike.ui.common.DistantPortraits;

/**
 * A dataset's folder with its catalogue and the networks that read it.
 *
 * @param catalog null if the folder is open already
 * @param models likewise
 * @param shared the gallery that the catalogue is a snapshot of; empty for a dataset
 */
record OpenedDataset(Path folder, Catalog catalog, DatasetModels models, Optional<SharedSource> shared) {

    /** A folder that is open already. */
    static OpenedDataset asBefore(Path folder) {
        return new OpenedDataset(folder, null, null, Optional.empty());
    }

    /**
     * Opens a folder's catalogue and finds its networks.
     *
     * @param catalogs the folder for catalogues
     * @param told receives reports about a damaged catalogue or about an interrupted move of files
     */
    static OpenedDataset open(Path folder, Path catalogs, ModelsInUse models, Consumer<ReasonedException> told) {
        Catalog found = CatalogFile.open(folder, catalogs, told::accept);
        try {
            finishFiles(found, told);
            return new OpenedDataset(folder, found, models.of(found), Optional.empty());
        } catch (RuntimeException e) {
            found.close();
            throw e;
        }
    }

    /** Portraits in place of photos that are not on this computer, which happens with shared galleries. */
    DistantPortraits portraits(ThumbnailCache cache) {
        return shared.<DistantPortraits>map(source -> source.portraits(catalog, folder, cache))
                .orElse(DistantPortraits.NONE);
    }

    /** Completes a change of the files that was interrupted; an index run would otherwise take moved photos for new ones. */
    private static void finishFiles(Catalog catalog, Consumer<ReasonedException> told) {
        try {
            new ApplyRun(catalog).finish(Progress.NONE);
        } catch (FolderException e) {
            told.accept(e);
        }
    }
}
