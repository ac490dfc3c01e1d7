package lookalike.match;

import java.util.Optional;
import lookalike.index.Exemplar;
import lookalike.index.GalleryPerson;
import lookalike.stats.Rarity;

/**
 * One celebrity, compared with one probe by both measures.
 *
 * @param person who it is
 * @param euclidean by the Euclidean distance of the descriptors
 * @param mahalanobis by the Mahalanobis distance
 * @param rank by similarity, 1 for the most similar person; by agreement of the measures if the similarity is unknown
 * @param similarity by both measures; empty if the gallery has too few photos to tell
 * @param rarity one person in this many is at least as close to the probe, by the measure that finds more such people; empty if the
 *     gallery is too small to tell
 * @param exemplar the person's photo that is closest to the probe
 * @param exemplarDistance the Euclidean distance to it, 0..2
 * @param meanDistance the Euclidean distance to the mean of the person's photos, 0..2
 */
public record Match(
        GalleryPerson person,
        Score euclidean,
        Score mahalanobis,
        int rank,
        Optional<Similarity> similarity,
        Optional<Rarity.Estimate> rarity,
        Exemplar exemplar,
        double exemplarDistance,
        double meanDistance) {

    /** The word for the similarity. */
    public Resemblance resemblance() {
        return Resemblance.of(similarity, rank);
    }

    /** By one of the two measures. */
    public Score by(Measure measure) {
        return measure == Measure.EUCLIDEAN ? euclidean : mahalanobis;
    }
}
