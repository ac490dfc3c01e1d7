package lookalike.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import lookalike.index.Exemplar;
import lookalike.index.GalleryPerson;
import lookalike.match.Match;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DistanceChartTest {

    private static final Offset<Double> CLOSE = Offset.offset(1e-9);

    @Test
    void theAxisEndsOnAGridLineAboveTheLongestBar() {
        assertThat(DistanceChart.axisTop(matches(0.136, 0.451), null)).isCloseTo(0.5, CLOSE);
        assertThat(DistanceChart.axisTop(matches(0.6), null)).isCloseTo(0.8, CLOSE);
        assertThat(DistanceChart.axisTop(matches(1.3), null)).isCloseTo(1.5, CLOSE);
        assertThat(DistanceChart.axisTop(matches(2), null)).isCloseTo(2.5, CLOSE);
    }

    @Test
    void theThresholdIsOnTheAxisEvenIfAllBarsAreBelowIt() {
        assertThat(DistanceChart.axisTop(matches(0.1), 0.416)).isCloseTo(0.5, CLOSE);
        assertThat(DistanceChart.axisTop(matches(0), 0.9)).isCloseTo(1.0, CLOSE);
    }

    @Test
    void thereIsAnAxisEvenIfTheOnlyDistanceIsZero() {
        assertThat(DistanceChart.axisTop(matches(0), null)).isPositive();
    }

    private static List<Match> matches(double... distances) {
        return DoubleStream.of(distances)
                .mapToObj(d -> new Match(
                        1, new GalleryPerson("label", "Name", 1), d, new Exemplar("label/photo.jpg", Optional.empty())))
                .toList();
    }
}
