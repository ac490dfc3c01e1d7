package lookalike.match;

import java.util.Optional;
import lookalike.stats.SimilarityScale;

/**
 * The word for a similarity, from the weakest to the strongest. It is derived from the figure that is shown, so the two never contradict
 * each other.
 */
public enum Resemblance {
    /** The gallery has too few photos to tell. */
    UNKNOWN,
    /** Below most strangers' best matches. */
    FAINT,
    /** As similar as strangers' best matches are, and another person is more similar. */
    LOOKALIKE,
    /** The most similar person, as similar as strangers' best matches are. */
    CLOSEST,
    /** More similar than most strangers' best matches. */
    POSSIBLE,
    /** As similar as photos of one person. One in two hundred strangers has a best match like this. */
    SAME_PERSON;

    /**
     * The word for a similarity.
     *
     * @param rank by similarity, 1 for the most similar person
     */
    static Resemblance of(Optional<Similarity> similarity, int rank) {
        if (similarity.isEmpty()) {
            return UNKNOWN;
        }
        int figure = similarity.get().figure();
        if (figure >= SimilarityScale.SAME_PERSON) {
            return SAME_PERSON;
        }
        if (figure >= SimilarityScale.NEAR) {
            return POSSIBLE;
        }
        if (figure < SimilarityScale.FAR) {
            return FAINT;
        }
        return rank == 1 ? CLOSEST : LOOKALIKE;
    }
}
