package lookalike.ui.activity;

import java.util.Locale;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import lookalike.ui.common.TaskKind;
import lookalike.ui.common.TextRuler;

/** Icons of the activity page: lines 2 px wide on a grid of 24 x 24. */
enum ActivityIcon {
    CLOCK("M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 7v5l3.5 2"),
    CLOSE("M5 5L19 19M19 5L5 19"),
    PAUSE("M9 5v14M15 5v14"),
    RESUME("M8 5l11 7l-11 7z"),
    STOP("M6 6h12v12h-12z"),
    DONE("M4 12.5l5 5l11-11"),
    WARNING("M12 3.5l9.5 17h-19zM12 10v5M12 17.4v.6"),
    DOWNLOAD("M12 4v12M7 11l5 5l5-5M5 20h14"),
    EYE("M2.5 12c4-7.5 15-7.5 19 0c-4 7.5-15 7.5-19 0M12 9a3 3 0 1 0 0 6a3 3 0 1 0 0-6"),
    PHOTO("M4 5h16v14h-16zM4 16l5-5l4 4l3-3l4 4"),
    FOLDER("M3 6h6l2 2h10v11h-18z"),
    RESCAN("M20 12a8 8 0 1 1-2.4-5.7M20 3v4h-4");

    private static final double GRID = 24;

    /** The drawing, in the syntax of SVG paths. */
    private final String path;

    ActivityIcon(String path) {
        this.path = path;
    }

    /** The icon of a kind of work. */
    static ActivityIcon of(TaskKind kind) {
        return switch (kind) {
            case INDEXING -> CLOCK;
            case INSTALL, CELEBRITIES -> DOWNLOAD;
            case EVALUATION, HEALTH -> EYE;
            case PHOTOS, SORTING -> PHOTO;
            case FOLDER, COPYING, UNPACKING, FILES, EXPORT -> FOLDER;
        };
    }

    /**
     * A node that shows the icon in the colour of the surrounding text and scales with the text size.
     *
     * @param side in pixels at the normal size of the text
     */
    Region node(double side) {
        SVGPath shape = new SVGPath();
        shape.setContent(path);
        shape.getStyleClass().add("line-icon");
        shape.setManaged(false);
        shape.setStrokeWidth(2);
        StackPane icon = new StackPane(shape);
        Scale scale = new Scale(1, 1, 0, 0);
        scale.xProperty().bind(icon.widthProperty().divide(GRID));
        scale.yProperty().bind(icon.heightProperty().divide(GRID));
        shape.getTransforms().add(scale);
        icon.setStyle(String.format(
                Locale.ROOT,
                "-fx-min-width: %1$.3fem; -fx-max-width: %1$.3fem; -fx-min-height: %1$.3fem; -fx-max-height: %1$.3fem;",
                side / TextRuler.NORMAL));
        icon.setMouseTransparent(true);
        return icon;
    }
}
