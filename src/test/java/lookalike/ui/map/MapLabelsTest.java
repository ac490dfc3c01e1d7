package lookalike.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import lookalike.ui.map.MapLabels.Label;
import lookalike.ui.map.MapLabels.Wish;
import org.junit.jupiter.api.Test;

/** Tests the placing of labels of 50 x 10 pixels in a view of 300 x 200. */
class MapLabelsTest {

    @Test
    void aLabelStandsToTheRightOfItsPointOrWhereThereIsRoom() {
        MapLabels labels = labels(100, 100, 60, 102);
        assertThat(labels.hasRoom(wish(100, 100))).isTrue();
        assertThat(labels.place(wish(100, 100))).isEqualTo(new Label(108, 95, 50, 10));
        assertThat(labels.place(wish(280, 50))).as("at the right edge").isEqualTo(new Label(222, 45, 50, 10));
        // A label takes the place on the right, and a point the one on the left.
        assertThat(labels.place(wish(100, 104))).isEqualTo(new Label(75, 112, 50, 10));
    }

    @Test
    void whereThereIsNoRoomThereIsNoLabel() {
        MapLabels labels = labels(IntStream.range(0, 31 * 21)
                .boxed()
                .flatMapToDouble(i -> DoubleStream.of(i % 31 * 10, i / 31 * 10))
                .toArray());
        assertThat(labels.hasRoom(wish(100, 100))).isFalse();
        assertThat(labels.place(wish(100, 100))).isNull();
        assertThat(labels.placeAnyway(wish(100, 100))).as("over points").isEqualTo(new Label(108, 95, 50, 10));
        Label next = labels.placeAnyway(wish(102, 100));
        assertThat(next).as("not over another label").isEqualTo(new Label(44, 95, 50, 10));
        assertThat(labels.placeAnyway(wish(101, 100))).as("a line lower").isEqualTo(new Label(109, 105, 50, 10));
    }

    @Test
    void whatIsReservedStaysFree() {
        MapLabels labels = labels();
        labels.reserve(120, 100, 10);
        assertThat(labels.place(wish(100, 100))).isEqualTo(new Label(42, 95, 50, 10));
    }

    @Test
    void inAViewWithoutRoomALabelThatMustBeThereIsThere() {
        MapLabels small = new MapLabels(20, 5, new double[0], new double[0]);
        assertThat(small.place(wish(10, 2))).isNull();
        assertThat(small.placeAnyway(wish(10, 2))).isEqualTo(new Label(18, -3, 50, 10));
    }

    /** @param points column and row of each */
    private static MapLabels labels(double... points) {
        int count = points.length / 2;
        return new MapLabels(
                300,
                200,
                IntStream.range(0, count).mapToDouble(i -> points[2 * i]).toArray(),
                IntStream.range(0, count).mapToDouble(i -> points[2 * i + 1]).toArray());
    }

    private static Wish wish(double column, double row) {
        return new Wish(column, row, 50, 10, 8);
    }
}
