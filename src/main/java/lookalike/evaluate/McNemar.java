package lookalike.evaluate;

import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * McNemar's exact test of two measures on the same probes. It considers the probes that only one of the measures gets right. McNemar,
 * "Note on the sampling error of the difference between correlated proportions", 1947.
 *
 * @param onlyFirst probes that only the first measure gets right
 * @param onlySecond probes that only the second gets right
 * @param p the probability of a split at least this unequal if both were equally good, two-sided
 */
public record McNemar(int onlyFirst, int onlySecond, double p) {

    private static final double SIGNIFICANT = 0.05;

    static McNemar of(int onlyFirst, int onlySecond) {
        int either = onlyFirst + onlySecond;
        double p = either == 0
                ? 1
                : 2
                        * new BinomialDistribution(null, either, 0.5)
                                .cumulativeProbability(Math.min(onlyFirst, onlySecond));
        return new McNemar(onlyFirst, onlySecond, Math.min(1, p));
    }

    /** Compares by rank-1; both arrays hold the ranks of the same probes. */
    static McNemar of(int[] first, int[] second) {
        int onlyFirst = 0;
        int onlySecond = 0;
        for (int i = 0; i < first.length; i++) {
            onlyFirst += first[i] == 1 && second[i] != 1 ? 1 : 0;
            onlySecond += first[i] != 1 && second[i] == 1 ? 1 : 0;
        }
        return of(onlyFirst, onlySecond);
    }

    /** True if chance alone would cause this less than once in twenty times. */
    public boolean significant() {
        return p < SIGNIFICANT;
    }
}
