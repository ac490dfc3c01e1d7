package lookalike.ui.common;

import atlantafx.base.controls.Popover;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javafx.util.Duration;

/** Shows content in a popover that points at the node it belongs to. */
public final class Popovers {

    private Popovers() {}

    /** @param at the node to point at */
    public static void show(Node content, String title, Popover.ArrowLocation arrow, Node at) {
        Popover popover = new Popover(StyleSheet.dress(new StackPane(content), StyleSheet.values()));
        popover.setTitle(title);
        popover.setHeaderAlwaysVisible(true);
        popover.setArrowLocation(arrow);
        // JavaFX throws an exception if a popover outlives its window.
        Window owner = at.getScene().getWindow();
        EventHandler<WindowEvent> close = event -> popover.hide(Duration.ZERO);
        owner.addEventHandler(WindowEvent.WINDOW_HIDING, close);
        popover.setOnHidden(event -> owner.removeEventHandler(WindowEvent.WINDOW_HIDING, close));
        popover.show(at);
    }
}
