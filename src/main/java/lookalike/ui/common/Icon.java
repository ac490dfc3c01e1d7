package lookalike.ui.common;

import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/**
 * Line drawing on a grid of 24 x 24 with a stroke of 2. About as large as the text of its parent, in the colour of its text; never the only sign of
 * what it stands for: a word or a tooltip goes with it.
 */
public final class Icon extends Region {

    private static final double GRID = 24;

    private final SVGPath path = new SVGPath();
    private final Scale scale = new Scale(1, 1, 0, 0);

    /** The drawings. */
    public enum Shape {
        /** Three lines: the menu. */
        MENU("M4 6H20 M4 12H20 M4 18H20"),
        /** A folder. */
        FOLDER("M3 19V5A1 1 0 0 1 4 4H9L12 7H20A1 1 0 0 1 21 8V19A1 1 0 0 1 20 20H4A1 1 0 0 1 3 19Z"),
        /** Two sheets: photos. */
        PHOTOS("M9 7V4A1 1 0 0 1 10 3H20A1 1 0 0 1 21 4V14A1 1 0 0 1 20 15H17"
                + " M4 9H14A1 1 0 0 1 15 10V20A1 1 0 0 1 14 21H4A1 1 0 0 1 3 20V10A1 1 0 0 1 4 9Z"),
        /** A camera. */
        CAMERA("M3 19V8A1 1 0 0 1 4 7H7L9 4H15L17 7H20A1 1 0 0 1 21 8V19A1 1 0 0 1 20 20H4A1 1 0 0 1 3 19Z"
                + " M16 13A4 4 0 1 1 8 13A4 4 0 1 1 16 13Z"),
        /** A magnifying glass. */
        SEARCH("M18 11A7 7 0 1 1 4 11A7 7 0 1 1 18 11Z M16 16L21 21"),
        /** Lines of growing length beside an arrow: an order. */
        SORT("M4 6H8 M4 12H11 M4 18H14 M18 5V19 M14.5 15.5L18 19L21.5 15.5"),
        /** A window with a sidebar. */
        SIDEBAR("M4 4H20A1 1 0 0 1 21 5V19A1 1 0 0 1 20 20H4A1 1 0 0 1 3 19V5A1 1 0 0 1 4 4Z M10 4V20"),
        /** A triangle with an exclamation mark: something to look at. */
        ATTENTION("M12 4L22 20H2Z M12 10V14 M12 17V17.2");

        private final String drawing;

        Shape(String drawing) {
            this.drawing = drawing;
        }
    }

    /** A drawing. */
    public Icon(Shape shape) {
        getStyleClass().add("icon");
        path.setContent(shape.drawing);
        path.getStyleClass().add("icon-lines");
        path.setManaged(false);
        path.getTransforms().add(scale);
        setMouseTransparent(true);
        getChildren().add(path);
    }

    @Override
    protected void layoutChildren() {
        scale.setX(getWidth() / GRID);
        scale.setY(getHeight() / GRID);
    }
}
