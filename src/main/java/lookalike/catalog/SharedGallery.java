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
 * A gallery on servers that many programs read and write at once. Every write is idempotent and independent of other programs. Failed
 * requests are retried where that may help; otherwise methods throw an exception whose message is a sentence.
 */
public interface SharedGallery extends PhotoStore, AutoCloseable {

    /** Address of the gallery, for display. */
    String address();

    /** Settings of the gallery as a whole, by key: see the table {@code setting}. */
    Map<String, String> settings();

    /** Sets a value of {@link #settings}. */
    void set(String key, String value);

    /** The photos with these keys, as far as they exist. */
    List<StoredPhoto> photos(Collection<StoredPhoto.Key> keys);

    /** The names of all people by label. */
    Map<String, String> people();

    /**
     * Reads the photos that were added, changed or removed since a time, in batches; a photo may come several times.
     *
     * @return empty if the time is so long ago that changes may have been forgotten, so that all photos must be read
     */
    Optional<Instant> readChanges(Instant since, Consumer<List<StoredPhoto.Key>> some);

    /** All published decisions, the oldest first. */
    List<StoredDecision> decisions();

    /** Adds decisions, or updates the undone mark of existing ones. */
    void putDecisions(Collection<StoredDecision> decisions);

    /**
     * Photos whose labelled face is close to a vector, in no particular order; the search may miss some.
     *
     * @param vector unit length
     * @param most number of faces to search for
     */
    List<StoredPhoto.Key> nearest(ModelId model, float[] vector, int most);

    /** The photos of some labels that have a picture. */
    Set<StoredPhoto.Key> pictured(Collection<String> labels);

    /** Adds pictures. */
    void putPictures(Collection<StoredPicture> pictures);

    /** The picture of a photo, or of another photo with the same label if it has none; empty if there is none either. */
    Optional<StoredPicture> picture(StoredPhoto.Key photo);

    /** Length of a network's descriptors; empty if it has described no face. */
    OptionalInt dimension(ModelId model);

    /** The latest statistics of a method. */
    Optional<GalleryStatistics> statistics(ModelId model, String method);

    /**
     * Adds statistics as the latest version.
     *
     * @return the version
     */
    String putStatistics(ModelId model, String method, GalleryStatistics statistics);

    @Override
    void close();
}
