package lookalike.ui.compare.photo;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import lookalike.face.FaceBox;
import lookalike.ui.compare.core.CompareController;

/**
 * Moves and resizes the selected outline of a face that was drawn by hand: with the mouse, at a handle in each corner, or with the arrow
 * keys. At the end, the face is detected in its new place.
 */
final class BoxEditor {

    private static final double STEP = 8;
    private static final double LEAST = 8;
    private static final double HANDLE = 11;

    /** Time within which several key presses count as one move. */
    private static final Duration PAUSE = Duration.millis(350);

    private final FaceOutline outline;
    private final CompareController controller;
    private final Map<Corner, Region> handles = new EnumMap<>(Corner.class);
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private FaceBox pressed;
    private double pressedX;
    private double pressedY;

    /** Corner of a box. */
    private enum Corner {
        TOP_LEFT(HPos.LEFT, VPos.TOP, Cursor.NW_RESIZE),
        TOP_RIGHT(HPos.RIGHT, VPos.TOP, Cursor.NE_RESIZE),
        BOTTOM_LEFT(HPos.LEFT, VPos.BOTTOM, Cursor.SW_RESIZE),
        BOTTOM_RIGHT(HPos.RIGHT, VPos.BOTTOM, Cursor.SE_RESIZE);

        private final HPos across;
        private final VPos down;
        private final Cursor cursor;

        Corner(HPos across, VPos down, Cursor cursor) {
            this.across = across;
            this.down = down;
            this.cursor = cursor;
        }

        /** The box with this corner moved. */
        FaceBox moved(FaceBox box, double right, double below) {
            double left = across == HPos.LEFT ? Math.min(right, box.width() - LEAST) : 0;
            double top = down == VPos.TOP ? Math.min(below, box.height() - LEAST) : 0;
            double width = across == HPos.LEFT ? box.width() - left : Math.max(LEAST, box.width() + right);
            double height = down == VPos.TOP ? box.height() - top : Math.max(LEAST, box.height() + below);
            return new FaceBox(box.x() + left, box.y() + top, width, height);
        }
    }

    /** @param outline of a face that was drawn by hand */
    BoxEditor(FaceOutline outline, CompareController controller) {
        this.outline = outline;
        this.controller = controller;
        pause.setOnFinished(event -> keep());
        outline.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        outline.addEventHandler(
                MouseEvent.MOUSE_DRAGGED,
                event -> drag(
                        event,
                        (box, right, below) ->
                                new FaceBox(box.x() + right, box.y() + below, box.width(), box.height())));
        outline.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        outline.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        for (Corner corner : Corner.values()) {
            outline.getChildren().add(handle(corner));
        }
        mark();
    }

    /** Change of a box by a number of pixels of the photo. */
    private interface Change {
        FaceBox of(FaceBox box, double right, double below);
    }

    private Region handle(Corner corner) {
        Region handle = new Region();
        handle.setId("handle-" + corner.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        handle.getStyleClass().add("box-handle");
        handle.setManaged(false);
        handle.setCursor(corner.cursor);
        handle.resize(HANDLE, HANDLE);
        handle.layoutXProperty()
                .bind(
                        corner.across == HPos.LEFT
                                ? outline.widthProperty().multiply(0).subtract(HANDLE / 2)
                                : outline.widthProperty().subtract(HANDLE / 2));
        handle.layoutYProperty()
                .bind(
                        corner.down == VPos.TOP
                                ? outline.heightProperty().multiply(0).subtract(HANDLE / 2)
                                : outline.heightProperty().subtract(HANDLE / 2));
        handle.setOnMousePressed(this::press);
        handle.setOnMouseDragged(event -> drag(event, corner::moved));
        handle.setOnMouseReleased(this::release);
        handle.setOnMouseClicked(MouseEvent::consume);
        handles.put(corner, handle);
        return handle;
    }

    /** Shows the handles while the face is selected. */
    void mark() {
        handles.values().forEach(handle -> handle.setVisible(outline.isSelected()));
        outline.setCursor(outline.isSelected() ? Cursor.MOVE : null);
    }

    private void press(MouseEvent event) {
        if (outline.isSelected() && !event.isConsumed()) {
            pause.stop();
            outline.requestFocus();
            pressed = outline.box();
            pressedX = event.getSceneX();
            pressedY = event.getSceneY();
            event.consume();
        }
    }

    private void drag(MouseEvent event, Change change) {
        if (pressed != null) {
            double scale = outline.placement().scale();
            outline.move(
                    change.of(pressed, (event.getSceneX() - pressedX) / scale, (event.getSceneY() - pressedY) / scale));
            event.consume();
        }
    }

    private void release(MouseEvent event) {
        if (pressed != null) {
            boolean moved = !pressed.equals(outline.box());
            pressed = null;
            event.consume();
            if (moved) {
                keep();
            }
        }
    }

    private void key(KeyEvent event) {
        if (!outline.isSelected() || !event.getCode().isArrowKey() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        double step = STEP / outline.placement().scale();
        double across = 0;
        double down = 0;
        KeyCode code = event.getCode();
        switch (code) {
            case LEFT, KP_LEFT -> across = -step;
            case RIGHT, KP_RIGHT -> across = step;
            case UP, KP_UP -> down = -step;
            default -> down = step;
        }
        FaceBox box = outline.box();
        outline.move(
                event.isShiftDown()
                        ? Corner.BOTTOM_RIGHT.moved(box, across, down)
                        : new FaceBox(box.x() + across, box.y() + down, box.width(), box.height()));
        pause.playFromStart();
        event.consume();
    }

    private void keep() {
        controller.moveFace(outline.face(), outline.box());
    }
}
