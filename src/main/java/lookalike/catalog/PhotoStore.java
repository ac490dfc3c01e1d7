package lookalike.catalog;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * Photos with all that is known of them: what a catalogue in a file and a shared gallery on servers both do. What is exchanged is the rows
 * as they are, so that descriptors stay the same bit by bit.
 */
public interface PhotoStore {

    /**
     * Adds photos, and what is new of those that are there: looks of other finders and descriptors of other models stay, and what is
     * there already is not written again.
     *
     * @return how many were another way before
     */
    int put(Collection<StoredPhoto> photos);

    /** Removes photos with all that is known of them; those that are not there are passed over. */
    void remove(Collection<StoredPhoto.Key> photos);

    /** The photos of some labels of the dataset, ordered by label and path. */
    List<StoredPhoto> photosOf(Collection<String> labels);

    /** Reads all photos, some at a time, in no order; the memory need not hold all of them. */
    void readAll(Consumer<List<StoredPhoto>> some);

    /** The same, those of one label all at a time. */
    void readPeople(Consumer<List<StoredPhoto>> some);
}
