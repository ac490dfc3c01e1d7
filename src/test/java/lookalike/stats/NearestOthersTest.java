package lookalike.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import lookalike.task.CancelSignal;
import lookalike.task.CancelledException;
import lookalike.task.Progress;
import org.junit.jupiter.api.Test;

class NearestOthersTest {

    private static final int ROWS = 1500;
    private static final int DIMENSION = 6;
    private static final int CLASSES = 200;

    private final Sample sample = sample();

    private static Sample sample() {
        Random random = new Random(3);
        float[] values = new float[ROWS * DIMENSION];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return new Sample(
                values,
                DIMENSION,
                IntStream.range(0, ROWS).map(row -> row % CLASSES).toArray());
    }

    @Test
    void everyOtherClassIsFoundByItsNearestVectorTheNearestFirst() {
        NearestOthers found = NearestOthers.of(sample, 9, Progress.NONE, new CancelSignal());
        for (int row : new int[] {0, 1, 777, 1023, 1024, ROWS - 1}) {
            int probe = row;
            int[] expected = IntStream.range(0, CLASSES)
                    .filter(each -> each != sample.classOf(probe))
                    .map(each -> Arrays.stream(sample.rowsOf(each))
                            .boxed()
                            .min(Comparator.comparingDouble(other -> distance(probe, other)))
                            .orElseThrow())
                    .boxed()
                    .sorted(Comparator.comparingDouble(other -> distance(probe, other)))
                    .limit(9)
                    .mapToInt(other -> other)
                    .toArray();
            assertThat(found.count(row)).isEqualTo(9);
            assertThat(IntStream.range(0, 9).map(rank -> found.neighbour(probe, rank)))
                    .containsExactly(Arrays.stream(expected).boxed().toArray(Integer[]::new));
            assertThat(found.distance(row, 8)).isCloseTo(distance(row, expected[8]), within(1e-5));
        }
    }

    @Test
    void withFewClassesAllAreFound() {
        Sample three = new Sample(new float[] {0, 1, 2, 9}, 1, new int[] {0, 0, 1, 2});
        NearestOthers found = NearestOthers.of(three, 54, Progress.NONE, new CancelSignal());
        assertThat(found.count(0)).isEqualTo(2);
        assertThat(found.neighbour(2, 0)).isEqualTo(1);
        assertThat(found.neighbour(3, 0)).isEqualTo(2);
    }

    @Test
    void itCanBeCancelled() {
        CancelSignal cancel = new CancelSignal();
        cancel.cancel();
        assertThatThrownBy(() -> NearestOthers.of(sample, 3, Progress.NONE, cancel))
                .isInstanceOf(CancelledException.class);
    }

    private double distance(int row, int other) {
        double sum = 0;
        for (int i = 0; i < DIMENSION; i++) {
            sum += Math.pow(sample.value(row, i) - sample.value(other, i), 2);
        }
        return Math.sqrt(sum);
    }
}
