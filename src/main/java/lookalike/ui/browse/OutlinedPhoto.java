package lookalike.ui.browse;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.effect.ColorAdjust;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import lookalike.catalog.PhotoRow;
import lookalike.face.DetectedFace;
import lookalike.face.FaceBox;
import lookalike.face.QuarterTurn;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;

/** A photo with its faces outlined: the labelled one solid, bystanders dashed; an excluded photo grey and crossed out. */
final class OutlinedPhoto extends Pane {

    /** The longer side of the photo. */
    static final double SIDE = 190;

    /** Minimum side of a clickable outline; smaller ones would be hard to click. */
    private static final double LEAST = 24;

    private static final double NUMBER_HEIGHT = 15;

    private static final ColorAdjust GREY = new ColorAdjust(0, -1, 0.1, 0);

    private final ImageView view = new ImageView();
    private final Consumer<DetectedFace> chosen;

    /** @param chosen receives the bystander whose outline is clicked */
    OutlinedPhoto(Consumer<DetectedFace> chosen) {
        this.chosen = chosen;
        getStyleClass().add("outlined-photo");
        view.setPreserveRatio(true);
        view.setFitWidth(SIDE);
        view.setFitHeight(SIDE);
        setMinSize(SIDE, SIDE);
        setPrefSize(SIDE, SIDE);
        setMaxSize(SIDE, SIDE);
        getChildren().add(view);
    }

    /** Clears the view until there is a picture. */
    void clear() {
        view.setImage(null);
        getChildren().setAll(view);
    }

    /** Shows a photo. */
    void show(PhotoRow photo, FacePictures.Loaded loaded) {
        Image image = loaded.image();
        view.setImage(image);
        view.setEffect(photo.excluded() ? GREY : null);
        view.setOpacity(photo.excluded() ? 0.5 : 1);
        double shown = SIDE / Math.max(image.getWidth(), image.getHeight());
        double width = image.getWidth() * shown;
        double height = image.getHeight() * shown;
        view.relocate((SIDE - width) / 2, (SIDE - height) / 2);
        getChildren().setAll(view);
        outlines(photo, shown * loaded.scale());
        if (photo.excluded()) {
            double left = view.getLayoutX();
            double top = view.getLayoutY();
            cross(left, top, left + width, top + height);
            cross(left, top + height, left + width, top);
        }
    }

    /** Adds the outlines to the picture, which is turned so that the labelled face is upright. */
    private void outlines(PhotoRow photo, double scale) {
        List<FaceBox> faces = photo.faces();
        QuarterTurn turn = turn(photo, scale);
        for (DetectedFace face : photo.bystanders()) {
            Region outline = outline(turn.toTurned(face.box()), scale, "bystander-outline", LEAST);
            int number = faces.indexOf(face.box()) + 1;
            outline.setId("bystander-" + number);
            number(outline, number, false);
            Tooltips.onHover(outline, () -> Texts.get("photo.chooseThisFace", number));
            outline.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY) {
                    chosen.accept(face);
                    event.consume();
                }
            });
        }
        photo.face().ifPresent(box -> {
            Region outline = outline(turn.toTurned(box), scale, "labelled-outline", 0);
            outline.setMouseTransparent(true);
            if (faces.size() > 1) {
                number(outline, faces.indexOf(box) + 1, true);
            }
        });
    }

    /** Converts coordinates of the photo as stored in its file to those of the picture. */
    private QuarterTurn turn(PhotoRow photo, double scale) {
        boolean across = photo.turned() % 180 != 0;
        double width = SIDE - 2 * view.getLayoutX();
        double height = SIDE - 2 * view.getLayoutY();
        return new QuarterTurn(
                photo.turned(), pixels(across ? height : width, scale), pixels(across ? width : height, scale));
    }

    private static int pixels(double shown, double scale) {
        return (int) Math.max(1, Math.round(shown / scale));
    }

    /**
     * Adds an outline that stays within the frame, even if the face is cut off by the edge of the photo.
     *
     * @param least minimum width and height in pixels
     */
    private Region outline(FaceBox box, double scale, String style, double least) {
        Region outline = new Region();
        outline.getStyleClass().addAll(style, "overlay");
        double width = Math.max(least, box.width() * scale);
        double height = Math.max(least, box.height() * scale);
        double left = Math.max(0, view.getLayoutX() + box.centerX() * scale - width / 2);
        double top = Math.max(0, view.getLayoutY() + box.centerY() * scale - height / 2);
        outline.resizeRelocate(left, top, Math.min(width, SIDE - left), Math.min(height, SIDE - top));
        outline.setManaged(false);
        getChildren().add(outline);
        return outline;
    }

    private void number(Region outline, int number, boolean labelled) {
        Label words = new Label(Integer.toString(number));
        words.getStyleClass().addAll("face-number", "small-number", "overlay");
        if (labelled) {
            words.getStyleClass().add("labelled-number");
        }
        words.setMouseTransparent(true);
        // Above the face if there is room, so that it does not hide a small face.
        double above = outline.getLayoutY() - NUMBER_HEIGHT;
        words.relocate(outline.getLayoutX(), above < 0 ? outline.getLayoutY() : above);
        getChildren().add(words);
    }

    private void cross(double fromX, double fromY, double toX, double toY) {
        Line line = new Line(fromX, fromY, toX, toY);
        line.getStyleClass().add("excluded-cross");
        line.setMouseTransparent(true);
        line.setManaged(false);
        getChildren().add(line);
    }
}
