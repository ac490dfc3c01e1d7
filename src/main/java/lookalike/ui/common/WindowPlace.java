package lookalike.ui.common;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import lookalike.ui.settings.Settings;

/**
 * Position and size of a window on the screens. A window is never larger than its screen, nor partly outside of all screens.
 *
 * @param width at its first start
 * @param height at its first start
 * @param leastWidth minimum width, unless the screen is narrower
 * @param leastHeight minimum height, unless the screen is lower
 * @param fills whether it is maximized at its first start on a screen that is no larger than it needs
 */
public record WindowPlace(double width, double height, double leastWidth, double leastHeight, boolean fills) {

    /** The place of the app's window. */
    public static final WindowPlace MAIN = new WindowPlace(1280, 800, 960, 600, true);

    /** A window beside the app's. */
    public WindowPlace(double width, double height, double leastWidth, double leastHeight) {
        this(width, height, leastWidth, leastHeight, false);
    }

    /** Place of a window. */
    public static Settings.Bounds of(Stage stage) {
        return new Settings.Bounds(
                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
    }

    /** In the middle of another window. */
    public Settings.Bounds over(Window owner) {
        return new Settings.Bounds(
                owner.getX() + (owner.getWidth() - width) / 2,
                owner.getY() + (owner.getHeight() - height) / 2,
                width,
                height,
                false);
    }

    /**
     * Shows a window.
     *
     * @param before its last place, null at a first start
     */
    public void show(Stage stage, Settings.Bounds before) {
        Settings.Bounds place = within(before, screens());
        Rectangle2D screen = screenOf(place, screens()).orElseThrow();
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setMaximized(place.maximized());
        stage.show();
        // Some window managers take the minimum size for the wanted size, and some ignore the position: both are set
        // again.
        stage.setMinWidth(Math.min(leastWidth, screen.getWidth()));
        stage.setMinHeight(Math.min(leastHeight, screen.getHeight()));
        Platform.runLater(() -> {
            if (!stage.isMaximized()) {
                stage.setWidth(place.width());
                stage.setHeight(place.height());
                stage.setX(place.x());
                stage.setY(place.y());
            }
        });
    }

    /** The parts of the screens that windows may cover, the primary screen first. */
    private static List<Rectangle2D> screens() {
        List<Rectangle2D> all = new ArrayList<>();
        all.add(Screen.getPrimary().getVisualBounds());
        Screen.getScreens().stream()
                .map(Screen::getVisualBounds)
                .filter(each -> !all.contains(each))
                .forEach(all::add);
        return all;
    }

    /**
     * The fully visible place nearest to a former one: on the screen that the former place covers most of, or on the first screen if it
     * covers none.
     *
     * @param before may be null, and may be larger than any screen
     * @param screens the primary one first
     */
    Settings.Bounds within(Settings.Bounds before, List<Rectangle2D> screens) {
        Optional<Rectangle2D> screen = before == null ? Optional.empty() : screenOf(before, screens);
        if (screen.isEmpty()) {
            return first(screens.get(0), before != null && before.maximized());
        }
        if (before.maximized()) {
            return first(screen.get(), true); // the size to restore when it is no longer maximized
        }
        double wide = Math.max(before.width(), leastWidth);
        double high = Math.max(before.height(), leastHeight);
        Settings.Bounds wanted = new Settings.Bounds(before.x(), before.y(), wide, high, false);
        return isCovered(wanted, screens) ? wanted : clamped(wanted, screen.get());
    }

    private Settings.Bounds first(Rectangle2D screen, boolean maximized) {
        boolean full = fills && (screen.getWidth() <= width || screen.getHeight() <= height);
        double wide = Math.min(width, screen.getWidth());
        double high = Math.min(height, screen.getHeight());
        return new Settings.Bounds(
                screen.getMinX() + (screen.getWidth() - wide) / 2,
                screen.getMinY() + (screen.getHeight() - high) / 3,
                wide,
                high,
                maximized || full);
    }

    private static Settings.Bounds clamped(Settings.Bounds wanted, Rectangle2D screen) {
        double wide = Math.min(wanted.width(), screen.getWidth());
        double high = Math.min(wanted.height(), screen.getHeight());
        return new Settings.Bounds(
                Math.max(screen.getMinX(), Math.min(wanted.x(), screen.getMaxX() - wide)),
                Math.max(screen.getMinY(), Math.min(wanted.y(), screen.getMaxY() - high)),
                wide,
                high,
                false);
    }

    /** The screen that a window covers most of; empty if it covers none. */
    private static Optional<Rectangle2D> screenOf(Settings.Bounds window, List<Rectangle2D> screens) {
        return screens.stream()
                .filter(screen -> common(window, screen) > 0)
                .max(Comparator.comparingDouble(screen -> common(window, screen)));
    }

    /** Tests whether every part of a window is on a screen; it may span several. */
    private static boolean isCovered(Settings.Bounds window, List<Rectangle2D> screens) {
        double seen =
                screens.stream().mapToDouble(screen -> common(window, screen)).sum();
        return seen >= window.width() * window.height() - 1;
    }

    private static double common(Settings.Bounds window, Rectangle2D screen) {
        double wide = Math.min(window.x() + window.width(), screen.getMaxX()) - Math.max(window.x(), screen.getMinX());
        double high = Math.min(window.y() + window.height(), screen.getMaxY()) - Math.max(window.y(), screen.getMinY());
        return Math.max(0, wide) * Math.max(0, high);
    }
}
