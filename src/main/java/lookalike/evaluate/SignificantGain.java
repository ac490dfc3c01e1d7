package lookalike.evaluate;

/**
 * A choice that does significantly better than the better one of the user's two.
 *
 * @param measure the better measure
 * @param aggregate how a person's photos are combined with it
 * @param thanMeasure the user's measure that it is compared with
 * @param thanAggregate how a person's photos are combined with that
 * @param p of McNemar's test between the two
 */
public record SignificantGain(
        DistanceMeasure measure,
        PhotoAggregate aggregate,
        DistanceMeasure thanMeasure,
        PhotoAggregate thanAggregate,
        double p) {}
