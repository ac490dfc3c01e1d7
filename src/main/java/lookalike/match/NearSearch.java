package lookalike.match;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lookalike.cassandra.SharedGalleryException;
import lookalike.cassandra.SharedGalleryException.Reason;
import lookalike.cassandra.Snapshot;
import lookalike.catalog.Catalog;
import lookalike.catalog.GalleryStatistics;
import lookalike.catalog.SharedGallery;
import lookalike.catalog.StoredDecision;
import lookalike.catalog.StoredPhoto;
import lookalike.face.Descriptor;
import lookalike.index.Gallery;
import lookalike.index.GalleryFit;
import lookalike.model.DescriptorModel;
import lookalike.model.ModelId;
import lookalike.stats.Calibration;
import lookalike.stats.MahalanobisFit;

/**
 * Searches a shared gallery that is too large for this computer. The servers name photos that are close to a face, using an index that
 * may miss some. All photos of the people in them are then read, and these people are ranked exactly by both measures. The calibrations
 * come from statistics of the whole gallery. Not safe between threads.
 */
public final class NearSearch implements AutoCloseable {

    /** The most photos that the servers' index can name for one query. */
    private static final int MOST = 1000;

    /** If the photos belong to fewer people, more photos are asked for: one person with very many photos must not be the only answer. */
    private static final int FEWEST_PEOPLE = 50;

    private final SharedGallery gallery;
    private final DescriptorModel model;
    private final MatchOptions options;
    private final int most;
    private final GalleryStatistics statistics;
    private final SharedStatistics.Figures figures;
    private final Catalog part;
    private final TiedPeople tied;
    private final Set<String> read = new HashSet<>();
    private Optional<Matcher> matcher = Optional.empty();

    /**
     * Prepares the search.
     *
     * @param most how many photos the servers name for a face, at most 1000; 1000 if they belong to few people
     * @param scratch a file that does not exist yet, for the people who have been read
     * @throws SharedGalleryException if the gallery's statistics have not been computed yet
     */
    public NearSearch(SharedGallery gallery, DescriptorModel model, MatchOptions options, int most, Path scratch) {
        this.gallery = gallery;
        this.model = model;
        this.options = options;
        this.most = Math.min(most, MOST);
        statistics = gallery.statistics(model.id(), SharedStatistics.method(options))
                .orElseThrow(() -> new SharedGalleryException(
                        Reason.NO_STATISTICS, gallery.address(), model.id().id()));
        figures = SharedStatistics.figures(statistics);
        part = Catalog.open(scratch);
        Snapshot.takeSettings(gallery, part);
        List<StoredDecision> decisions = gallery.decisions();
        part.decisions().take(decisions);
        tied = new TiedPeople(decisions);
        read(Set.of(figures.largest()));
    }

    /** The statistics by which distances are judged. */
    public GalleryStatistics statistics() {
        return statistics;
    }

    /**
     * Returns a matcher for the people who may be close to a face, and for those who were read for earlier faces.
     *
     * @throws IllegalArgumentException if another model made the probe
     * @throws SharedGalleryException if the servers cannot answer
     */
    public Matcher matcher(Descriptor probe) {
        if (!probe.model().equals(model.id())) {
            throw new IllegalArgumentException(
                    "the gallery's descriptors are of %s, the probe's is of %s".formatted(model.id(), probe.model()));
        }
        Set<String> labels = new HashSet<>();
        int from = 0;
        for (int i = 0; i < model.networks().size(); i++) {
            ModelId network = model.networks().get(i);
            int dimension = gallery.dimension(network)
                    .orElseThrow(
                            () -> new SharedGalleryException(Reason.NO_DESCRIPTORS, gallery.address(), network.id()));
            float[] vector = part(probe.values(), from, dimension);
            from += dimension;
            labels.addAll(nearest(network, vector));
        }
        return read(labels);
    }

    private Set<String> nearest(ModelId network, float[] vector) {
        Set<String> labels = labels(gallery.nearest(network, vector, most));
        return labels.size() >= FEWEST_PEOPLE || most == MOST ? labels : labels(gallery.nearest(network, vector, MOST));
    }

    private static Set<String> labels(List<StoredPhoto.Key> photos) {
        return photos.stream().map(StoredPhoto.Key::label).collect(Collectors.toSet());
    }

    /** The unit vector of one network, cut out of a descriptor. */
    private float[] part(float[] whole, int from, int dimension) {
        float[] values = Arrays.copyOfRange(whole, from, from + dimension);
        double square = 0;
        for (float value : values) {
            square += (double) value * value;
        }
        double length = Math.sqrt(square);
        if (model.isComposite() && length > 0) {
            for (int i = 0; i < dimension; i++) {
                values[i] /= (float) length;
            }
        }
        return values;
    }

    @Override
    public void close() {
        part.close();
    }

    private Matcher read(Collection<String> labels) {
        List<String> fresh = new ArrayList<>();
        for (String label : labels) {
            tied.with(label).stream().filter(read::add).forEach(fresh::add);
        }
        if (!fresh.isEmpty()) {
            List<StoredPhoto> photos = gallery.photosOf(fresh);
            part.put(photos);
            matcher = Optional.empty();
        }
        Matcher current = matcher.orElseGet(this::prepared);
        matcher = Optional.of(current);
        return current;
    }

    private Matcher prepared() {
        Gallery people = Gallery.load(part, model);
        MahalanobisFit fit = GalleryFit.ofWhole(statistics.whitening(), people, options.estimator())
                .orElseThrow(() -> new SharedGalleryException(
                        Reason.NO_STATISTICS, gallery.address(), model.id().id()));
        return new Matcher(
                people,
                fit,
                options.aggregate(),
                Calibration.of(figures.euclidean(), Optional.empty()),
                Calibration.of(figures.mahalanobis(), Optional.empty()));
    }
}
