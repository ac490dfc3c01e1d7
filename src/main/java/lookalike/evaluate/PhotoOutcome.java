package lookalike.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * A photo that a measure got wrong, or that it would reject at a strict threshold.
 *
 * @param photo its path, relative to the dataset's folder
 * @param label of the person who is in it
 * @param rank of that person, 1 for the closest
 * @param closest label of the closest other person, who was named if the rank is above 1; null if there is none
 * @param own distance to the photo's own person
 * @param other distance to the closest other person, infinite if there is none
 */
public record PhotoOutcome(
        String photo, String label, int rank, @Nullable String closest, double own, double other) {

    /** Tests whether another person came first. */
    public boolean misnamed() {
        return rank > 1;
    }
}
