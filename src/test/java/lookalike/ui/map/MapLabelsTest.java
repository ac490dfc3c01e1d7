package lookalike.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import lookalike.ui.map.MapLabels.Label;
import lookalike.ui.map.MapLabels.Wish;
import org.junit.jupiter.api.Test;

/** Room for labels of 50 x 10 pixels in a view of 300 x 200. */
class MapLabelsTest {

    private final MapLabels labels = new MapLabels(300, 200);

    @Test
    void aLabelStandsToTheRightOfItsPointOrWhereThereIsRoom() {
        labels.point(100, 100);
        assertThat(labels.place(wish(100, 100))).isEqualTo(new Label(108, 95, 50, 10));
        assertThat(labels.place(wish(280, 50))).as("at the right edge").isEqualTo(new Label(222, 45, 50, 10));
        // Its place on the right is taken by a label, that on the left by a point.
        labels.point(60, 102);
        assertThat(labels.place(wish(100, 104))).isEqualTo(new Label(75, 112, 50, 10));
    }

    @Test
    void whereThereIsNoRoomThereIsNoLabel() {
        for (int x = 0; x <= 300; x += 10) {
            for (int y = 0; y <= 200; y += 10) {
                labels.point(x, y);
            }
        }
        assertThat(labels.place(wish(100, 100))).isNull();
        assertThat(labels.placeAnyway(wish(100, 100))).as("over points").isEqualTo(new Label(108, 95, 50, 10));
        Label next = labels.placeAnyway(wish(102, 100));
        assertThat(next).as("not over another label").isEqualTo(new Label(44, 95, 50, 10));
        assertThat(labels.placeAnyway(wish(101, 100))).as("a line lower").isEqualTo(new Label(109, 105, 50, 10));
    }

    @Test
    void whatIsReservedStaysFree() {
        labels.reserve(120, 100, 10);
        assertThat(labels.place(wish(100, 100))).isEqualTo(new Label(42, 95, 50, 10));
    }

    @Test
    void inAViewWithoutRoomALabelThatMustBeThereIsThere() {
        assertThat(new MapLabels(20, 5).placeAnyway(wish(10, 2))).isEqualTo(new Label(18, -3, 50, 10));
        assertThat(new MapLabels(20, 5).place(wish(10, 2))).isNull();
    }

    private static Wish wish(double column, double row) {
        return new Wish(column, row, 50, 10, 8);
    }
}
