package lookalike.match;

import lookalike.face.Descriptor;
import lookalike.index.Gallery;

/** A way to say how far a probe is from each descriptor of a gallery. Immutable; safe between threads. */
public interface Metric {

    /**
     * The distance from a probe to each descriptor of the gallery, in the gallery's order; 0 is the same, larger is less
     * alike.
     *
     * @throws IllegalArgumentException if another model made the probe
     */
    float[] distances(Descriptor probe);

    /** Euclidean distance of the unit descriptors, 0..2. */
    static Metric euclidean(Gallery gallery) {
        ExactSearch search = new ExactSearch(gallery.descriptors(), gallery.size(), gallery.dimension());
        return probe -> {
            if (!probe.model().equals(gallery.model())) {
                throw new IllegalArgumentException("the gallery's descriptors are of %s, the probe's is of %s"
                        .formatted(gallery.model(), probe.model()));
            }
            return search.distances(probe.values());
        };
    }
}
