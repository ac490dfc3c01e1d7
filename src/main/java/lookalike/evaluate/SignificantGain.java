package lookalike.evaluate;

/**
 * Another choice that does significantly better than the better one of the two that the user compares with.
 *
 * @param measure the better one
 * @param aggregate how a person's photos count with it
 * @param thanMeasure the one of the user's two
 * @param thanAggregate how a person's photos count with that
 * @param p of McNemar's test between the two
 */
public record SignificantGain(
        DistanceMeasure measure,
        PhotoAggregate aggregate,
        DistanceMeasure thanMeasure,
        PhotoAggregate thanAggregate,
        double p) {}
