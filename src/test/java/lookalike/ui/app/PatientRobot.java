package lookalike.ui.app;

import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;
import org.testfx.robot.Motion;
import org.testfx.util.NodeQueryUtils;

/** A robot that waits for what it is to click on: a menu or dialog opens some time after the click that asks for it. */
final class PatientRobot extends FxRobot {

    @Override
    public FxRobot clickOn(String query, Motion motion, MouseButton... buttons) {
        WindowDriver.await(
                query,
                () -> lookup(query).match(NodeQueryUtils.isVisible()).tryQuery().isPresent());
        return super.clickOn(query, motion, buttons);
    }
}
