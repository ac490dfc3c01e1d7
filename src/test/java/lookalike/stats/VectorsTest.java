package lookalike.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorsTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 479, 480, 481, 1000})
    void rowsComeBackAsTheyWereSetInAnyOrder(int size) {
        Vectors.Builder builder = new Vectors.Builder(size, 3);
        for (int row = size - 1; row >= 0; row--) {
            builder.set(row, new float[] {row, -row, 0.5f});
        }
        Vectors vectors = builder.build();
        assertThat(vectors.size()).isEqualTo(size);
        for (int row = 0; row < size; row++) {
            assertThat(vectors.vector(row)).containsExactly(row, -row, 0.5f);
            assertThat(vectors.value(row, 1)).isEqualTo(-row);
        }
        assertThat(vectors.rowMajor()).hasSize(3 * size);
        assertThat(Vectors.of(vectors.rowMajor(), size, 3))
                .usingRecursiveComparison()
                .isEqualTo(vectors);
        assertThat(IntStream.range(0, vectors.blocks()).map(vectors::rowsOf).sum())
                .isEqualTo(size);
    }

    @Test
    void someRowsCanBeChosen() {
        Vectors chosen = Vectors.of(new float[] {1, 2, 3, 4, 5, 6}, 3, 2).select(new int[] {2, 0});
        assertThat(chosen.rowMajor()).containsExactly(5, 6, 1, 2);
    }

    @Test
    void sizesBeyondAnArrayAreCountedRight() {
        // 16.7 million vectors of 128 numbers are as many numbers as an int counts; 4.2 million, as many bytes.
        assertThat(Vectors.bytes(0, 192)).isZero();
        assertThat(Vectors.bytes(1, 192)).isEqualTo(480L * 192 * 4);
        assertThat(Vectors.bytes(16_777_440, 128)).isEqualTo(16_777_440L * 128 * 4);
        assertThat(Vectors.bytes(48_000_000_000L, 192)).isEqualTo(48_000_000_000L * 192 * 4);
        assertThatThrownBy(() -> Vectors.bytes(Long.MAX_VALUE / 1024, 1024)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aCopyInOneArrayIsRefusedWhereNoArrayIsLongEnough() {
        assertThatThrownBy(() -> Vectors.checkedLength(16_777_217, 128)).isInstanceOf(ArithmeticException.class);
        assertThat(Vectors.checkedLength(16_777_215, 128)).isEqualTo(2_147_483_520);
    }

    @Test
    void sizesThatDoNotFitThrow() {
        assertThatThrownBy(() -> Vectors.of(new float[5], 2, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Vectors.of(new float[0], 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Vectors.Builder(-1, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Vectors.Builder(1, 3).set(0, new float[2]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
