package lookalike.evaluate;

import lookalike.match.MatchOptions;

/**
 * Options of an evaluation.
 *
 * @param measures how people are compared: the two measures whose difference is tested and whose curves are drawn
 * @param fewest people with fewer photos are left out; 1 keeps everyone: people with one photo can still be mistaken for others
 * @param most number of photos drawn at random from a person with more
 * @param seed of all random choices
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
