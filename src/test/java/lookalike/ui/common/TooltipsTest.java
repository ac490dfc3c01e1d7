package lookalike.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Tag("window")
@ExtendWith(ApplicationExtension.class)
class TooltipsTest {

    private final Region part = new Region();
    private final Region beside = new Region();
    private String words = "first";

    @Start
    void show(Stage stage) {
        part.setMaxSize(100, 100);
        beside.setMaxSize(20, 20);
        StackPane.setAlignment(beside, Pos.TOP_LEFT);
        Tooltips.onHover(part, () -> words);
        stage.setScene(new Scene(new StackPane(part, beside), 300, 300));
        stage.show();
    }

    @Test
    void thePresentWordsAreShownWheneverTheMouseRests(FxRobot robot) throws Exception {
        assertThat(tooltips()).isEmpty();
        rest(robot, "first");
        robot.moveTo(beside);
        words = "second";
        rest(robot, "second");
    }

    private void rest(FxRobot robot, String expected) throws Exception {
        robot.moveTo(part).moveBy(3, 3);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> tooltips().equals(List.of(expected)));
    }

    private static List<String> tooltips() {
        return WaitForAsyncUtils.waitForAsyncFx(
                5000,
                () -> Window.getWindows().stream()
                        .filter(Tooltip.class::isInstance)
                        .map(tooltip -> ((Tooltip) tooltip).getText())
                        .toList());
    }
}
