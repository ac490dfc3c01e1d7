package lookalike.match;

import lookalike.index.Exemplar;
import lookalike.index.GalleryPerson;

/**
 * One celebrity, compared with one probe by both measures.
 *
 * @param person who it is
 * @param euclidean by the Euclidean distance of the descriptors
 * @param mahalanobis by the Mahalanobis distance
 * @param exemplar the person's photo that is closest to the probe
 * @param exemplarDistance the Euclidean distance to it, 0..2
 * @param meanDistance the Euclidean distance to the mean of the person's photos, 0..2
 */
public record Match(
        GalleryPerson person,
        Score euclidean,
        Score mahalanobis,
        Exemplar exemplar,
        double exemplarDistance,
        double meanDistance) {

    /** By one of the two measures. */
    public Score by(Measure measure) {
        return measure == Measure.EUCLIDEAN ? euclidean : mahalanobis;
    }
}
