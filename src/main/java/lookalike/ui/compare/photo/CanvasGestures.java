package lookalike.ui.compare.photo;

import java.util.Map;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import lookalike.ui.compare.core.CompareController;
import lookalike.ui.compare.core.CompareState;

/** Mouse, touchpad and keyboard actions on the photo: zoom, move, and step through its faces. */
final class CanvasGestures {

    /** Pixels that JavaFX reports for one notch of a mouse wheel. */
    private static final double NOTCH = 40;

    private static final double STEP = 1.2;
    private static final double KEY_STEP = 1.25;
    private static final double KEY_MOVE = 60;

    private static final Map<KeyCode, Point2D> ARROWS = Map.of(
            KeyCode.LEFT, new Point2D(KEY_MOVE, 0),
            KeyCode.RIGHT, new Point2D(-KEY_MOVE, 0),
            KeyCode.UP, new Point2D(0, KEY_MOVE),
            KeyCode.DOWN, new Point2D(0, -KEY_MOVE));

    private final PhotoCanvas canvas;
    private final CompareState state;
    private final CompareController controller;
    private double lastX;
    private double lastY;

    private CanvasGestures(PhotoCanvas canvas, CompareState state, CompareController controller) {
        this.canvas = canvas;
        this.state = state;
        this.controller = controller;
    }

    static void install(PhotoCanvas canvas, CompareState state, CompareController controller) {
        CanvasGestures gestures = new CanvasGestures(canvas, state, controller);
        canvas.setOnScroll(gestures::wheel);
        canvas.setOnZoom(
                event -> canvas.place(p -> p.scaled(p.scale() * event.getZoomFactor(), event.getX(), event.getY())));
        canvas.setOnMousePressed(gestures::press);
        canvas.setOnMouseDragged(gestures::drag);
        canvas.setOnMouseReleased(event -> gestures.cursor());
        canvas.setOnMouseClicked(gestures::click);
        canvas.setOnKeyPressed(gestures::key);
        canvas.placement().addListener(property -> gestures.cursor());
    }

    private void wheel(ScrollEvent event) {
        // A touchpad sends pinches as separate zoom events, and continues to scroll after the fingers have left it.
        if (event.getDeltaY() != 0 && !event.isInertia()) {
            double factor = Math.pow(STEP, event.getDeltaY() / NOTCH);
            canvas.place(p -> p.scaled(p.scale() * factor, event.getX(), event.getY()));
        }
        event.consume();
    }

    private void press(MouseEvent event) {
        canvas.requestFocus();
        lastX = event.getX();
        lastY = event.getY();
    }

    private void drag(MouseEvent event) {
        if (canvas.placement().get() != null && canvas.placement().get().movable()) {
            canvas.setCursor(Cursor.CLOSED_HAND);
            canvas.place(p -> p.moved(event.getX() - lastX, event.getY() - lastY));
            lastX = event.getX();
            lastY = event.getY();
        }
    }

    private void cursor() {
        PhotoPlacement placement = canvas.placement().get();
        canvas.setCursor(placement != null && placement.movable() ? Cursor.OPEN_HAND : Cursor.DEFAULT);
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && event.isStillSincePress()) {
            canvas.place(p -> p.fits() ? p.scaled(1, event.getX(), event.getY()) : p.fitted());
        }
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || canvas.placement().get() == null) {
            return;
        }
        if (event.isShiftDown() && ARROWS.containsKey(event.getCode())) {
            Point2D by = ARROWS.get(event.getCode());
            canvas.place(p -> p.moved(by.getX(), by.getY()));
            event.consume();
        } else if (plain(event.getCode())) {
            event.consume();
        }
    }

    private boolean plain(KeyCode code) {
        switch (code) {
            case LEFT -> controller.step(-1);
            case RIGHT -> controller.step(1);
            case DELETE -> controller.removeFace();
            case PLUS, ADD, EQUALS -> canvas.scale(canvas.placement().get().scale() * KEY_STEP);
            case MINUS, SUBTRACT -> canvas.scale(canvas.placement().get().scale() / KEY_STEP);
            case DIGIT0, NUMPAD0 -> canvas.fit();
            case DIGIT1, NUMPAD1 -> canvas.scale(1);
            case B -> canvas.markBox().toggle();
            case C -> state.toggleCombined();
            default -> {
                return false;
            }
        }
        return true;
    }
}
