package lookalike.ui.map;

import java.util.OptionalInt;
import java.util.function.IntConsumer;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Mouse, touchpad and keyboard actions on a map. */
final class MapGestures {

    private static final double KEY_ZOOM = 1.4;

    /** Zoom per pixel, so that a notch of a wheel, 40 pixels, zooms by 15 percent. */
    private static final double PIXEL_ZOOM = 1.0035;

    private final MapCanvas canvas;
    private final MapState state;
    private final IntConsumer select;
    private final Runnable open;
    private double column;
    private double row;

    private MapGestures(MapCanvas canvas, MapState state, IntConsumer select, Runnable open) {
        this.canvas = canvas;
        this.state = state;
        this.select = select;
        this.open = open;
    }

    /**
     * @param select selects a person
     * @param open shows the selected person
     */
    static void install(MapCanvas canvas, MapState state, IntConsumer select, Runnable open) {
        MapGestures gestures = new MapGestures(canvas, state, select, open);
        canvas.setOnScroll(event -> {
            canvas.zoom(Math.pow(PIXEL_ZOOM, event.getDeltaY()), event.getX(), event.getY());
            event.consume();
        });
        canvas.setOnZoom(event -> {
            canvas.zoom(event.getZoomFactor(), event.getX(), event.getY());
            event.consume();
        });
        canvas.setOnMouseMoved(event -> gestures.point(event.getX(), event.getY()));
        canvas.setOnMouseExited(event -> gestures.point(-1, -1));
        canvas.setOnMousePressed(gestures::press);
        canvas.setOnMouseDragged(gestures::drag);
        canvas.setOnMouseReleased(event -> gestures.point(event.getX(), event.getY()));
        canvas.setOnMouseClicked(gestures::click);
        canvas.setOnKeyPressed(gestures::key);
        canvas.setOnKeyTyped(gestures::type);
    }

    private void point(double atColumn, double atRow) {
        canvas.point(atColumn, atRow);
        canvas.setCursor(canvas.hovered().get().isPresent() ? Cursor.HAND : Cursor.DEFAULT);
    }

    private void press(MouseEvent event) {
        canvas.requestFocus();
        column = event.getX();
        row = event.getY();
    }

    private void drag(MouseEvent event) {
        if (!event.isStillSincePress()) {
            canvas.point(-1, -1);
            canvas.setCursor(Cursor.CLOSED_HAND);
            canvas.move(event.getX() - column, event.getY() - row);
            column = event.getX();
            row = event.getY();
        }
    }

    private void click(MouseEvent event) {
        if (!event.isStillSincePress() || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        OptionalInt person = canvas.personAt(event.getX(), event.getY());
        person.ifPresent(select);
        if (event.getClickCount() == 2) {
            person.ifPresentOrElse(who -> open.run(), canvas::fit);
        }
    }

    private void key(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        switch (event.getCode()) {
            case LEFT -> go(-1, 0);
            case RIGHT -> go(1, 0);
            case UP -> go(0, 1);
            case DOWN -> go(0, -1);
            case ENTER -> state.selected().get().ifPresent(person -> open.run());
            default -> plain = false;
        }
        if (plain) {
            event.consume();
        }
    }

    /** Handles typed characters rather than keys, because plus, minus and 0 are in different places on different keyboards. */
    private void type(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return; // for the menu
        }
        switch (event.getCharacter()) {
            case "+", "=" -> canvas.zoom(KEY_ZOOM);
            case "-" -> canvas.zoom(1 / KEY_ZOOM);
            case "0" -> canvas.fit();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void go(int right, int up) {
        canvas.next(right, up).ifPresent(person -> {
            select.accept(person);
            canvas.reveal(person);
        });
    }
}
