package lookalike.cassandra;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lookalike.catalog.Catalog;
import lookalike.catalog.PersonSummary;
import lookalike.catalog.SharedGallery;
import lookalike.catalog.StoredFace;
import lookalike.catalog.StoredPhoto;
import lookalike.catalog.StoredPicture;
import lookalike.face.DetectedFace;
import lookalike.face.FaceBox;
import lookalike.face.Landmarks;
import lookalike.face.LargePortrait;
import lookalike.image.ClipAddress;
import lookalike.image.Jpeg;
import lookalike.image.Photo;
import lookalike.image.PhotoGuard;
import lookalike.image.PhotoReader;
import lookalike.image.Raster;
import lookalike.image.UnreadablePhotoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds small portraits to a shared gallery, for desktops without access to the photos: one of each person's cover photo, and of further
 * photos until there are four. Photos that cannot be read are skipped. No picture is written twice.
 */
public final class PortraitPublication {

    private static final Logger LOG = LoggerFactory.getLogger(PortraitPublication.class);

    /** Number of pictures that are enough for a person. */
    private static final int ENOUGH = 4;

    /** Largest side of a picture in pixels; small faces are not enlarged. */
    private static final int SIDE = 320;

    /** Sides that are tried in turn until the picture is small enough in bytes. */
    private static final List<Integer> SIDES = List.of(SIDE, SIDE / 2, SIDE / 4);

    private final SharedGallery gallery;
    private final Catalog catalog;
    private final Optional<Path> folder;
    private final Set<String> covers;
    private final Map<String, Set<StoredPhoto.Key>> known = new HashMap<>();

    /**
     * @param catalog catalogue of the photos, with its choice of cover and excluded photos
     * @param dataset the folder of the photos; without an existing folder, no pictures are made
     */
    public PortraitPublication(SharedGallery gallery, Catalog catalog, Optional<Path> dataset) {
        this.gallery = gallery;
        this.catalog = catalog;
        folder = dataset.filter(Files::isDirectory);
        covers = new HashSet<>();
        catalog.people().stream()
                .map(PersonSummary::cover)
                .flatMap(Optional::stream)
                .forEach(covers::add);
    }

    /**
     * Adds the missing pictures.
     *
     * @param photos of the catalogue
     * @return number of new pictures
     */
    public int add(Collection<StoredPhoto> photos) {
        Path root = folder.orElse(null);
        if (root == null) {
            return 0;
        }
        List<StoredPhoto> usable = photos.stream()
                .filter(photo ->
                        face(photo).isPresent() && !catalog.decisions().isExcluded(photo.label(), photo.hash()))
                .sorted(Comparator.comparing(this::isCover).reversed())
                .toList();
        learn(usable.stream().map(StoredPhoto::label).collect(Collectors.toSet()));
        List<StoredPicture> made = new ArrayList<>();
        for (StoredPhoto photo : usable) {
            Set<StoredPhoto.Key> own = known.computeIfAbsent(photo.label(), label -> new HashSet<>());
            if (!own.contains(photo.key()) && (own.size() < ENOUGH || isCover(photo))) {
                picture(root, photo).ifPresent(picture -> {
                    made.add(picture);
                    own.add(photo.key());
                });
            }
        }
        gallery.putPictures(made);
        return made.size();
    }

    /** Adds the missing pictures of the photos that were covers when this object was created. */
    public int addCovers() {
        return add(catalog.storedAt(covers));
    }

    private boolean isCover(StoredPhoto photo) {
        return covers.contains(photo.path());
    }

    private void learn(Set<String> labels) {
        Set<String> fresh = new HashSet<>(labels);
        fresh.removeAll(known.keySet());
        fresh.forEach(label -> known.put(label, new HashSet<>()));
        gallery.pictured(fresh).forEach(key -> known.get(key.label()).add(key));
    }

    private static Optional<StoredFace> face(StoredPhoto photo) {
        return photo.looks().stream()
                .flatMap(look -> look.faces().stream())
                .filter(face -> face.labelled() && face.x() != null)
                .findFirst();
    }

    private static Optional<StoredPicture> picture(Path root, StoredPhoto photo) {
        Path file = root.resolve(photo.path());
        if (Files.notExists(ClipAddress.file(file))) {
            return Optional.empty();
        }
        try {
            return PhotoGuard.guard(photo.path(), () -> jpeg(file, face(photo).orElseThrow()))
                    .map(jpeg -> new StoredPicture(photo.key(), jpeg));
        } catch (UnreadablePhotoException e) {
            LOG.info("no picture: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<byte[]> jpeg(Path file, StoredFace face) {
        try (Photo photo = PhotoReader.read(file)) {
            return SIDES.stream()
                    .map(side -> Jpeg.within(portrait(photo, face, side), StoredPicture.MOST_BYTES))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
    }

    private static Raster portrait(Photo photo, StoredFace face, int side) {
        return face.points()
                .map(Landmarks::new)
                .map(points -> LargePortrait.of(photo, points, side, side))
                .orElseGet(() -> LargePortrait.of(
                        photo,
                        new DetectedFace(
                                new FaceBox(face.x(), face.y(), face.width(), face.height()), 1, face.turned()),
                        side,
                        side))
                .picture();
    }
}
