package lookalike.index;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lookalike.cassandra.PortraitPublication;
import lookalike.cassandra.Publication;
import lookalike.cassandra.Snapshot;
import lookalike.catalog.Catalog;
import lookalike.catalog.SharedGallery;
import lookalike.catalog.StoredPhoto;
import lookalike.dataset.DatasetScanner;
import lookalike.dataset.Person;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;

/**
 * An index run whose results go to a shared gallery as they come. A catalogue on this computer holds what the gallery knows of the
 * dataset's people, so that nothing is analysed twice. It also holds results that were not yet written to the gallery when a run ended;
 * the next run writes these first.
 */
public final class SharedIndexRun {

    private final SharedGallery gallery;
    private final Catalog catalog;
    private final Path dataset;
    private final List<String> labels;
    private Optional<Path> pictured;

    /**
     * Reads what the gallery knows of the dataset's people into the catalogue.
     *
     * @param catalog the catalogue for this dataset and gallery, kept between runs
     * @throws lookalike.dataset.DatasetException if the folder cannot be used
     */
    public SharedIndexRun(SharedGallery gallery, Catalog catalog, Path dataset) {
        this.gallery = gallery;
        this.catalog = catalog;
        this.dataset = dataset;
        pictured = Optional.of(dataset);
        labels = DatasetScanner.scan(dataset).people().stream()
                .map(Person::label)
                .toList();
        if (!labels.isEmpty()) {
            new Snapshot(gallery, Progress.NONE, new CancelSignal()).pull(catalog, labels);
        }
    }

    /** Does not put pictures of faces into the gallery. */
    public SharedIndexRun withoutPictures() {
        pictured = Optional.empty();
        return this;
    }

    /**
     * Runs the index.
     *
     * @param share the photos to analyse
     * @param removesMissing whether photos of the share that are no longer in the dataset, or have changed, are removed from the gallery;
     *     must be false if other machines have other photos of the same people
     * @return counts of this computer's catalogue
     */
    public BuildReport build(
            IndexBuilder builder, Share share, boolean removesMissing, Progress progress, CancelSignal cancel) {
        PortraitPublication portraits = portraits();
        catalog.readAll(photos -> write(photos, portraits));
        if (!removesMissing) {
            builder.addingOnly();
        }
        BuildReport report = builder.onlyShare(share)
                .afterWriting(paths -> write(catalog.storedAt(paths), portraits))
                .build(dataset, catalog, progress, cancel);
        portraits().addCovers();
        Publication.describe(catalog, gallery);
        if (removesMissing && report.complete()) {
            removeMissing(share);
        }
        return report;
    }

    private PortraitPublication portraits() {
        return new PortraitPublication(gallery, catalog, pictured);
    }

    private void write(List<StoredPhoto> photos, PortraitPublication portraits) {
        gallery.put(photos);
        portraits.add(photos);
    }

    private void removeMissing(Share share) {
        Set<StoredPhoto.Key> here = new HashSet<>();
        catalog.readAll(photos -> photos.forEach(photo -> here.add(photo.key())));
        List<StoredPhoto.Key> gone = new ArrayList<>();
        for (StoredPhoto photo : gallery.photosOf(labels)) {
            boolean own = photo.hash().isEmpty() ? share.hasPath(photo.path()) : share.hasContent(photo.hash());
            boolean imported =
                    photo.looks().stream().anyMatch(look -> look.finders().isEmpty());
            if (own && !imported && !here.contains(photo.key())) {
                gone.add(photo.key());
            }
        }
        gallery.remove(gone);
    }
}
