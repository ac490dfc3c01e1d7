package lookalike.match;

import java.util.Optional;
import lookalike.index.Exemplar;
import lookalike.index.GalleryPerson;

/**
 * One celebrity, compared with one probe by both measures.
 *
 * @param person who it is
 * @param euclidean by the Euclidean distance of the descriptors
 * @param mahalanobis by the Mahalanobis distance
 * @param similarity by both measures; empty if the gallery has too few strangers for one another to tell
 * @param exemplar the person's photo that is closest to the probe
 * @param exemplarDistance the Euclidean distance to it, 0..2
 * @param meanDistance the Euclidean distance to the mean of the person's photos, 0..2
 */
public record Match(
        GalleryPerson person,
        Score euclidean,
        Score mahalanobis,
        Optional<Similarity> similarity,
        Exemplar exemplar,
        double exemplarDistance,
        double meanDistance) {

    /** By one of the two measures. */
    public Score by(Measure measure) {
        return measure == Measure.EUCLIDEAN ? euclidean : mahalanobis;
    }
}
