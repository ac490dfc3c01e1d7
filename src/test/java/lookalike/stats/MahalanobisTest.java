package lookalike.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import lookalike.shared.ResidentMemory;
import lookalike.task.CancelSignal;
import lookalike.task.CancelledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MahalanobisTest {

    private static final int[] UNEQUAL = {1, 2, 2, 3, 4, 5, 5, 6, 8, 9};

    @Test
    void withTheIdentityAsCovarianceItIsTheEuclideanDistance() {
        // Each class has vectors one unit to both sides of its mean in every direction, so its scatter is 2 I.
        Sample sample = Samples.of(
                new int[] {0, 0, 0, 0, 1, 1, 1, 1},
                new double[] {6, 5},
                new double[] {4, 5},
                new double[] {5, 6},
                new double[] {5, 4},
                new double[] {1, 0},
                new double[] {-1, 0},
                new double[] {0, 1},
                new double[] {0, -1});
        MahalanobisFit fit = MahalanobisFit.withShrinkage(sample, Estimator.POOLED, Shrinkage.of(0), false);
        double scale = Math.sqrt(6 / 4.0); // variance 4 / 6
        float[] probe = {2, -3};
        double[] euclidean = Aggregate.MEAN.euclidean(sample).distances(probe);
        double[] mahalanobis = fit.metric(Correction.none(2)).distances(probe);
        for (int k = 0; k < 2; k++) {
            assertThat(mahalanobis[k]).isCloseTo(scale * euclidean[k], within(1e-5));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POOLED", "REGULARISED"})
    void aLinearMapOfAllVectorsChangesNothing(Estimator estimator) {
        Sample sample = Samples.normal(4, 4, 1, UNEQUAL);
        double[] map = {2, 1, 0, 0, 0, 1, -3, 0, 1, 0, 1, 0.5, 0, 0.2, 0, 5};
        Sample mapped = new Whitening(map, 4).apply(sample);
        Metric before = unshrunk(sample, estimator).metric();
        Metric after = unshrunk(mapped, estimator).metric();
        for (int row = 0; row < sample.size(); row++) {
            assertClose(after.distances(mapped.vector(row)), before.distances(sample.vector(row)), 1e-3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavingOutAVectorIsTheSameAsFittingWithoutIt(Estimator estimator) {
        Sample sample = Samples.normal(4, 4, 2, UNEQUAL);
        Correction correction = new Correction(4, Double.POSITIVE_INFINITY, 9);
        Metric metric = unshrunk(sample, estimator).metric(correction);
        for (int row = 0; row < sample.size(); row++) {
            int own = sample.classOf(row);
            Sample others = Samples.without(sample, row);
            Metric refitted = unshrunk(others, estimator).metric(correction);
            double[] found = metric.distancesWithout(row);
            if (sample.count(own) == 1) {
                assertThat(found[own]).isInfinite();
                double[] all = found;
                found = IntStream.range(0, all.length)
                        .filter(k -> k != own)
                        .mapToDouble(k -> all[k])
                        .toArray();
            }
            assertClose(offsets(found), offsets(refitted.distances(sample.vector(row))), 2e-3);
        }
    }

    /** Squared distances less the smallest one, so that a common offset does not count. */
    private static double[] offsets(double[] distances) {
        double least = Arrays.stream(distances).min().orElseThrow();
        return Arrays.stream(distances).map(d -> d * d - least * least).toArray();
    }

    @Test
    void leavingOutAVectorIsExactForTheNearestVectorToo() {
        Sample sample = Samples.normal(4, 4, 3, 3, 3, 4, 5, 6, 7, 8);
        Metric metric = unshrunk(sample, Estimator.POOLED).nearestMetric();
        for (int row = 0; row < sample.size(); row++) {
            Metric refitted =
                    unshrunk(Samples.without(sample, row), Estimator.POOLED).nearestMetric();
            assertClose(metric.distancesWithout(row), refitted.distances(sample.vector(row)), 2e-3);
        }
    }

    @Test
    void withShrinkageTheScatterIsDownDatedAndTheTargetIsKept() {
        double shrinkage = 0.4;
        Sample sample = Samples.normal(3, 4, 4, 4, 5, 6, 5);
        Covariance pooled = Covariance.pooled(sample, Shrinkage.of(0));
        double freedom = pooled.degreesOfFreedom();
        double trace = pooled.values()[0] + pooled.values()[4] + pooled.values()[8];
        MahalanobisFit fit = MahalanobisFit.withShrinkage(sample, Estimator.POOLED, Shrinkage.of(shrinkage), false);
        int row = 7;
        Sample others = Samples.without(sample, row);
        double[] values = Contrasts.within(others).gram();
        for (int i = 0; i < 9; i++) {
            values[i] =
                    ((1 - shrinkage) * values[i] + (i % 4 == 0 ? shrinkage * freedom * trace / 3 : 0)) / (freedom - 1);
        }
        Sample whitened = Whitening.of(
                        new Covariance(values, 3, Covariance.Source.WITHIN, (int) freedom - 1, shrinkage, 1))
                .apply(others);
        float[] probe = Whitening.of(
                        new Covariance(values, 3, Covariance.Source.WITHIN, (int) freedom - 1, shrinkage, 1))
                .apply(sample.vector(row));
        assertClose(
                fit.metric(Correction.none(3)).distancesWithout(row),
                Aggregate.MEAN.euclidean(whitened).distances(probe),
                1e-3);
    }

    @Test
    void itIsRightWhereTheCovarianceMattersAndTheEuclideanDistanceIsWrong() {
        // Along the first dimension the photos of a person spread much farther than along the others; the people do
        // not.
        Random random = new Random(5);
        int people = 40;
        int photos = 5;
        int dimension = 8;
        float[] values = new float[people * photos * dimension];
        int[] classes = new int[people * photos];
        for (int k = 0; k < people; k++) {
            double[] mean = random.doubles(dimension)
                    .map(x -> 2 * random.nextGaussian())
                    .toArray();
            for (int n = 0; n < photos; n++) {
                int row = k * photos + n;
                classes[row] = k;
                for (int i = 0; i < dimension; i++) {
                    values[row * dimension + i] = (float) (mean[i] + (i == 0 ? 10 : 0.5) * random.nextGaussian());
                }
            }
        }
        Sample sample = new Sample(values, dimension, classes);
        MahalanobisFit fit = MahalanobisFit.of(sample, Estimator.POOLED, new CancelSignal());
        assertThat(rank1(fit.metric(), sample)).isGreaterThan(0.98);
        assertThat(rank1(Aggregate.MEAN.euclidean(sample), sample)).isLessThan(0.6);
        assertThat(rank1(Aggregate.NEAREST.euclidean(sample), sample)).isLessThan(0.6);
    }

    @Test
    void nearDuplicatesOfAPersonCountOnce() {
        double[] one = {1, 0};
        double[] copy = {Math.cos(0.05), Math.sin(0.05)};
        double[] other = {Math.cos(0.5), Math.sin(0.5)};
        Sample sample = Samples.of(new int[] {0, 0, 0, 0, 1}, one, copy, one, other, one);
        // The same picture under another person is kept, because it is another person's photo.
        assertThat(sample.distinctRows()).containsExactly(0, 3, 4);
    }

    @Test
    void ofManyPhotosOfAPersonEachCopyOfARecentOneCountsOnce() {
        int distinct = 12_000;
        float[] values = new float[2 * (distinct + 3)];
        for (int row = 0; row < distinct; row++) {
            values[2 * row] = row; // further apart than near-duplicates are
        }
        values[2 * distinct] = distinct - 1; // a copy of the last
        values[2 * distinct + 2] = 2000; // a copy of the oldest photo that is compared
        values[2 * distinct + 4] = 1999; // a copy of an older photo, which is not found
        int[] kept = new Sample(values, 2, new int[distinct + 3]).distinctRows();
        assertThat(kept).hasSize(distinct + 1).endsWith(distinct - 1, distinct + 2);
    }

    @ParameterizedTest
    @EnumSource
    void aGalleryOfAnySizeWorks(Estimator estimator) {
        for (int[] counts : new int[][] {
            {1}, {2}, {5}, {1, 1}, {1, 1, 1, 1}, {2, 1}, {2, 2}, {5, 1, 2}, Samples.equal(12, 1), Samples.equal(12, 2)
        }) {
            Sample sample = Samples.normal(16, 3, 6, counts);
            MahalanobisFit fit = MahalanobisFit.of(sample, estimator, new CancelSignal());
            double[] distances = fit.metric().distances(sample.vector(0));
            assertThat(distances).as(Arrays.toString(counts)).hasSize(counts.length);
            assertThat(Arrays.stream(distances)).allMatch(d -> d >= 0 && Double.isFinite(d));
            assertThat(fit.metric().distancesWithout(0)).hasSize(counts.length).doesNotContain(Double.NaN);
            assertThat(fit.conditionNumber()).isBetween(1.0, 1e6);
        }
    }

    @Test
    void twoPeopleWithTheSameTwoPhotosWork() {
        double[] one = {1, 0, 0, 0};
        double[] other = {0, 1, 0, 0};
        Sample sample = Samples.of(new int[] {0, 0, 1, 1, 2}, one, other, one, other, new double[] {0, 0, 1, 0});
        MahalanobisFit fit = MahalanobisFit.of(sample, Estimator.POOLED, new CancelSignal());
        assertThat(fit.degreesOfFreedom()).isEqualTo(2);
        assertThat(Arrays.stream(fit.metric().distances(new float[] {1, 0, 0, 0})))
                .allMatch(Double::isFinite);
    }

    @Test
    void withEquallyManyPhotosTheDistanceIsTheUncorrectedOne() {
        Sample sample = Samples.normal(6, 3, 12, Samples.equal(20, 4));
        MahalanobisFit fit = MahalanobisFit.of(sample, Estimator.POOLED, new CancelSignal());
        float[] probe = sample.vector(3);
        assertClose(
                fit.metric().distances(probe), fit.metric(Correction.none(6)).distances(probe), 1e-9);
    }

    @Test
    void distancesOfAClassOfItsOwnSpreadKeepTheirOrder() {
        Sample sample = Samples.normal(64, 1, 13, Samples.equal(20, 6));
        Metric metric = MahalanobisFit.withShrinkage(sample, Estimator.REGULARISED, Shrinkage.of(0.5), false)
                .withTails()
                .withPrior(5)
                .metric();
        for (int row = 0; row < sample.size(); row++) {
            assertThat(Arrays.stream(metric.distances(sample.vector(row))).distinct())
                    .hasSize(20);
        }
    }

    @Test
    void aFitCanBeCancelled() {
        CancelSignal cancel = new CancelSignal();
        cancel.cancel();
        Sample sample = Samples.normal(4, 3, 14, Samples.equal(20, 4));
        assertThatThrownBy(() -> MahalanobisFit.of(sample, Estimator.POOLED, cancel))
                .isInstanceOf(CancelledException.class);
    }

    @Test
    void fitsLeaveNothingBehind() {
        Sample sample = Samples.normal(128, 3, 10, Samples.equal(400, 5));
        // Vectors, contrasts and whitened vectors of a fit are 6 MB in double precision: 40 of them left open are 240
        // MB.
        ResidentMemory.assertStays(
                () -> IntStream.range(0, 5)
                        .forEach(i ->
                                MahalanobisFit.withShrinkage(sample, Estimator.POOLED, Shrinkage.ledoitWolf(), false)),
                240);
    }

    @Test
    void aThousandPeopleOfFivePhotosWork() {
        Sample sample = Samples.normal(128, 60, 11, Samples.equal(1000, 5));
        MahalanobisFit fit = MahalanobisFit.of(sample, Estimator.POOLED, new CancelSignal());
        assertThat(fit.degreesOfFreedom()).isEqualTo(4000);
        assertThat(fit.crossValidated()).isTrue();
        assertThat(fit.metric().distancesWithout(0)).hasSize(1000);
    }

    @Test
    void whatTheCovarianceComesFromIsTold() {
        assertThat(fitted(1).source()).isEqualTo(Covariance.Source.NONE);
        assertThat(fitted(1, 1, 1, 1).source()).isEqualTo(Covariance.Source.TOTAL);
        assertThat(fitted(1, 1, 1, 1).degreesOfFreedom()).isEqualTo(3);
        assertThat(fitted(1, 1, 2).source()).isEqualTo(Covariance.Source.WITHIN);
        assertThat(fitted(1, 1, 2).degreesOfFreedom()).isEqualTo(1);
        assertThat(fitted(1, 1, 2).shrinkage()).isEqualTo(1);
    }

    private static MahalanobisFit fitted(int... counts) {
        return MahalanobisFit.of(Samples.normal(16, 3, 7, counts), Estimator.POOLED, new CancelSignal());
    }

    @Test
    void aMatrixWithoutInverseIsANamedErrorWithItsConditionNumber() {
        Sample sample = Samples.normal(16, 3, 8, 3, 3);
        NotPositiveDefiniteException e = catchThrowableOfType(
                NotPositiveDefiniteException.class,
                () -> MahalanobisFit.withShrinkage(sample, Estimator.POOLED, Shrinkage.of(0), false));
        assertThat(e).hasMessageContaining("not positive definite").hasMessageContaining("condition number");
        assertThat(e.conditionNumber()).isGreaterThan(1e12);
        assertThatThrownBy(() -> Shrinkage.of(1.5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aVectorOfAnotherDimensionIsRefused() {
        MahalanobisFit fit = fitted(3, 3);
        assertThatThrownBy(() -> fit.metric().distances(new float[3])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aClassOfItsOwnSpreadIsCloseWhereItSpreads() {
        // Two classes with the same mean distance from the probe, one of which spreads towards it.
        Random random = new Random(9);
        double[][] rows = new double[60][];
        int[] classes = new int[60];
        for (int r = 0; r < 60; r++) {
            classes[r] = r / 30;
            double wide = 3 * random.nextGaussian();
            double narrow = 0.3 * random.nextGaussian();
            rows[r] = classes[r] == 0 ? new double[] {-6 + wide, narrow} : new double[] {6 + narrow, wide};
        }
        Sample sample = Samples.of(classes, rows);
        float[] probe = {0, 0};
        double[] pooled = unshrunk(sample, Estimator.POOLED).metric().distances(probe);
        double[] own =
                unshrunk(sample, Estimator.REGULARISED).withPrior(2).metric().distances(probe);
        assertThat(own[0]).isLessThan(own[1] / 2);
        assertThat(pooled[0]).isCloseTo(pooled[1], within(0.5 * pooled[1]));
    }

    private static MahalanobisFit unshrunk(Sample sample, Estimator estimator) {
        MahalanobisFit fit = MahalanobisFit.withShrinkage(sample, estimator, Shrinkage.of(0), false);
        return estimator == Estimator.REGULARISED ? fit.withPrior(4) : fit;
    }

    private static double rank1(Metric metric, Sample sample) {
        long right = IntStream.range(0, sample.size())
                .filter(row -> {
                    double[] distances = metric.distancesWithout(row);
                    return Arrays.stream(distances).min().orElseThrow() == distances[sample.classOf(row)];
                })
                .count();
        return (double) right / sample.size();
    }

    private static void assertClose(double[] found, double[] expected, double relative) {
        assertThat(found).hasSameSizeAs(expected);
        for (int k = 0; k < found.length; k++) {
            assertThat(found[k]).isCloseTo(expected[k], within(relative * Math.max(1, expected[k])));
        }
    }
}
