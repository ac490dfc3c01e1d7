package lookalike.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lookalike.catalog.Catalog;
import lookalike.index.DatasetModels;
import lookalike.index.Gallery;
import lookalike.index.GalleryFit;
import lookalike.index.IndexBuilder;
import lookalike.match.MatchOptions;
import lookalike.model.ModelPreference;
import lookalike.model.ModelStore;
import lookalike.platform.folders.AppFolders;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;

/** The catalogue of the sample cast with the starter models and its fit, built once per process and copied: building takes seconds. */
public final class SampleCatalog {

    private static Path built;

    private SampleCatalog() {}

    /** Copies the catalogue to a file that does not exist yet. */
    public static void copyTo(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.copy(built(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Builds the catalogue if that has not been done yet. */
    public static void build() {
        try {
            built();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized Path built() throws IOException {
        if (built == null) {
            Path file = Files.createTempDirectory("sample-cast").resolve("cast.catalog");
            file.getParent().toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            build(file);
            built = file;
        }
        return built;
    }

    private static void build(Path file) {
        AppFolders folders = AppFolders.current();
        ModelStore store = new ModelStore(List.of(folders.ownModels()));
        try (Catalog catalog = Catalog.open(file)) {
            DatasetModels models = DatasetModels.of(catalog, store, ModelPreference.STARTER);
            new IndexBuilder(models.models(), Runtime.getRuntime().availableProcessors())
                    .build(folders.sampleCast(), catalog, Progress.NONE, new CancelSignal());
            // As after the first start: the fit is kept in the catalogue.
            Gallery gallery = Gallery.load(catalog, models.models().descriptorModel());
            GalleryFit.of(catalog, gallery, MatchOptions.DEFAULTS.estimator(), new CancelSignal());
        }
    }
}
