package lookalike.ui.compare.photo;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import lookalike.face.FaceBox;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.CompareState;

/**
 * A box that the user draws around a missed face: dragged with the mouse, or moved with the arrow keys, resized with Shift, and confirmed
 * with Enter. Visible while a face is being marked.
 */
final class MarkBox extends Pane {

    private static final double STEP = 8;
    private static final double LEAST = 8;
    private static final double START = 1 / 3.0;

    private final CompareState state;
    private final ObservableValue<PhotoPlacement> placement;
    private final Consumer<FaceBox> kept;
    private final Region outline = new Region();
    private double pressedX;
    private double pressedY;
    /** In the view; null while nothing is drawn. */
    private FaceBox box;

    /** @param kept receives the box in pixels of the photo */
    MarkBox(CompareState state, ObservableValue<PhotoPlacement> placement, Consumer<FaceBox> kept) {
        this.state = state;
        this.placement = placement;
        this.kept = kept;
        setManaged(false);
        setCursor(Cursor.CROSSHAIR);
        setFocusTraversable(true);
        setAccessibleText(Texts.get("mark.hint"));
        outline.getStyleClass().add("mark-outline");
        outline.setMouseTransparent(true);
        outline.setManaged(false);
        getChildren().add(outline);
        visibleProperty().bind(state.marking());
        state.marking().addListener((property, before, now) -> {
            draw(null);
            if (now) {
                state.problems().clear();
                requestFocus();
            } else if (isFocused() && getParent() != null) {
                getParent().requestFocus();
            }
        });
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
        setOnMouseClicked(MouseEvent::consume);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        placement.addListener((property, before, now) -> draw(moved(before, now)));
    }

    /** Starts marking a face, or cancels it. */
    void toggle() {
        if (state.marking().get()) {
            state.marking().set(false);
        } else {
            start();
        }
    }

    /** Starts marking a face, with a box in the middle for the keyboard. */
    void start() {
        state.marking().set(true);
        draw(middle());
    }

    private FaceBox middle() {
        double side = Math.min(getWidth(), getHeight()) * START;
        return new FaceBox((getWidth() - side) / 2, (getHeight() - side) / 2, side, side);
    }

    /** Keeps the box on its part of the photo when the photo is zoomed or moved. */
    private FaceBox moved(PhotoPlacement before, PhotoPlacement now) {
        return box == null || before == null || now == null ? null : now.toView(before.toPhoto(box));
    }

    private void press(MouseEvent event) {
        requestFocus();
        pressedX = event.getX();
        pressedY = event.getY();
        draw(null);
        event.consume();
    }

    private void drag(MouseEvent event) {
        double width = Math.abs(event.getX() - pressedX);
        double height = Math.abs(event.getY() - pressedY);
        draw(
                width > 0 && height > 0
                        ? new FaceBox(Math.min(pressedX, event.getX()), Math.min(pressedY, event.getY()), width, height)
                        : null);
        event.consume();
    }

    private void release(MouseEvent event) {
        if (box != null) {
            keep();
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        KeyCode code = event.getCode();
        if (code.isArrowKey()) {
            arrow(code, event.isShiftDown());
        } else if (code != KeyCode.ENTER) {
            return;
        } else if (box == null) {
            draw(middle());
        } else {
            keep();
        }
        event.consume();
    }

    private void arrow(KeyCode code, boolean resize) {
        double across = 0;
        double down = 0;
        switch (code) {
            case LEFT, KP_LEFT -> across = -STEP;
            case RIGHT, KP_RIGHT -> across = STEP;
            case UP, KP_UP -> down = -STEP;
            default -> down = STEP;
        }
        if (box == null) {
            draw(middle());
        } else if (resize) {
            draw(new FaceBox(
                    box.x(), box.y(), Math.max(LEAST, box.width() + across), Math.max(LEAST, box.height() + down)));
        } else {
            draw(new FaceBox(box.x() + across, box.y() + down, box.width(), box.height()));
        }
    }

    private void keep() {
        FaceBox drawn = placement.getValue().toPhoto(box);
        state.marking().set(false);
        kept.accept(drawn);
    }

    private void draw(FaceBox now) {
        box = now;
        outline.setVisible(now != null);
        if (now != null) {
            outline.resizeRelocate(now.x(), now.y(), now.width(), now.height());
        }
    }
}
