package lookalike.catalog;

import java.util.List;

/**
 * A photo with everything that is known of it, in a form that can be copied to another catalogue.
 *
 * @param label the label that the dataset gives it
 * @param name the dataset's name for the person
 * @param path relative to the dataset's folder
 * @param size in bytes
 * @param modified milliseconds since 1970
 * @param hash SHA-256 of the content; empty if nothing was read, or for an imported descriptor
 * @param looks ordered by their finders, at least one
 */
public record StoredPhoto(
        String label, String name, String path, long size, long modified, String hash, List<StoredLook> looks) {

    /** Copies the list. */
    public StoredPhoto {
        looks = List.copyOf(looks);
    }

    /** The key of the photo. */
    public Key key() {
        return new Key(label, hash, path);
    }

    /** Identity of a photo among those of all datasets: it depends on the content, but copies in one folder are separate photos. */
    public record Key(String label, String hash, String path) {}
}
