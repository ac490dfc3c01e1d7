package lookalike.ui.common;

import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import lookalike.ui.settings.Settings;

/**
 * Position and size of a window on the screen.
 *
 * @param width at its first start
 * @param height at its first start
 * @param leastWidth it gets no narrower
 * @param leastHeight it gets no lower
 */
public record WindowPlace(double width, double height, double leastWidth, double leastHeight) {

    /** The place of the app's window. */
    public static final WindowPlace MAIN = new WindowPlace(1280, 800, 960, 600);

    /** Where a window is. */
    public static Settings.Bounds of(Stage stage) {
        return new Settings.Bounds(
                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
    }

    /**
     * Shows a window.
     *
     * @param before its last place, null at a first start; a place outside of all screens is ignored
     */
    public void show(Stage stage, Settings.Bounds before) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMaximized(screen.getWidth() <= width || screen.getHeight() <= height);
        boolean placed = before != null && isOnScreen(before);
        if (placed) {
            stage.setX(before.x());
            stage.setY(before.y());
            stage.setWidth(Math.max(leastWidth, before.width()));
            stage.setHeight(Math.max(leastHeight, before.height()));
            stage.setMaximized(before.maximized());
        }
        stage.show();
        // Some window managers take a least size for the size that is wanted, and some forget the place: both are said
        // again.
        double shownWidth = stage.getWidth();
        double shownHeight = stage.getHeight();
        stage.setMinWidth(leastWidth);
        stage.setMinHeight(leastHeight);
        Platform.runLater(() -> {
            if (!stage.isMaximized()) {
                stage.setWidth(shownWidth);
                stage.setHeight(shownHeight);
                if (placed) {
                    stage.setX(before.x());
                    stage.setY(before.y());
                }
            }
        });
    }

    private static boolean isOnScreen(Settings.Bounds bounds) {
        return !Screen.getScreensForRectangle(bounds.x(), bounds.y(), bounds.width(), bounds.height())
                .isEmpty();
    }
}
