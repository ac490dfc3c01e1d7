package lookalike.match;

import java.util.Optional;
import lookalike.stats.SimilarityScale;

/** Word for a similarity: it follows from the figure that is shown, so the two never contradict each other. The weakest first. */
public enum Resemblance {
    /** The gallery has too few strangers for one another to tell. */
    UNKNOWN,
    /** Below most strangers' best matches. */
    FAINT,
    /** As similar as strangers' best matches are, and another person is more similar. */
    LOOKALIKE,
    /** The most similar person, as similar as strangers' best matches are. */
    CLOSEST,
    /** More similar than most strangers' best matches. */
    POSSIBLE,
    /** As similar as photos of one person are; one stranger's best match in two hundred is. */
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
