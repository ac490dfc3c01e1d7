package lookalike.ui.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Tests the conversion from positions on the map to pixels and back. */
class MapViewportTest {

    private static final Offset<Double> EXACT = within(1e-9);

    private final MapViewport whole = MapViewport.fitting(new MapViewport.Bounds(-1, 3, 0, 2), 420, 500, 10);

    @Test
    void everythingFitsWithItsMarginInTheMiddleAndUpIsUp() {
        assertThat(whole.scale()).isEqualTo(100);
        assertThat(whole.column(-1)).isEqualTo(10, EXACT);
        assertThat(whole.column(3)).isEqualTo(410, EXACT);
        assertThat(whole.row(1)).isEqualTo(250, EXACT);
        assertThat(whole.row(2)).isLessThan(whole.row(0));
        assertThat(whole.x(whole.column(0.3))).isEqualTo(0.3, EXACT);
        assertThat(whole.y(whole.row(0.3))).isEqualTo(0.3, EXACT);
    }

    @Test
    void oneplaceAndAViewWithoutRoomHaveAScaleAllTheSame() {
        MapViewport.Bounds point = MapViewport.Bounds.of(new double[] {2}, new double[] {5}, null);
        MapViewport view = MapViewport.fitting(point, 200, 100, 20);
        assertThat(view.column(2)).isEqualTo(100, within(1e-3));
        assertThat(view.row(5)).isEqualTo(50, within(1e-3));
        assertThat(MapViewport.fitting(point, 10, 10, 20).scale()).isPositive().isFinite();
    }

    @Test
    void theFaceBelongsToTheMap() {
        MapViewport.Bounds bounds =
                MapViewport.Bounds.of(new double[] {0, 1}, new double[] {0, 1}, new MapState.Probe(-4, 3, List.of()));
        assertThat(bounds).isEqualTo(new MapViewport.Bounds(-4, 1, 0, 3));
    }

    @Test
    void whatIsUnderThePointerStaysThereAndTheScaleHasLimits() {
        MapViewport nearer = whole.zoomed(3, 77, 123, 1, 1000);
        assertThat(nearer.scale()).isEqualTo(300);
        assertThat(nearer.x(77)).isEqualTo(whole.x(77), EXACT);
        assertThat(nearer.y(123)).isEqualTo(whole.y(123), EXACT);
        MapViewport limited = whole.zoomed(30, 77, 123, 1, 1000);
        assertThat(limited.scale()).isEqualTo(1000);
        assertThat(limited.x(77)).isEqualTo(whole.x(77), EXACT);
        assertThat(whole.zoomed(0.001, 0, 0, 50, 1000).scale()).isEqualTo(50);
    }

    @Test
    void theViewMovesNoMoreThanNeeded() {
        assertThat(whole.showing(0, 1, 420, 500, 24)).isEqualTo(whole);
        MapViewport moved = whole.showing(10, 1, 420, 500, 24);
        assertThat(moved.column(10)).isEqualTo(396, EXACT);
        assertThat(moved.top()).isEqualTo(whole.top());
        assertThat(whole.showing(0, -50, 420, 500, 24).row(-50)).isEqualTo(476, EXACT);
        assertThat(whole.showing(0, 50, 420, 10, 24).row(50)).isEqualTo(5, EXACT);
    }
}
