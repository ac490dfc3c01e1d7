package lookalike.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import lookalike.task.CancelSignal;
import lookalike.task.CancelledException;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    @Test
    void likenessIsTheShareOfComparisonsOfDifferentPeopleThatAreFurtherApart() {
        Sample sample = people(40, 4, 1);
        Metric metric = Aggregate.NEAREST.euclidean(sample);
        Calibration calibration = calibrated(sample);
        double[] impostors = IntStream.range(0, sample.size())
                .boxed()
                .flatMapToDouble(row -> {
                    double[] all = metric.distancesWithout(row);
                    return IntStream.range(0, all.length)
                            .filter(k -> k != sample.classOf(row))
                            .mapToDouble(k -> all[k]);
                })
                .sorted()
                .toArray();
        for (double distance : new double[] {0.2, 0.5, 0.8, 1.1, 1.4}) {
            double further = Arrays.stream(impostors).filter(d -> d > distance).count() / (double) impostors.length;
            assertThat(calibration.likeness(distance).orElseThrow()).isCloseTo(further, within(0.001));
        }
        assertThat(calibration.likeness(0).orElseThrow()).isEqualTo(1);
        double threshold = calibration.threshold().orElseThrow();
        assertThat(Arrays.stream(impostors).filter(d -> d < threshold).count() / (double) impostors.length)
                .isCloseTo(0.001, within(0.0005));
    }

    @Test
    void strangersNeverGetNinetyFivePercent() {
        for (long seed = 1; seed <= 5; seed++) {
            Sample everyone = people(60, 4, seed);
            Sample gallery =
                    everyone.select(IntStream.range(0, everyone.size() / 2).toArray());
            Calibration calibration = calibrated(gallery);
            Metric metric = Aggregate.NEAREST.euclidean(gallery);
            for (int row = everyone.size() / 2; row < everyone.size(); row++) {
                double closest = Arrays.stream(metric.distances(everyone.vector(row)))
                        .min()
                        .orElseThrow();
                assertThat(calibration.probability(closest).orElseThrow()).isLessThan(Calibration.SURE);
                assertThat(calibration.verdict(closest)).isNotEqualTo(Verdict.SAME_PERSON);
            }
        }
    }

    @Test
    void aPersonOfTheGalleryIsRecognisedAndAFarFaceIsNoMatch() {
        Calibration calibration = calibrated(people(40, 4, 2));
        double[] genuine = calibration.genuine();
        double typical = genuine[genuine.length / 2];
        assertThat(calibration.verdict(typical)).isEqualTo(Verdict.SAME_PERSON);
        assertThat(calibration.probability(typical).orElseThrow()).isGreaterThan(Calibration.SURE);
        Calibration.Band strangers = calibration.strangers();
        assertThat(calibration.verdict((strangers.low() + strangers.high()) / 2))
                .isEqualTo(Verdict.NONE);
        assertThat(calibration.probability(strangers.high()).orElseThrow()).isLessThan(0.1);
    }

    @Test
    void withoutSecondPhotosThereIsAVerdictButNoProbability() {
        Calibration calibration = calibrated(people(40, 1, 3));
        assertThat(calibration.probability(0.1)).isEmpty();
        assertThat(calibration.likeness(0.1)).isPresent();
        assertThat(calibration.verdict(0.01)).isEqualTo(Verdict.POSSIBLE);
        assertThat(calibration.verdict(1.2)).isEqualTo(Verdict.NONE);
    }

    @Test
    void oneOrTwoPeopleAreTooFewToTell() {
        Calibration one = calibrated(people(1, 4, 4));
        assertThat(one.likeness(0.1)).isEmpty();
        assertThat(one.threshold()).isEmpty();
        assertThat(one.strangers()).isNull();
        assertThat(one.verdict(0.1)).isEqualTo(Verdict.UNKNOWN);
        Calibration two = calibrated(people(2, 2, 4));
        assertThat(two.likeness(0.01)).isPresent();
        assertThat(two.verdict(0.01)).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void itCanBeCancelled() {
        CancelSignal cancel = new CancelSignal();
        cancel.cancel();
        Sample sample = people(20, 2, 5);
        assertThatThrownBy(() -> Calibration.of(Aggregate.MEAN.euclidean(sample), sample, cancel))
                .isInstanceOf(CancelledException.class);
    }

    private static Calibration calibrated(Sample sample) {
        return Calibration.of(Aggregate.NEAREST.euclidean(sample), sample, new CancelSignal());
    }

    @Test
    void whereStrangersAreAsCloseAsTheSamePersonFewGetNinetyFivePercent() {
        // Photos of one person are nearly as far apart as those of different people.
        Sample everyone = people(400, 4, 7, 0.9);
        Sample gallery = everyone.select(IntStream.range(0, everyone.size() / 2).toArray());
        Calibration calibration = calibrated(gallery);
        Metric metric = Aggregate.NEAREST.euclidean(gallery);
        long sure = IntStream.range(everyone.size() / 2, everyone.size())
                .filter(row -> calibration
                                .probability(Arrays.stream(metric.distances(everyone.vector(row)))
                                        .min()
                                        .orElseThrow())
                                .orElseThrow()
                        >= Calibration.SURE)
                .count();
        assertThat(sure / (everyone.size() / 2.0)).isLessThan(0.015);
    }

    private static Sample people(int people, int photos, long seed) {
        return people(people, photos, seed, 0.3);
    }

    /** Unit vectors: people far apart, photos of a person close together. */
    private static Sample people(int people, int photos, long seed, double spread) {
        Random random = new Random(seed);
        int dimension = 24;
        float[] values = new float[people * photos * dimension];
        int[] classes = new int[people * photos];
        for (int row = 0; row < classes.length; row++) {
            classes[row] = row / photos;
        }
        for (int k = 0; k < people; k++) {
            double[] mean =
                    random.doubles(dimension).map(x -> random.nextGaussian()).toArray();
            for (int n = 0; n < photos; n++) {
                double[] vector = Arrays.stream(mean)
                        .map(m -> m + spread * random.nextGaussian())
                        .toArray();
                double length = Math.sqrt(Arrays.stream(vector).map(v -> v * v).sum());
                for (int i = 0; i < dimension; i++) {
                    values[(k * photos + n) * dimension + i] = (float) (vector[i] / length);
                }
            }
        }
        return new Sample(values, dimension, classes);
    }
}
