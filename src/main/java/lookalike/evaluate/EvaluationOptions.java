package lookalike.evaluate;

/**
 * What is evaluated.
 *
 * @param fewest people with fewer photos are left out; 1 keeps everyone, those with one photo as others to confuse with
 * @param most of a person with more photos so many are drawn at random
 * @param seed of all that is drawn at random
 */
public record EvaluationOptions(int fewest, int most, long seed) {

    /** Everyone, with all photos. */
    public static final EvaluationOptions DEFAULTS = new EvaluationOptions(1, Integer.MAX_VALUE, 1);

    /** @throws IllegalArgumentException if a number of photos is below 1 */
    public EvaluationOptions {
        if (fewest < 1 || most < 1) {
            throw new IllegalArgumentException("a person has at least one photo");
        }
    }
}
