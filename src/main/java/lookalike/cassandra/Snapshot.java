package lookalike.cassandra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lookalike.catalog.Catalog;
import lookalike.catalog.CatalogException;
import lookalike.catalog.Json;
import lookalike.catalog.SharedGallery;
import lookalike.catalog.StoredDecision;
import lookalike.catalog.StoredPhoto;
import lookalike.model.DescriptorModel;
import lookalike.model.Finders;
import lookalike.model.ModelSelection;
import lookalike.platform.files.IoErrorText;
import lookalike.platform.files.PrivateFiles;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Copies shared galleries into ordinary catalogues. A snapshot is such a catalogue in the cache folder: it is updated from the gallery's
 * log of changes, and is then used like any other catalogue.
 */
public final class Snapshot {

    /** Number of people that are read at a time. */
    private static final int PEOPLE = 100;

    private final SharedGallery gallery;
    private final Progress progress;
    private final CancelSignal cancel;
    private long done;
    private long total;

    /** @param progress in photos */
    public Snapshot(SharedGallery gallery, Progress progress, CancelSignal cancel) {
        this.gallery = gallery;
        this.progress = progress;
        this.cancel = cancel;
    }

    /**
     * Creates a snapshot or brings it up to date. An interrupted update is completed by the next one.
     *
     * @param file the snapshot
     * @throws SharedGalleryException if the gallery cannot be read
     * @throws CatalogException if the file cannot be written
     */
    public void update(Path file) {
        try (Catalog catalog = open(file)) {
            follow(catalog);
        }
    }

    /**
     * Opens a snapshot as it is. If there is none, or it is one of another gallery, a new and empty one is created.
     *
     * @throws SharedGalleryException if the gallery cannot be read
     * @throws CatalogException if the file cannot be written
     */
    public Catalog open(Path file) {
        makeFolder(file);
        if (Files.exists(file)) {
            Catalog catalog = Catalog.open(file);
            if (state(catalog).isPresent()) {
                return catalog;
            }
            catalog.close();
            remove(file);
        }
        Catalog catalog = Catalog.open(file);
        catalog.write(batch -> batch.sharedState(SnapshotState.begun(identity()).text()));
        takeSettings(gallery, catalog);
        return catalog;
    }

    private static void makeFolder(Path file) {
        try {
            PrivateFiles.folder(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new CatalogException(CatalogException.Reason.NO_FOLDER, e, file, IoErrorText.of(e));
        }
    }

    private static void remove(Path file) {
        try {
            for (String ending : List.of("-wal", "-shm", "")) {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
            }
        } catch (IOException e) {
            throw new CatalogException(CatalogException.Reason.FAILED, e, file, IoErrorText.of(e));
        }
    }

    private String identity() {
        return gallery.settings().getOrDefault(Publication.ID, gallery.address());
    }

    /** The state of a snapshot; empty if the catalogue is not a snapshot of this gallery. */
    private Optional<SnapshotState> state(Catalog catalog) {
        return catalog.sharedState()
                .flatMap(SnapshotState::of)
                .filter(state -> state.gallery().equals(identity()));
    }

    /**
     * Applies the changes in the gallery.
     *
     * @param catalog from {@link #open}
     * @return number of photos that were read
     * @throws SharedGalleryException if the gallery cannot be read
     */
    public long follow(Catalog catalog) {
        takeSettings(gallery, catalog);
        SnapshotState known = state(catalog).orElseGet(() -> SnapshotState.begun(identity()));
        SnapshotState state = known.complete() ? known : readWhole(catalog, known);
        Optional<Instant> now = gallery.readChanges(state.instant(), keys -> apply(catalog, keys));
        if (now.isEmpty()) {
            state = readWhole(catalog, SnapshotState.begun(identity()));
            now = gallery.readChanges(state.instant(), keys -> apply(catalog, keys));
        }
        catalog.decisions().take(gallery.decisions());
        keep(catalog, state.upTo(now.orElseThrow()));
        return done;
    }

    /** Reads all photos, and removes from the catalogue those that are no longer in the gallery. */
    private SnapshotState readWhole(Catalog catalog, SnapshotState begun) {
        total = catalog.totals().photos();
        Set<StoredPhoto.Key> former = new HashSet<>();
        catalog.readAll(photos -> photos.forEach(photo -> former.add(photo.key())));
        gallery.readAll(photos -> {
            put(catalog, photos);
            photos.forEach(photo -> former.remove(photo.key()));
        });
        catalog.remove(former);
        SnapshotState complete = begun.completed();
        keep(catalog, complete);
        return complete;
    }

    private static void keep(Catalog catalog, SnapshotState state) {
        catalog.write(batch -> {
            batch.removePeopleWithoutPhotos();
            batch.sharedState(state.text());
        });
    }

    private void apply(Catalog catalog, List<StoredPhoto.Key> keys) {
        cancel.awaitResume();
        total = Math.max(total, done + keys.size());
        List<StoredPhoto> photos = gallery.photos(keys);
        Set<StoredPhoto.Key> gone = new HashSet<>(keys);
        photos.forEach(photo -> gone.remove(photo.key()));
        catalog.write(batch -> {
            gone.forEach(batch::remove);
            photos.forEach(batch::put);
        });
        done += keys.size();
        progress.report(done, total);
    }

    private void put(Catalog catalog, List<StoredPhoto> photos) {
        cancel.awaitResume();
        catalog.put(photos);
        done += photos.size();
        progress.report(done, Math.max(total, done));
    }

    /**
     * Adds photos of the gallery to a catalogue of the user's own.
     *
     * @param labels people whose photos are added; empty for everyone
     * @return number of photos that were read
     * @throws SharedGalleryException if the gallery cannot be read
     */
    public long pull(Catalog catalog, Collection<String> labels) {
        if (labels.isEmpty()) {
            gallery.readAll(photos -> putPulled(catalog, photos));
        } else {
            List<String> all = List.copyOf(labels);
            for (int from = 0; from < all.size(); from += PEOPLE) {
                putPulled(catalog, gallery.photosOf(all.subList(from, Math.min(all.size(), from + PEOPLE))));
            }
        }
        if (done == 0) {
            takeSettings(gallery, catalog);
        }
        Set<String> known = catalog.decisions().labels();
        // Decisions about people who were left out are not taken over.
        catalog.decisions()
                .take(
                        gallery.decisions().stream()
                                .collect(Collectors.groupingBy(StoredDecision::step))
                                .values()
                                .stream()
                                .filter(step -> step.stream().allMatch(each -> each.isAbout(known)))
                                .flatMap(List::stream)
                                .toList());
        return done;
    }

    /** Adds photos; the settings are only taken over with the first ones, so that an unreadable gallery changes nothing. */
    private void putPulled(Catalog catalog, List<StoredPhoto> photos) {
        if (done == 0) {
            cancel.awaitResume();
            takeSettings(gallery, catalog);
        }
        put(catalog, photos);
    }

    /** Takes over the gallery's networks and its folder of photos, unless the catalogue already has its own or the path is invalid here. */
    public static void takeSettings(SharedGallery gallery, Catalog catalog) {
        Map<String, String> settings = gallery.settings();
        String finders = settings.get(Publication.FINDERS);
        String descriptor = settings.get(Publication.DESCRIPTOR);
        if (catalog.chosen().isEmpty() && finders != null && descriptor != null) {
            try {
                catalog.choose(new ModelSelection(
                        Json.read(finders, Finders.class), Json.read(descriptor, DescriptorModel.class)));
            } catch (UncheckedIOException e) {
                throw new SharedGalleryException(
                        SharedGalleryException.Reason.FAILED, e, gallery.address(), String.valueOf(e.getMessage()));
            }
        }
        if (catalog.dataset().isEmpty()) {
            folder(settings.get(Publication.DATASET))
                    .ifPresent(folder -> catalog.write(batch -> batch.dataset(folder)));
        }
    }

    private static Optional<Path> folder(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(Path::of);
        } catch (InvalidPathException e) {
            return Optional.empty(); // a path of another operating system
        }
    }
}
