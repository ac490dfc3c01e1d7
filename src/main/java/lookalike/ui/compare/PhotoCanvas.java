package lookalike.ui.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import lookalike.face.FaceBox;
import lookalike.ui.common.Texts;

/** The shown photo, as large as fits, with an outline and a number on every face; a click selects a face. */
final class PhotoCanvas extends Pane {

    private final CompareModel model;
    private final ImageView view = new ImageView();
    private final List<StackPane> outlines = new ArrayList<>();
    /** The photo that the outlines belong to; the model's may already be the next one. */
    private ProbePhoto shown;

    PhotoCanvas(CompareModel model) {
        this.model = model;
        setId("photo");
        getStyleClass().add("photo");
        setMinSize(0, 0);
        setFocusTraversable(true);
        view.setPreserveRatio(true);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        model.photo().addListener((property, before, now) -> show(now));
        model.face().addListener((property, before, now) -> markSelected());
        setOnMousePressed(event -> requestFocus());
    }

    private void show(ProbePhoto photo) {
        shown = photo;
        outlines.clear();
        getChildren().clear();
        view.setImage(photo == null ? null : photo.image());
        if (photo != null) {
            getChildren().add(view);
            for (int i = 0; i < photo.faces().size(); i++) {
                outlines.add(outline(i + 1, photo.faces().get(i)));
            }
            getChildren().addAll(outlines);
        }
        markSelected();
        requestLayout();
    }

    private StackPane outline(int number, ProbeFace face) {
        Label badge = new Label(Integer.toString(number));
        badge.getStyleClass().add("face-number");
        badge.setManaged(false);
        Region frame = new Region();
        frame.getStyleClass().add("face-frame");
        StackPane outline = new StackPane(frame, badge);
        outline.setId("face-" + number);
        outline.getStyleClass().add("face-outline");
        outline.setAccessibleText(Texts.get("compare.face", number));
        outline.setPickOnBounds(true);
        outline.setOnMouseClicked(event -> model.face().set(face));
        outline.layoutBoundsProperty().addListener(property -> {
            badge.autosize();
            badge.relocate(0, -badge.getHeight() - 3);
        });
        return outline;
    }

    private void markSelected() {
        for (int i = 0; i < outlines.size(); i++) {
            boolean selected = shown.faces().get(i) == model.face().get();
            Node outline = outlines.get(i);
            outline.getStyleClass().removeAll("selected");
            if (selected) {
                outline.getStyleClass().add("selected");
                outline.toFront();
            }
        }
    }

    @Override
    protected void layoutChildren() {
        ProbePhoto photo = shown;
        if (photo == null || getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        double imageWidth = photo.image().getWidth();
        double imageHeight = photo.image().getHeight();
        double scale = Math.min(getWidth() / imageWidth, getHeight() / imageHeight);
        view.setFitWidth(imageWidth * scale);
        view.setFitHeight(imageHeight * scale);
        double left = (getWidth() - imageWidth * scale) / 2;
        double top = (getHeight() - imageHeight * scale) / 2;
        view.relocate(left, top);
        double shown = photo.scale() * scale;
        for (int i = 0; i < outlines.size(); i++) {
            FaceBox box = photo.faces().get(i).face().box();
            outlines.get(i)
                    .resizeRelocate(
                            left + box.x() * shown, top + box.y() * shown, box.width() * shown, box.height() * shown);
        }
    }
}
