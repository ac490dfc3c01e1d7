package lookalike.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricTest {

    private static final int CLASSES = 700;

    /** More classes than a block has, and one to three rows of each. */
    private static final Sample SAMPLE = Samples.normal(
            5, 4, 8, IntStream.range(0, CLASSES).map(k -> 1 + k % 3).toArray());

    private static final Map<String, Metric> METRICS = metrics();

    private static Map<String, Metric> metrics() {
        Map<String, Metric> metrics = new TreeMap<>();
        for (Aggregate aggregate : Aggregate.values()) {
            metrics.put("Euclidean " + aggregate, aggregate.euclidean(SAMPLE));
        }
        for (Estimator estimator : Estimator.values()) {
            metrics.put("Mahalanobis " + estimator, fit(estimator).metric());
        }
        metrics.put("Mahalanobis NEAREST", fit(Estimator.POOLED).nearestMetric());
        metrics.put("without a floor", fit(Estimator.DIAGONAL).unflooredMetric());
        return metrics;
    }

    private static MahalanobisFit fit(Estimator estimator) {
        return MahalanobisFit.quick(SAMPLE, estimator);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16, 17, 100})
    void vectorsTogetherAreAsFarAsEachAlone(int count) {
        int[] rows =
                IntStream.range(0, count).map(i -> i * SAMPLE.size() / count).toArray();
        METRICS.forEach((name, metric) -> {
            double[][] together = metric.distancesWithout(rows);
            assertThat(together).as(name).hasDimensions(count, CLASSES);
            for (int i = 0; i < count; i++) {
                assertThat(together[i])
                        .as("%s, row %d", name, rows[i])
                        .containsExactly(metric.distancesWithout(rows[i]));
            }
        });
    }

    @Test
    void aClassIsInfinitelyFarOnlyWhereItsVectorsAgreeAndTheProbeDiffers() {
        Sample sample = Samples.of(
                new int[] {0, 0, 0, 1, 1, 2, 3, 3},
                new double[] {1, 5},
                new double[] {1, 6},
                new double[] {1, 7},
                new double[] {2, 1},
                new double[] {4, 2},
                new double[] {9, 9},
                new double[] {3, 3},
                new double[] {5, 8});
        MahalanobisFit fit = MahalanobisFit.withShrinkage(sample, Estimator.DIAGONAL, Shrinkage.of(0), false);
        Metric unfloored = fit.unflooredMetric();
        assertThat(unfloored.distances(new float[] {1, 7})[0]).isCloseTo(1, within(1e-6)); // (7 - 6) / 1
        assertThat(unfloored.distances(new float[] {1.5f, 6})[0]).isInfinite();
        // A class of one row has the shared variances, a floored one at least these.
        double[] shared = sharedVariances(sample);
        double single = Math.sqrt(1 / shared[0] + 4 / shared[1]);
        assertThat(unfloored.distances(new float[] {10, 7})[2]).isCloseTo(single, within(1e-6));
        double variance = Math.max(1, shared[1]);
        double floored = Math.sqrt(0.25 / shared[0] + 1 / variance + Math.log(variance / shared[1]));
        assertThat(new DiagonalMetric(fit, new Correction(2, Double.POSITIVE_INFINITY, 3), true)
                        .distances(new float[] {1.5f, 7})[0])
                .isCloseTo(floored, within(1e-6));
    }

    /** The sums of squared differences from the class's mean, divided by the number of rows less that of classes. */
    private static double[] sharedVariances(Sample sample) {
        double[] sums = new double[sample.dimension()];
        for (int row = 0; row < sample.size(); row++) {
            double[] mean = sample.exactMean(sample.classOf(row));
            for (int i = 0; i < sums.length; i++) {
                sums[i] += Math.pow(sample.value(row, i) - mean[i], 2);
            }
        }
        return Arrays.stream(sums)
                .map(sum -> sum / (sample.size() - sample.classes()))
                .toArray();
    }
}
