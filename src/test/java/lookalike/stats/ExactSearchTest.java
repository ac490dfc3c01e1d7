package lookalike.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactSearchTest {

    @ParameterizedTest
    @CsvSource({"0, 3", "1, 1", "255, 8", "256, 128", "257, 5", "20000, 16"})
    void distancesAreThoseOfThePlainFormula(int rows, int dimension) {
        Random random = new Random(7);
        float[] vectors = new float[rows * dimension];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = (float) random.nextGaussian();
        }
        float[] probe = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            probe[i] = (float) random.nextGaussian();
        }
        float[] found = new ExactSearch(vectors, rows, dimension).distances(probe);
        assertThat(found).hasSize(rows);
        for (int row = 0; row < rows; row++) {
            double square = 0;
            for (int i = 0; i < dimension; i++) {
                double difference = (double) probe[i] - vectors[row * dimension + i];
                square += difference * difference;
            }
            assertThat((double) found[row]).isCloseTo(Math.sqrt(square), within(1e-5 * (1 + Math.sqrt(square))));
        }
    }

    @Test
    void probesTogetherGetTheSameAsEachAlone() {
        Random random = new Random(8);
        int rows = 1500;
        int dimension = 13;
        float[] vectors = new float[rows * dimension];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = (float) random.nextGaussian();
        }
        ExactSearch search = new ExactSearch(vectors, rows, dimension);
        float[][] probes = IntStream.range(0, 37)
                .mapToObj(i -> Arrays.copyOfRange(vectors, i * dimension, (i + 1) * dimension))
                .toArray(float[][]::new);
        float[][] distances = search.distances(probes);
        float[][] products = search.products(probes);
        for (int i = 0; i < probes.length; i++) {
            assertThat(distances[i]).containsExactly(search.distances(probes[i]));
            assertThat(products[i]).containsExactly(search.products(probes[i]));
            assertThat(distances[i][i]).isZero();
        }
        assertThat(search.distances(new float[0][])).isEmpty();
    }

    @Test
    void aVectorIsNoDistanceFromItself() {
        float[] vectors = {0.6f, 0.8f, 1, 0};
        assertThat(new ExactSearch(vectors, 2, 2).distances(new float[] {0.6f, 0.8f})[0])
                .isZero();
    }

    @Test
    void sizesThatDoNotFitThrow() {
        assertThatThrownBy(() -> new ExactSearch(new float[5], 2, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ExactSearch(new float[6], 2, 3).distances(new float[2]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
