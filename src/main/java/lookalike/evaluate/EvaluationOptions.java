package lookalike.evaluate;

import lookalike.match.MatchOptions;

/**
 * Options of an evaluation.
 *
 * @param measures how people are compared: the two measures whose difference is tested and whose curves are drawn
 * @param fewest people with fewer photos are left out; 1 keeps everyone, those with one photo as others to confuse with
 * @param most of a person with more photos so many are drawn at random
 * @param seed of all that is drawn at random
 */
public record EvaluationOptions(MatchOptions measures, int fewest, int most, long seed) {

    /** @throws IllegalArgumentException if a number of photos is below 1 */
    public EvaluationOptions {
        if (fewest < 1 || most < 1) {
            throw new IllegalArgumentException("a person has at least one photo");
        }
    }

    /** Everyone, with all photos. */
    public static EvaluationOptions everyone(MatchOptions measures) {
        return new EvaluationOptions(measures, 1, Integer.MAX_VALUE, 1);
    }
}
