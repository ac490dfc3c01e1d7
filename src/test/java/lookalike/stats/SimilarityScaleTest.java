package lookalike.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import lookalike.stats.SimilarityScale.Anchor;
import lookalike.task.CancelSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SimilarityScaleTest {

    private static final int DIMENSION = 24;

    /** The anchors of the Euclidean distance on LFW with mobilefacenet-192. */
    private static final SimilarityScale LFW = scale(1.388, 1.013, 0.854, 0.646, 0.528);

    @Test
    void everyAnchorHasItsFigure() {
        assertThat(LFW.figure(0)).isEqualTo(100);
        assertThat(LFW.figure(0.528)).isEqualTo(95);
        assertThat(LFW.figure(0.646)).isEqualTo(80);
        assertThat(LFW.figure(0.854)).isEqualTo(70);
        assertThat(LFW.figure(1.013)).isEqualTo(40);
        assertThat(LFW.figure(1.388)).isZero();
        assertThat(LFW.distinct()).isTrue();
        assertThat(LFW.anchors())
                .containsExactly(
                        new Anchor(0, 100),
                        new Anchor(0.528, 95),
                        new Anchor(0.646, 80),
                        new Anchor(0.854, 70),
                        new Anchor(1.013, 40),
                        new Anchor(1.388, 0));
    }

    @Test
    void betweenAnchorsItIsLinearAndBeyondThemClamped() {
        List<Anchor> anchors = LFW.anchors();
        for (int i = 1; i < anchors.size(); i++) {
            Anchor closer = anchors.get(i - 1);
            Anchor farther = anchors.get(i);
            for (double share : new double[] {0.1, 0.5, 0.75}) {
                assertThat(LFW.figure(closer.distance() + share * (farther.distance() - closer.distance())))
                        .isCloseTo(closer.figure() + share * (farther.figure() - closer.figure()), within(1e-9));
            }
        }
        assertThat(LFW.figure(1.5)).isZero();
        assertThat(LFW.figure(Double.POSITIVE_INFINITY)).isZero();
        assertThat(LFW.figure(-1e-9)).isEqualTo(100);
        assertThatThrownBy(() -> LFW.figure(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whereOnePersonSpreadsAsFarAsStrangersTheLineOfTheSamePersonStays() {
        SimilarityScale weak = scale(1.4, 1.0, 0.8, 0.3, 0.7);
        assertThat(weak.distinct()).isFalse();
        assertThat(weak.anchors()).doesNotContain(new Anchor(0.7, 95)).contains(new Anchor(0.3, 80));
        assertThat(weak.figure(0.15)).isCloseTo(90, within(1e-9));
        assertThat(weak.figure(0.7)).isLessThan(80);
    }

    @Test
    void amongFewPeopleTheFarEdgeGivesWayToTheMedianOfDifferentPeople() {
        SimilarityScale few = scale(1.0, 1.2, 0.8, 0.6, 0.4);
        assertThat(few.distinct()).isFalse();
        assertThat(few.figure(0.9)).isCloseTo(35, within(1e-9));
        assertThat(few.figure(1.0)).isZero();
        assertThat(few.figure(0.6)).isEqualTo(80);
    }

    @Test
    void withoutSecondPhotosNoMedianOfOnePersonIsNeeded() {
        SimilarityScale single =
                SimilarityScale.of(new SimilarityScale.Distances(1.4, 1.0, 0.8, 0.6, OptionalDouble.empty()), false);
        assertThat(single.distinct()).isFalse();
        assertThat(single.figure(0.3)).isCloseTo(90, within(1e-9));
    }

    @Test
    void whereAllAreAlikeOnlyNoDistanceIsSimilar() {
        SimilarityScale alike = scale(0, 0, 0, 0, 0);
        assertThat(alike.distinct()).isFalse();
        assertThat(alike.anchors()).containsExactly(new Anchor(0, 100));
        assertThat(alike.figure(1e-9)).isZero();
    }

    @Test
    void anyDistancesMakeAMonotoneScale() {
        Random random = new Random(17);
        for (int round = 0; round < 2000; round++) {
            double[] d = random.doubles(5).map(x -> Math.round(8 * x) / 8.0).toArray();
            assertMonotone(scale(d[0], d[1], d[2], d[3], d[4]), 1.2);
        }
    }

    /** Kinds of datasets. */
    enum Kind {
        USUAL(60, 4, 0.3),
        WEAK_NETWORK(60, 4, 1.5),
        MIXED_FOLDERS(30, 6, 50),
        FEW_PEOPLE(3, 5, 0.3),
        TWO_PEOPLE(2, 12, 0.3),
        ONE_PHOTO_EACH(40, 1, 0.3),
        ALL_ALIKE(20, 3, 0);

        private final int people;
        private final int photos;
        private final double spread;

        Kind(int people, int photos, double spread) {
            this.people = people;
            this.photos = photos;
            this.spread = spread;
        }

        private Sample sample(long seed) {
            Random random = new Random(seed);
            double[] same =
                    random.doubles(DIMENSION).map(x -> random.nextGaussian()).toArray();
            int[] classes = new int[people * photos];
            double[][] rows = new double[classes.length][];
            for (int k = 0; k < people; k++) {
                double[] mean = this == ALL_ALIKE
                        ? same
                        : random.doubles(DIMENSION)
                                .map(x -> random.nextGaussian())
                                .toArray();
                for (int n = 0; n < photos; n++) {
                    classes[k * photos + n] = k;
                    rows[k * photos + n] = unit(Arrays.stream(mean)
                            .map(m -> m + spread * random.nextGaussian())
                            .toArray());
                }
            }
            return Samples.of(classes, rows);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyDatasetHasAMonotoneScale(Kind kind) {
        for (long seed = 1; seed <= 3; seed++) {
            Sample sample = kind.sample(seed);
            for (Metric metric : metrics(sample)) {
                Calibration calibration = Calibration.of(metric, sample, new CancelSignal());
                SimilarityScale scale = calibration.similarity().orElseThrow();
                double farthest = IntStream.range(0, sample.size())
                        .mapToObj(row -> metric.distances(sample.vector(row)))
                        .flatMapToDouble(Arrays::stream)
                        .max()
                        .orElseThrow();
                assertMonotone(scale, 1.2 * farthest);
                assertThat(scale.distinct()).as("%s %d", kind, seed).isEqualTo(kind == Kind.USUAL);
                assertTheLineIsTheVerdicts(calibration, scale, farthest);
            }
        }
    }

    @Test
    void tooFewStrangersMakeNoScale() {
        Sample sample = Samples.of(new int[] {0, 0, 1, 1}, unit(1, 0), unit(1, 0.1), unit(0, 1), unit(0.1, 1));
        assertThat(Calibration.of(Aggregate.MEAN.euclidean(sample), sample, new CancelSignal())
                        .similarity())
                .isEmpty();
    }

    @Test
    void strangersRarelyReachTheLineOfTheSamePerson() {
        Sample everyone = people(800, 3, 0.7);
        int half = everyone.size() / 2;
        Sample gallery = everyone.select(IntStream.range(0, half).toArray());
        Metric metric = Aggregate.MEAN.euclidean(gallery);
        SimilarityScale scale =
                Calibration.of(metric, gallery, new CancelSignal()).similarity().orElseThrow();
        double[] best = IntStream.range(half, everyone.size())
                .mapToDouble(row -> scale.figure(Arrays.stream(metric.distances(everyone.vector(row)))
                        .min()
                        .orElseThrow()))
                .toArray();
        assertThat(share(best, SimilarityScale.SAME_PERSON)).isLessThan(0.015);
        assertThat(share(best, SimilarityScale.NEAR)).isCloseTo(0.05, within(0.03));
        assertThat(share(best, SimilarityScale.FAR)).isCloseTo(0.95, within(0.03));
    }

    private static double share(double[] figures, double least) {
        return Arrays.stream(figures).filter(figure -> figure >= least).count() / (double) figures.length;
    }

    private static List<Metric> metrics(Sample sample) {
        return List.of(
                Aggregate.MEAN.euclidean(sample),
                Aggregate.NEAREST.euclidean(sample),
                MahalanobisFit.of(sample, Estimator.POOLED, new CancelSignal()).metric());
    }

    /** Asserts that the figure 80 is where the verdict changes to the same person. */
    private static void assertTheLineIsTheVerdicts(Calibration calibration, SimilarityScale scale, double farthest) {
        if (!scale.distinct()) {
            return;
        }
        for (int step = 1; step <= 500; step++) {
            double distance = farthest * step / 500;
            assertThat(scale.figure(distance) >= SimilarityScale.SAME_PERSON)
                    .as("at %s", distance)
                    .isEqualTo(calibration.verdict(distance) == Verdict.SAME_PERSON);
        }
    }

    private static void assertMonotone(SimilarityScale scale, double farthest) {
        List<Anchor> anchors = scale.anchors();
        for (int i = 1; i < anchors.size(); i++) {
            assertThat(anchors.get(i).distance())
                    .isGreaterThan(anchors.get(i - 1).distance());
            assertThat(anchors.get(i).figure()).isLessThan(anchors.get(i - 1).figure());
        }
        double before = scale.figure(0);
        assertThat(before).isEqualTo(100);
        for (int step = 1; step <= 200; step++) {
            double figure = scale.figure(farthest * step / 200);
            assertThat(figure).isBetween(0.0, before);
            before = figure;
        }
    }

    private static SimilarityScale scale(double different, double far, double near, double same, double genuine) {
        return SimilarityScale.of(
                new SimilarityScale.Distances(different, far, near, same, OptionalDouble.of(genuine)), true);
    }

    private static Sample people(int people, int photos, double spread) {
        Random random = new Random(5);
        int[] classes = new int[people * photos];
        double[][] rows = new double[classes.length][];
        double[] mean = new double[DIMENSION];
        for (int row = 0; row < rows.length; row++) {
            classes[row] = row / photos;
            if (row % photos == 0) {
                Arrays.setAll(mean, i -> random.nextGaussian());
            }
            rows[row] = unit(Arrays.stream(mean)
                    .map(m -> m + spread * random.nextGaussian())
                    .toArray());
        }
        return Samples.of(classes, rows);
    }

    private static double[] unit(double... vector) {
        double length = Math.sqrt(Arrays.stream(vector).map(v -> v * v).sum());
        return Arrays.stream(vector).map(v -> v / length).toArray();
    }
}
