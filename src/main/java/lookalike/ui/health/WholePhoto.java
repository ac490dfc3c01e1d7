package lookalike.ui.health;

import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import lookalike.catalog.PhotoRow;
import lookalike.catalog.PhotoStatus;
import lookalike.face.FaceBox;
import lookalike.face.QuarterTurn;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.Texts;

/** A whole photo, as large as its frame allows, with outlines around the used face and another one. */
final class WholePhoto extends Region {

    private final ImageView view = new ImageView();
    private final Region used = outline("used-outline");
    private final Region other = outline("other-outline");
    private final Label unseen = new Label(Texts.get("health.unseen"));
    private final PhotoRow photo;
    private final Optional<FaceBox> better;
    private double scale = 1;

    /** @param better the other face; if empty, the used one is not outlined either */
    WholePhoto(PhotoRow photo, Optional<FaceBox> better) {
        this.photo = photo;
        this.better = better;
        getStyleClass().add("whole-photo");
        view.setPreserveRatio(false);
        view.setSmooth(true);
        unseen.getStyleClass().add("muted");
        unseen.setVisible(photo.status() == PhotoStatus.UNREADABLE);
        getChildren().addAll(unseen, view, used, other);
        setMinSize(0, 0);
    }

    private static Region outline(String style) {
        Region outline = new Region();
        outline.getStyleClass().addAll(style, "overlay");
        outline.setMouseTransparent(true);
        outline.setVisible(false);
        return outline;
    }

    /** Shows the picture. */
    void show(FacePictures.Loaded loaded) {
        view.setImage(loaded.image());
        unseen.setVisible(false);
        scale = loaded.scale();
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (view.getImage() == null) {
            layoutInArea(unseen, 0, 0, getWidth(), getHeight(), 0, HPos.CENTER, VPos.CENTER);
            return;
        }
        double width = view.getImage().getWidth();
        double height = view.getImage().getHeight();
        double shown = Math.min(getWidth() / width, getHeight() / height);
        view.setFitWidth(width * shown);
        view.setFitHeight(height * shown);
        double left = (getWidth() - width * shown) / 2;
        double top = (getHeight() - height * shown) / 2;
        view.relocate(left, top);
        Rectangle2D frame = new Rectangle2D(left, top, width * shown, height * shown);
        place(used, better.flatMap(face -> photo.face()), frame, shown * scale);
        place(other, better, frame, shown * scale);
    }

    private void place(Region outline, Optional<FaceBox> box, Rectangle2D frame, double zoom) {
        outline.setVisible(box.isPresent());
        box.map(face -> turn(frame, zoom).toTurned(face)).ifPresent(face -> {
            double left = Math.max(frame.getMinX(), frame.getMinX() + face.x() * zoom);
            double top = Math.max(frame.getMinY(), frame.getMinY() + face.y() * zoom);
            double right = Math.min(frame.getMaxX(), frame.getMinX() + (face.x() + face.width()) * zoom);
            double bottom = Math.min(frame.getMaxY(), frame.getMinY() + (face.y() + face.height()) * zoom);
            outline.resizeRelocate(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
        });
    }

    /** Converts coordinates of the photo as stored in its file to those of the picture. */
    private QuarterTurn turn(Rectangle2D frame, double zoom) {
        boolean across = photo.turned() % 180 != 0;
        double width = across ? frame.getHeight() : frame.getWidth();
        double height = across ? frame.getWidth() : frame.getHeight();
        return new QuarterTurn(photo.turned(), pixels(width / zoom), pixels(height / zoom));
    }

    private static int pixels(double length) {
        return (int) Math.max(1, Math.round(length));
    }
}
