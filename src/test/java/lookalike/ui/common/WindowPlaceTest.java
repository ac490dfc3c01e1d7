package lookalike.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import lookalike.ui.settings.Settings.Bounds;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests window positions on screens that may differ from those at the last start. */
class WindowPlaceTest {

    private static final WindowPlace HELP = new WindowPlace(900, 720, 480, 320);
    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 25, 1280, 775);
    private static final Rectangle2D LARGE = new Rectangle2D(1280, 0, 2560, 1400);
    private static final Rectangle2D LEFT = new Rectangle2D(-1920, -200, 1920, 1080);

    @Test
    void aPlaceThatCanBeSeenIsKept() {
        Bounds before = new Bounds(100, 60, 900, 600, false);
        assertThat(HELP.within(before, List.of(LAPTOP))).isEqualTo(before);
        Bounds onTheLeft = new Bounds(-1900, -190, 1000, 700, false);
        assertThat(HELP.within(onTheLeft, List.of(LAPTOP, LARGE, LEFT))).isEqualTo(onTheLeft);
        Bounds onBoth = new Bounds(1000, 100, 900, 600, false);
        assertThat(HELP.within(onBoth, List.of(LAPTOP, LARGE))).isEqualTo(onBoth);
    }

    /** Columns: x, y, width and height of the saved position, then those of the restored one. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 2000, 1500, 0, 25, 1280, 775",
        "-300, -200, 900, 600, 0, 25, 900, 600",
        "1200, 700, 900, 600, 380, 200, 900, 600",
        "3000, 300, 900, 600, 190, 43.3333, 900, 720",
        "-1500, 0, 900, 600, 190, 43.3333, 900, 720",
        "100, 100, 50, 20, 100, 100, 480, 320",
        "1250, 100, 700, 500, 580, 100, 700, 500"
    })
    void anotherPlaceIsMovedIntoTheOnlyScreen(
            double x, double y, double width, double height, double newX, double newY, double wide, double high) {
        Bounds now = HELP.within(new Bounds(x, y, width, height, false), List.of(LAPTOP));
        assertThat(new double[] {now.x(), now.y(), now.width(), now.height()})
                .containsExactly(new double[] {newX, newY, wide, high}, Offset.offset(0.001));
        assertThat(now.maximized()).isFalse();
    }

    @Test
    void aWindowThatIsPartlyOnTwoScreensGoesToTheOneThatShowsMoreOfIt() {
        Bounds before = new Bounds(1100, 1000, 900, 600, false);
        assertThat(HELP.within(before, List.of(LAPTOP, LARGE))).isEqualTo(new Bounds(1280, 800, 900, 600, false));
    }

    @Test
    void aMaximizedWindowStaysSoOnItsScreenAndHasAnOrdinarySizeAfterwards() {
        Bounds before = new Bounds(1280, 0, 2560, 1400, true);
        assertThat(WindowPlace.MAIN.within(before, List.of(LAPTOP, LARGE)))
                .isEqualTo(new Bounds(1920, 200, 1280, 800, true));
        Bounds gone = WindowPlace.MAIN.within(before, List.of(LAPTOP));
        assertThat(gone).isEqualTo(new Bounds(0, 25, 1280, 775, true));
    }

    @Test
    void theFirstPlaceFitsTheScreen() {
        assertThat(HELP.within(null, List.of(LARGE))).isEqualTo(new Bounds(2110, 680 / 3.0, 900, 720, false));
        Rectangle2D small = new Rectangle2D(0, 0, 800, 480);
        assertThat(HELP.within(null, List.of(small))).isEqualTo(new Bounds(0, 0, 800, 480, false));
        assertThat(WindowPlace.MAIN.within(null, List.of(small)).maximized()).isTrue();
        assertThat(WindowPlace.MAIN.within(null, List.of(LARGE)).maximized()).isFalse();
        assertThat(HELP.within(new Bounds(10, 10, 300, 200, false), List.of(new Rectangle2D(0, 0, 400, 300))))
                .as("smaller than the least size")
                .isEqualTo(new Bounds(0, 0, 400, 300, false));
    }
}
