package lookalike.ui.common;

import atlantafx.base.controls.Popover;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javafx.util.Duration;

/** Shows content over the window for a moment, pointing at the node that it belongs to. */
public final class Popovers {

    private Popovers() {}

    /** @param at what it points at */
    public static void show(Node content, String title, Popover.ArrowLocation arrow, Node at) {
        Popover popover = new Popover(StyleSheet.dress(new StackPane(content), StyleSheet.values()));
        popover.setTitle(title);
        popover.setHeaderAlwaysVisible(true);
        popover.setArrowLocation(arrow);
        // A popover that outlives its window ends in an exception of JavaFX.
        Window owner = at.getScene().getWindow();
        EventHandler<WindowEvent> close = event -> popover.hide(Duration.ZERO);
        owner.addEventHandler(WindowEvent.WINDOW_HIDING, close);
        popover.setOnHidden(event -> owner.removeEventHandler(WindowEvent.WINDOW_HIDING, close));
        popover.show(at);
    }
}
