package lookalike.ui.common;

import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import lookalike.face.PortraitCrop;

/** A picture with round corners that fills its frame; a letter stands in for a missing picture. */
public final class PictureFrame extends StackPane {

    private static final double ARC = 12;

    private final ImageView view = new ImageView();
    private final Label standIn = new Label();

    /** A frame whose parent sets its size. */
    public PictureFrame() {
        getStyleClass().add("picture-frame");
        Rectangle clip = new Rectangle();
        clip.setArcWidth(ARC);
        clip.setArcHeight(ARC);
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        view.setManaged(false);
        view.setSmooth(true);
        standIn.getStyleClass().add("stand-in");
        standIn.visibleProperty().bind(view.imageProperty().isNull());
        getChildren().addAll(standIn, view);
        setMinSize(0, 0);
    }

    /** A square frame of a fixed size. */
    public PictureFrame(double side) {
        this();
        setMinSize(side, side);
        setPrefSize(side, side);
        setMaxSize(side, side);
    }

    /** Shows the first letter of a name until there is a picture. */
    public void expect(String name) {
        view.setImage(null);
        standIn.setText(name.isBlank() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)));
    }

    /** Shows a picture. */
    public void show(Image image) {
        view.setImage(image);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Image image = view.getImage();
        double width = getWidth();
        double height = getHeight();
        if (image != null && width > 0 && height > 0) {
            double scale = Math.max(width / image.getWidth(), height / image.getHeight());
            double seenWidth = width / scale;
            double seenHeight = height / scale;
            // The excess is cropped at the sides, or mostly at the bottom, so that the eyes stay on their line.
            view.setViewport(new Rectangle2D(
                    (image.getWidth() - seenWidth) / 2,
                    (image.getHeight() - seenHeight) * PortraitCrop.EYE_LINE,
                    seenWidth,
                    seenHeight));
            view.setFitWidth(width);
            view.setFitHeight(height);
            view.relocate(0, 0);
        }
    }
}
