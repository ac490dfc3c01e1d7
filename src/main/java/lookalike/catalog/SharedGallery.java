package lookalike.catalog;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import lookalike.model.ModelId;

/**
 * A gallery on servers that many programs read and write at once. Every write may be repeated, and none needs another program. Its methods
 * fail with an exception whose message is a sentence, and which has been tried again where that may help.
 */
public interface SharedGallery extends PhotoStore, AutoCloseable {

    /** Address of the gallery, for people. */
    String address();

    /** Settings of the gallery as a whole, by key: see the table {@code setting}. */
    Map<String, String> settings();

    /** Sets a value of {@link #settings}. */
    void set(String key, String value);

    /** The photos of these keys that are there. */
    List<StoredPhoto> photos(Collection<StoredPhoto.Key> keys);

    /** The names of all people by label. */
    Map<String, String> people();

    /**
     * The photos that were added, changed or removed since a time, some at a time; one may come several times.
     *
     * @return empty if that is so long ago that changes may be forgotten: all photos must be read
     */
    Optional<Instant> readChanges(Instant since, Consumer<List<StoredPhoto.Key>> some);

    /** Decisions of all who have published theirs, the oldest first. */
    List<StoredDecision> decisions();

    /** Adds decisions, or marks those that are there as undone or not. */
    void putDecisions(Collection<StoredDecision> decisions);

    /**
     * Photos whose labelled face is close to a vector, found by a search that may miss some; in no order.
     *
     * @param vector unit length
     * @param most how many faces are looked for
     */
    List<StoredPhoto.Key> nearest(ModelId model, float[] vector, int most);

    /** The photos of some labels that have a picture. */
    Set<StoredPhoto.Key> pictured(Collection<String> labels);

    /** Adds pictures. */
    void putPictures(Collection<StoredPicture> pictures);

    /** The picture of a photo, or, where it has none, that of another photo of the same label; empty if there is none either. */
    Optional<StoredPicture> picture(StoredPhoto.Key photo);

    /** Length of a network's descriptors; empty if it has described no face. */
    OptionalInt dimension(ModelId model);

    /** The latest figures of a method. */
    Optional<GalleryStatistics> statistics(ModelId model, String method);

    /**
     * Adds figures as the latest version.
     *
     * @return the version
     */
    String putStatistics(ModelId model, String method, GalleryStatistics statistics);

    @Override
    void close();
}
