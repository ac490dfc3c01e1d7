package lookalike.ui.browse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lookalike.cassandra.CassandraGallery;
import lookalike.cassandra.Credentials;
import lookalike.cassandra.GalleryAddress;
import lookalike.cassandra.Snapshot;
import lookalike.catalog.Catalog;
import lookalike.catalog.SharedGallery;
import lookalike.catalog.Totals;
import lookalike.image.ThumbnailCache;
import lookalike.index.BuildReport;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import lookalike.ui.common.DistantPortraits;

/**
 * A shared gallery as a source in place of a dataset's folder: its snapshot is opened and follows the gallery.
 *
 * @param credentials for servers that need user and password, if the address names no file
 * @param snapshots the folder for snapshots
 */
public record SharedSource(GalleryAddress address, Optional<Credentials> credentials, Path snapshots) {

    private SharedGallery gallery() {
        return CassandraGallery.open(address, () -> credentials);
    }

    /** Opens the snapshot as it is; an empty one for a gallery that was never opened before. */
    OpenedDataset open(ModelsInUse models) {
        Catalog catalog;
        try (SharedGallery gallery = gallery()) {
            catalog = new Snapshot(gallery, Progress.NONE, new CancelSignal())
                    .open(snapshots.resolve(address.fileName()));
        }
        try {
            // Photos are expected where the first publisher has them, for example on a shared drive.
            Path folder = catalog.dataset().filter(Files::isDirectory).orElse(snapshots);
            return new OpenedDataset(folder, catalog, models.of(catalog), Optional.of(this));
        } catch (RuntimeException e) {
            catalog.close();
            throw e;
        }
    }

    /** Portraits of its people, for a computer without the photos. */
    DistantPortraits portraits(Catalog catalog, Path folder, ThumbnailCache cache) {
        return new SharedPortraits(this::gallery, catalog, folder, cache);
    }

    /** Brings the snapshot up to date. */
    BuildReport follow(Catalog catalog, Progress progress, CancelSignal cancel) {
        long start = System.nanoTime();
        long followed;
        try (SharedGallery gallery = gallery()) {
            followed = new Snapshot(gallery, progress, cancel).follow(catalog);
        }
        Totals totals = catalog.totals();
        // Photos that change while a gallery is first read are read twice.
        int read = (int) Math.min(followed, totals.photos());
        return new BuildReport(
                totals.people(),
                totals.photos(),
                totals.faces(),
                0,
                read,
                0,
                totals.photos() - read,
                0,
                List.of(),
                List.of(),
                List.of(),
                0,
                0,
                (System.nanoTime() - start) / 1e9,
                true,
                0);
    }
}
