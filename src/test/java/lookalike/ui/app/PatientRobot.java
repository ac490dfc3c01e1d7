package lookalike.ui.app;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;
import org.testfx.robot.Motion;
import org.testfx.util.NodeQueryUtils;

/**
 * A robot that waits for what it is to click on: a menu or dialog opens some time after the click that asks for it, and what has become
 * visible has its place only after the next layout.
 */
final class PatientRobot extends FxRobot {

    @Override
    public FxRobot clickOn(String query, Motion motion, MouseButton... buttons) {
        WindowDriver.await(
                query,
                () -> lookup(query)
                        .match(NodeQueryUtils.isVisible())
                        .tryQuery()
                        .filter(PatientRobot::hasItsPlace)
                        .isPresent());
        return super.clickOn(query, motion, buttons);
    }

    private static boolean hasItsPlace(Node node) {
        node.getScene().getRoot().layout();
        Bounds bounds = node.getLayoutBounds();
        return bounds.getWidth() > 0 && bounds.getHeight() > 0;
    }
}
