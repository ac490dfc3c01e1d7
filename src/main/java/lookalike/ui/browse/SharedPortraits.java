package lookalike.ui.browse;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lookalike.cassandra.SharedGalleryException;
import lookalike.catalog.Catalog;
import lookalike.catalog.SharedGallery;
import lookalike.catalog.StoredPhoto;
import lookalike.catalog.StoredPicture;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.image.Raster;
import lookalike.image.ThumbnailCache;
import lookalike.image.ThumbnailCache.Thumbnail;
import lookalike.image.UnreadablePhotoException;
import lookalike.ui.common.DistantPortraits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Portraits of a shared gallery, for a computer without its photos. They are read on demand and cached with the program's other thumbnails.
 * All requests use one connection, opened for the first picture.
 */
final class SharedPortraits implements DistantPortraits {

    private static final Logger LOG = LoggerFactory.getLogger(SharedPortraits.class);

    /** Time without requests after the servers could not be reached, because a page needs dozens of pictures. */
    private static final Duration PAUSE = Duration.ofSeconds(20);

    private final Supplier<SharedGallery> opening;
    private final Catalog catalog;
    private final Path folder;
    private final ThumbnailCache cache;
    private Optional<SharedGallery> gallery = Optional.empty();
    private long pausedUntil = System.nanoTime();
    private boolean closed;

    /**
     * @param opening opens the gallery
     * @param catalog its snapshot
     * @param folder where its photos are expected, in addition to the folder that the snapshot names
     */
    SharedPortraits(Supplier<SharedGallery> opening, Catalog catalog, Path folder, ThumbnailCache cache) {
        this.opening = opening;
        this.catalog = catalog;
        this.folder = folder;
        this.cache = cache;
    }

    @Override
    public Optional<Raster> find(Path file) {
        return Stream.of(Optional.of(folder), catalog.dataset())
                .flatMap(Optional::stream)
                .filter(file::startsWith)
                .findFirst()
                .map(root -> root.relativize(file).toString().replace('\\', '/'))
                .flatMap(path -> catalog.storedAt(List.of(path)).stream().findFirst())
                .flatMap(photo -> find(photo.key()));
    }

    private Optional<Raster> find(StoredPhoto.Key photo) {
        Optional<Thumbnail> known = cache.find(name(photo));
        return known.isPresent() ? known.map(Thumbnail::raster) : picture(photo).flatMap(this::decoded);
    }

    /** Name in the cache: the hash identifies the photo, the label its face. */
    private static String name(StoredPhoto.Key photo) {
        return "shared|" + photo.label() + "|" + photo.hash() + "|" + photo.path();
    }

    private Optional<Raster> decoded(StoredPicture picture) {
        try (Photo photo = PhotoReader.read(picture.photo().path(), picture.jpeg())) {
            Raster raster = photo.scaled(1);
            cache.put(name(picture.photo()), new Thumbnail(raster, 1));
            return Optional.of(raster);
        } catch (UnreadablePhotoException e) {
            LOG.warn("a picture of the gallery cannot be read: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<StoredPicture> picture(StoredPhoto.Key photo) {
        try {
            return opened().flatMap(open -> open.picture(photo));
        } catch (SharedGalleryException e) {
            LOG.info("no picture: {}", e.getMessage());
            pause();
            return Optional.empty();
        }
    }

    private synchronized Optional<SharedGallery> opened() {
        if (gallery.isEmpty() && !closed && System.nanoTime() - pausedUntil >= 0) {
            gallery = Optional.of(opening.get());
        }
        return gallery;
    }

    private synchronized void pause() {
        pausedUntil = System.nanoTime() + PAUSE.toNanos();
        gallery.ifPresent(SharedGallery::close);
        gallery = Optional.empty();
    }

    @Override
    public synchronized void close() {
        closed = true;
        gallery.ifPresent(SharedGallery::close);
        gallery = Optional.empty();
    }
}
