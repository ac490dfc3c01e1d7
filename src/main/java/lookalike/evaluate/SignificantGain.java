package lookalike.evaluate;

/**
 * Another choice that does significantly better than the better one of the two that the user compares with.
 *
 * @param measure see {@link RankingMethod}; so is thanMeasure
 * @param aggregate how a person's photos count: {@code nearest} or {@code mean}; so is thanAggregate
 * @param p of McNemar's test between the two
 */
public record SignificantGain(String measure, String aggregate, String thanMeasure, String thanAggregate, double p) {}
