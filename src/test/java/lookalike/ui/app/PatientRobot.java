package lookalike.ui.app;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;
import org.testfx.robot.Motion;
import org.testfx.util.NodeQueryUtils;

/**
 * A robot that waits for the node to click on: a menu or dialog opens some time after the click that requests it, and a node that has
 * become visible gets its position only in the next layout.
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
