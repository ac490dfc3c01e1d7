package lookalike.catalog;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * A store of photos with everything that is known of them: a catalogue in a file or a shared gallery on servers. Stores exchange rows
 * unchanged, so that descriptors stay the same bit for bit.
 */
public interface PhotoStore {

    /**
     * Adds photos, and updates those that are there with whatever is new: looks of other finders and descriptors of other models stay,
     * and nothing is written twice.
     *
     * @return the number of photos that were new or changed
     */
    int put(Collection<StoredPhoto> photos);

    /** Removes photos with everything that is known of them; missing ones are ignored. */
    void remove(Collection<StoredPhoto.Key> photos);

    /** The photos of some labels of the dataset, ordered by label and path. */
    List<StoredPhoto> photosOf(Collection<String> labels);

    /** Reads all photos in batches, in no particular order; they need not all fit into memory. */
    void readAll(Consumer<List<StoredPhoto>> some);

    /** The same, with all photos of a label in one batch. */
    void readPeople(Consumer<List<StoredPhoto>> some);
}
