package lookalike.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {

    @Test
    void equalsStayInTheirOrderAndInfiniteFiguresAreLeftOut() {
        double[] figures = {3, 1, Double.POSITIVE_INFINITY, 3, -0.0, 0.0, 1};
        assertThat(Places.ascending(new int[] {6, 5, 4, 3, 2, 1, 0}, p -> figures[p]))
                .containsExactly(5, 4, 6, 1, 3, 0);
        assertThat(Places.ascending(new int[0], p -> 0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1 / 7.0, -1e-300, 1e300, Double.MIN_VALUE})
    void theOrderIsThatOfAStableSort(double unit) {
        Random random = new Random(3);
        double[] figures =
                random.ints(5000, -200, 200).mapToDouble(x -> x * unit + 0.0).toArray();
        int[] people = IntStream.range(0, figures.length).toArray();
        List<Integer> expected = IntStream.of(people)
                .boxed()
                .sorted(Comparator.comparingDouble(p -> figures[p]))
                .toList();
        assertThat(Places.ascending(people, p -> figures[p]))
                .containsExactly(expected.stream().mapToInt(p -> p).toArray());
    }
}
