package lookalike.ui.accuracy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lookalike.index.Exemplar;
import lookalike.index.Gallery;
import lookalike.index.GalleryPerson;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.PictureFrame;

/** People and photos of the open dataset, found by the labels and paths in an evaluation; some may no longer exist. */
final class GalleryPhotos {

    private static final int PIXELS = 128;

    private final Optional<Path> folder;
    private final FacePictures pictures;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Exemplar> byPath = new HashMap<>();
    private final Map<String, Exemplar> byLabel = new HashMap<>();

    GalleryPhotos(Gallery gallery, FacePictures pictures) {
        folder = gallery.folder();
        this.pictures = pictures;
        for (int person = 0; person < gallery.people().size(); person++) {
            GalleryPerson each = gallery.people().get(person);
            names.put(each.label(), each.name());
            counts.put(each.label(), gallery.sample().count(person));
        }
        for (int row = 0; row < gallery.size(); row++) {
            byPath.put(gallery.exemplar(row).path(), gallery.exemplar(row));
            byLabel.putIfAbsent(gallery.people().get(gallery.personOf(row)).label(), gallery.exemplar(row));
        }
    }

    /** The name of a person; the label if the person no longer exists. */
    String name(String label) {
        return names.getOrDefault(label, label);
    }

    /** Number of compared photos of a person, with near-duplicates counted once; 0 if the person no longer exists. */
    int photosOf(String label) {
        return counts.getOrDefault(label, 0);
    }

    /** Tests whether a person still exists. */
    boolean has(String label) {
        return names.containsKey(label);
    }

    /** The file of a photo; empty if the dataset has no folder. */
    Optional<Path> file(String path) {
        return folder.map(root -> root.resolve(path));
    }

    /**
     * Shows the face of a photo once loaded, or the whole photo if it is no longer compared.
     *
     * @param path of the photo, relative to the dataset's folder
     */
    void showPhoto(String path, PictureFrame at) {
        show(Optional.ofNullable(byPath.get(path)).orElseGet(() -> new Exemplar(path, Optional.empty(), 0)), at);
    }

    /** Shows the first photo of a person once loaded. */
    void showPerson(String label, PictureFrame at) {
        Optional.ofNullable(byLabel.get(label)).ifPresent(photo -> show(photo, at));
    }

    private void show(Exemplar photo, PictureFrame at) {
        at.setUserData(photo);
        file(photo.path())
                .ifPresent(file -> pictures.load(file, photo.face(), photo.turned(), PIXELS, loaded -> {
                    if (photo.equals(at.getUserData())) {
                        at.show(loaded.image());
                    }
                }));
    }
}
