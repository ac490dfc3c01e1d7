package lookalike.ui.browse;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import lookalike.catalog.PhotoRow;
import lookalike.catalog.PhotoStatus;
import lookalike.face.FaceBox;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.Texts;

/** A photo of the selected person: the photo with its face outlined, file name, status. */
final class PhotoCell extends ListCell<PhotoRow> {

    private static final double SIDE = 84;
    private static final int PIXELS = 168;

    private final FacePictures pictures;
    private final Supplier<Path> folder;
    private final ImageView view = new ImageView();
    private final Rectangle outline = new Rectangle();
    private final Label name = new Label();
    private final Label status = new Label();
    private final HBox row;

    PhotoCell(FacePictures pictures, Supplier<Path> folder) {
        this.pictures = pictures;
        this.folder = folder;
        view.setPreserveRatio(true);
        view.setFitWidth(SIDE);
        view.setFitHeight(SIDE);
        outline.getStyleClass().add("small-outline");
        Pane frame = new Pane(view, outline);
        frame.setMinSize(SIDE, SIDE);
        frame.setPrefSize(SIDE, SIDE);
        name.getStyleClass().add("file-name");
        status.setWrapText(true);
        VBox words = new VBox(4, name, status);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        row = new HBox(10, frame, words);
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(PhotoRow photo, boolean empty) {
        super.updateItem(photo, empty);
        setGraphic(empty ? null : row);
        setTooltip(empty ? null : new Tooltip(photo.path()));
        view.setImage(null);
        outline.setVisible(false);
        if (empty) {
            return;
        }
        name.setText(photo.path().substring(photo.path().lastIndexOf('/') + 1));
        status.setText(words(photo));
        status.getStyleClass().setAll("label", photo.status() == PhotoStatus.OK ? "status-good" : "status-bad");
        Path root = folder.get();
        if (root != null && photo.status() != PhotoStatus.IMPORTED && photo.status() != PhotoStatus.UNREADABLE) {
            pictures.load(root.resolve(photo.path()), Optional.empty(), PIXELS, loaded -> show(photo, loaded));
        }
    }

    private static String words(PhotoRow photo) {
        return switch (photo.status()) {
            case OK -> Texts.get("browse.status.ok");
            case IMPORTED -> Texts.get("browse.status.imported");
            case NO_FACE -> Texts.get("browse.status.noFace");
            case UNREADABLE -> photo.reason();
        };
    }

    private void show(PhotoRow photo, FacePictures.Loaded loaded) {
        if (!photo.equals(getItem())) {
            return;
        }
        Image image = loaded.image();
        view.setImage(image);
        double shown = SIDE / Math.max(image.getWidth(), image.getHeight());
        view.relocate((SIDE - image.getWidth() * shown) / 2, (SIDE - image.getHeight() * shown) / 2);
        photo.face().ifPresent(box -> outline(box, shown * loaded.scale()));
    }

    private void outline(FaceBox box, double scale) {
        outline.setX(view.getLayoutX() + box.x() * scale);
        outline.setY(view.getLayoutY() + box.y() * scale);
        outline.setWidth(box.width() * scale);
        outline.setHeight(box.height() * scale);
        outline.setVisible(true);
    }
}
