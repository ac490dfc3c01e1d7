package lookalike.ui.compare.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PairZoomTest {

    private static final Offset<Double> EXACT = within(1e-9);

    @Test
    void thePointBelowTheMouseStaysWhereItIs() {
        PairZoom zoom = PairZoom.WHOLE.scaled(2, 0.25, 0.75);
        assertThat(zoom.factor()).isEqualTo(2);
        assertThat(zoom.left() + 0.25 / 2).isEqualTo(0.25, EXACT);
        assertThat(zoom.top() + 0.75 / 2).isEqualTo(0.75, EXACT);
        PairZoom more = zoom.scaled(1.5, 0.5, 0.5);
        assertThat(more.left() + 0.5 / 3).isEqualTo(zoom.left() + 0.5 / 2, EXACT);
    }

    @Test
    void thePicturesFillTheirFrames() {
        PairZoom corner = PairZoom.WHOLE.scaled(4, 0.5, 0.5).moved(-9, -9);
        assertThat(corner.left()).isEqualTo(0.75, EXACT);
        assertThat(corner.top()).isEqualTo(0.75, EXACT);
        PairZoom out = corner.scaled(0.5, 0.5, 0.5);
        assertThat(out.left()).isBetween(0.0, 0.5);
        assertThat(corner.scaled(0.001, 0, 0)).isEqualTo(PairZoom.WHOLE);
        assertThat(corner.scaled(1000, 0, 0).factor()).isEqualTo(PairZoom.MOST);
    }
}
