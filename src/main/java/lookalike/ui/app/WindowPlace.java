package lookalike.ui.app;

import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import lookalike.ui.settings.Settings;

/** Where the window is on the screen, and how large. */
final class WindowPlace {

    /** The width of a first start. */
    static final double WIDTH = 1280;

    /** The height of a first start. */
    static final double HEIGHT = 800;

    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 600;

    private WindowPlace() {}

    /** Where a window is. */
    static Settings.Bounds of(Stage stage) {
        return new Settings.Bounds(
                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
    }

    /**
     * Shows a window.
     *
     * @param before where it was, null at a first start; a place that is on no screen any more is not taken
     */
    static void show(Stage stage, Settings.Bounds before) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMaximized(screen.getWidth() <= WIDTH || screen.getHeight() <= HEIGHT);
        if (before != null && isOnScreen(before)) {
            stage.setX(before.x());
            stage.setY(before.y());
            stage.setWidth(before.width());
            stage.setHeight(before.height());
            stage.setMaximized(before.maximized());
        }
        stage.show();
        // Some window managers take a least size for the size that is wanted, so that one is said again.
        double width = stage.getWidth();
        double height = stage.getHeight();
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        Platform.runLater(() -> {
            if (!stage.isMaximized()) {
                stage.setWidth(width);
                stage.setHeight(height);
            }
        });
    }

    private static boolean isOnScreen(Settings.Bounds bounds) {
        return !Screen.getScreensForRectangle(bounds.x(), bounds.y(), bounds.width(), bounds.height())
                .isEmpty();
    }
}
