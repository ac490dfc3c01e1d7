package lookalike.ui.compare.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class LabelPlacementTest {

    private static final Dimension2D LABEL = new Dimension2D(120, 36);

    private final LabelPlacement places = new LabelPlacement(600, 400);
    private final Rectangle2D box = new Rectangle2D(200, 100, 80, 80);

    @Test
    void aLabelLiesInTheMiddleBelowItsBox() {
        assertThat(places.place(box, LABEL, List.of())).isEqualTo(new Rectangle2D(180, 186, 120, 36));
    }

    @Test
    void itMovesAboveWhereItWouldCoverAnotherFace() {
        Rectangle2D below = new Rectangle2D(150, 200, 80, 80);
        assertThat(places.place(box, LABEL, List.of(below))).isEqualTo(new Rectangle2D(180, 58, 120, 36));
    }

    @Test
    void itMovesAboveWhereItWouldCoverAnotherLabel() {
        Rectangle2D first = places.place(box, LABEL, List.of());
        Rectangle2D second = places.place(new Rectangle2D(230, 100, 80, 80), LABEL, List.of(box));
        assertThat(second.intersects(first)).isFalse();
        assertThat(second.getMaxY()).isLessThan(100);
    }

    @Test
    void itMovesAsideWhereItWouldCoverOthersAboveAndBelow() {
        List<Rectangle2D> others = List.of(new Rectangle2D(290, 186, 80, 36), new Rectangle2D(290, 58, 80, 36));
        assertThat(places.place(box, LABEL, others)).isEqualTo(new Rectangle2D(165, 186, 120, 36));
    }

    @Test
    void itStaysInTheView() {
        assertThat(places.place(new Rectangle2D(0, 330, 60, 60), LABEL, List.of()))
                .isEqualTo(new Rectangle2D(0, 288, 120, 36));
        assertThat(places.place(new Rectangle2D(560, 0, 40, 40), LABEL, List.of()))
                .isEqualTo(new Rectangle2D(480, 46, 120, 36));
    }
}
