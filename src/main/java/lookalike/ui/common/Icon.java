package lookalike.ui.common;

import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/**
 * Line drawing on a grid of 24 x 24 with a stroke of 2. About as large as the text of its parent and in the same colour. Never used alone:
 * a word or a tooltip goes with it.
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
        /** A person. */
        PERSON("M16 8A4 4 0 1 1 8 8A4 4 0 1 1 16 8Z M4 21V19A5 5 0 0 1 9 14H15A5 5 0 0 1 20 19V21"),
        /** Two people. */
        PEOPLE("M13 8A4 4 0 1 1 5 8A4 4 0 1 1 13 8Z M2 21V19A5 5 0 0 1 7 14H11A5 5 0 0 1 16 19V21"
                + " M16 4.2A4 4 0 0 1 16 11.8 M18 14.2A5 5 0 0 1 22 19V21"),
        /** The corners of a frame: a face. */
        FRAME(
                "M4 9V5A1 1 0 0 1 5 4H9 M15 4H19A1 1 0 0 1 20 5V9 M20 15V19A1 1 0 0 1 19 20H15 M9 20H5A1 1 0 0 1 4 19V15"),
        /** Two equal squares, one over the other: copies. */
        COPIES("M9 8H20A1 1 0 0 1 21 9V20A1 1 0 0 1 20 21H9A1 1 0 0 1 8 20V9A1 1 0 0 1 9 8Z"
                + " M16 8V4A1 1 0 0 0 15 3H4A1 1 0 0 0 3 4V15A1 1 0 0 0 4 16H8"),
        /** A crossed-out circle: not usable. */
        UNUSABLE("M21 12A9 9 0 1 1 3 12A9 9 0 1 1 21 12Z M5.6 5.6L18.4 18.4"),
        /** Lines of writing: names. */
        NAMES("M4 6H20 M4 12H14 M4 18H17"),
        /** A check mark: done. */
        DONE("M4 12.5L9 17.5L20 6.5"),
        /** An eye: seen, and left as it is. */
        EYE("M2.5 12C6.5 4.5 17.5 4.5 21.5 12C17.5 19.5 6.5 19.5 2.5 12Z M15 12A3 3 0 1 1 9 12A3 3 0 1 1 15 12Z"),
        /** Two lines that become one. */
        MERGE("M6 4V7A5 5 0 0 0 11 12H13A5 5 0 0 0 18 7V4 M12 12V20"),
        /** An arrow back. */
        UNDO("M9 14L4 9L9 4 M4 9H14A6 6 0 0 1 14 21H11"),
        /** An arrow to the left. */
        BACK("M15 5L8 12L15 19"),
        /** An arrow to the right. */
        NEXT("M9 5L16 12L9 19"),
        /** An arrow down to a line: to fetch. */
        DOWNLOAD("M12 4V15 M7 10.5L12 15.5L17 10.5 M5 20H19"),
        /** Two upright lines: pause. */
        PAUSE("M9 5V19 M15 5V19"),
        /** A triangle to the right: resume. */
        PLAY("M8 5L19 12L8 19Z"),
        /** A square: stop. */
        STOP("M6 6H18V18H6Z"),
        /** The letter i in a circle: something to know. */
        INFO("M21 12A9 9 0 1 1 3 12A9 9 0 1 1 21 12Z M12 11V16.5 M12 7.5V7.7"),
        /** A clapperboard: films. */
        FILM(
                "M4 10H20V19A1 1 0 0 1 19 20H5A1 1 0 0 1 4 19Z M4 10L3.2 6.8L18.7 3L19.5 6.2Z M8.3 8.9L9.6 5.3 M13.4 7.7L14.7 4.1"),
        /** Two notes: music. */
        NOTE(
                "M9 17.5A2.5 2.5 0 1 1 4 17.5A2.5 2.5 0 1 1 9 17.5Z V6L20 4V15.5 M20 15.5A2.5 2.5 0 1 1 15 15.5A2.5 2.5 0 1 1 20 15.5Z"),
        /** A cup: sports. */
        CUP(
                "M7 4H17V9A5 5 0 0 1 7 9Z M7 6H4V7A3.5 3.5 0 0 0 7.5 10.5 M17 6H20V7A3.5 3.5 0 0 1 16.5 10.5 M12 14V18 M8 20H16"),
        /** A building with columns: politics. */
        COLUMNS("M3 9L12 4L21 9Z M6 12V17 M10 12V17 M14 12V17 M18 12V17 M3 20H21"),
        /** A screen with two aerials: television. */
        SCREEN("M4 8H20A1 1 0 0 1 21 9V19A1 1 0 0 1 20 20H4A1 1 0 0 1 3 19V9A1 1 0 0 1 4 8Z M8 3L12 8L16 3"),
        /** A pen: writing. */
        PEN("M4 20L5 15.5L16.5 4L20 7.5L8.5 19Z M14 6.5L17.5 10"),
        /** A flask: science. */
        FLASK("M9 3H15 M10 3V9L4.5 18.5A1 1 0 0 0 5.4 20H18.6A1 1 0 0 0 19.5 18.5L14 9V3 M7.5 14.5H16.5"),
        /** A brush: arts. */
        BRUSH(
                "M20 4L11 13 M10.5 12.5A3.5 3.5 0 0 1 11.5 17.5C9.5 20 6 20 4 19.5C5.5 18.5 5.3 16.5 6 14.5A3.5 3.5 0 0 1 10.5 12.5Z"),
        /** A case: business. */
        CASE("M4 8H20A1 1 0 0 1 21 9V19A1 1 0 0 1 20 20H4A1 1 0 0 1 3 19V9A1 1 0 0 1 4 8Z M9 8V5H15V8 M3 13H21"),
        /** An hourglass: times before. */
        HOURGLASS("M6 3H18 M6 21H18 M7.5 3V6.5L12 12L7.5 17.5V21 M16.5 3V6.5L12 12L16.5 17.5V21"),
        /** A label on a string: a group. */
        TAG("M3 4V11L13 21L21 13L11 3H4A1 1 0 0 0 3 4Z M7.5 7.3V7.7"),
        /** A cross of two lines: something new. */
        PLUS("M12 4V20 M4 12H20"),
        /** A star: a favourite. */
        STAR("M12 3L14.8 9L21.4 9.7L16.5 14.1L17.9 20.6L12 17.2L6.1 20.6L7.5 14.1L2.6 9.7L9.2 9Z"),
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
