package lookalike.ui.compare.pair;

import java.util.Map;
import java.util.function.IntConsumer;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Mouse, touchpad and keyboard control of the pair of faces. */
final class PairGestures {

    /** Pixels that JavaFX reports for one notch of a mouse wheel. */
    private static final double NOTCH = 40;

    private static final double STEP = 1.2;
    private static final double KEY_STEP = 1.25;
    private static final double KEY_MOVE = 0.1;
    private static final double MIDDLE = 0.5;

    private static final Map<KeyCode, Point2D> MOVES = Map.of(
            KeyCode.LEFT, new Point2D(KEY_MOVE, 0),
            KeyCode.RIGHT, new Point2D(-KEY_MOVE, 0),
            KeyCode.UP, new Point2D(0, KEY_MOVE),
            KeyCode.DOWN, new Point2D(0, -KEY_MOVE));

    private final PairView view;
    private final IntConsumer step;
    private final Runnable close;
    private double lastX;
    private double lastY;

    private PairGestures(PairView view, IntConsumer step, Runnable close) {
        this.view = view;
        this.step = step;
        this.close = close;
    }

    /**
     * Installs them.
     *
     * @param scene whose keys are used
     * @param step shows the photo of the match a number of places further on
     * @param close closes the window
     */
    static void install(PairView view, Scene scene, IntConsumer step, Runnable close) {
        PairGestures gestures = new PairGestures(view, step, close);
        view.setOnScroll(gestures::wheel);
        view.setOnZoom(event -> gestures.zoom(event.getZoomFactor(), event.getX(), event.getY()));
        view.setOnMousePressed(gestures::press);
        view.setOnMouseDragged(gestures::drag);
        view.setOnMouseClicked(gestures::click);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, gestures::key);
    }

    private void wheel(ScrollEvent event) {
        // A touchpad sends pinches as separate zoom events, and continues to scroll after the fingers have left it.
        if (event.getDeltaY() != 0 && !event.isInertia()) {
            zoom(Math.pow(STEP, event.getDeltaY() / NOTCH), event.getX(), event.getY());
        }
        event.consume();
    }

    private void zoom(double factor, double x, double y) {
        view.zoom(view.zoom().scaled(factor, view.across(x), y / view.getHeight()));
    }

    private void press(MouseEvent event) {
        lastX = event.getX();
        lastY = event.getY();
    }

    private void drag(MouseEvent event) {
        view.zoom(view.zoom()
                .moved((event.getX() - lastX) / view.frameWidth(), (event.getY() - lastY) / view.getHeight()));
        press(event);
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && event.isStillSincePress()) {
            close.run();
        }
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.isShiftDown() && MOVES.containsKey(event.getCode())) {
            Point2D by = MOVES.get(event.getCode());
            view.zoom(view.zoom().moved(by.getX(), by.getY()));
            event.consume();
        } else if (plain(event)) {
            event.consume();
        }
    }

    private boolean plain(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> step.accept(-1);
            case RIGHT -> step.accept(1);
            case PLUS, ADD, EQUALS -> view.zoom(view.zoom().scaled(KEY_STEP, MIDDLE, MIDDLE));
            case MINUS, SUBTRACT -> view.zoom(view.zoom().scaled(1 / KEY_STEP, MIDDLE, MIDDLE));
            case DIGIT0, NUMPAD0 -> view.zoom(PairZoom.WHOLE);
            case ESCAPE, SPACE -> close.run();
            default -> {
                return false;
            }
        }
        return true;
    }
}
