package lookalike.ui.camera;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import lookalike.match.Resemblance;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.text.ResemblanceText;

/** The outline of a face before the camera, with its name and the verdict: a button that takes the face's best picture. */
final class LiveOutline extends Pane {

    private static final double GAP = 4;

    private final Rectangle frame = new Rectangle();
    private final Label name = new Label();
    private final Label verdict = new Label();
    private final VBox label = new VBox(1, name, verdict);
    private LiveFace face;

    /** @param chosen receives the face when it is chosen */
    LiveOutline(int track, Consumer<LiveFace> chosen) {
        setId("camera-face-" + track);
        getStyleClass().addAll("camera-face", "overlay");
        setManaged(false);
        frame.getStyleClass().add("camera-outline");
        label.getStyleClass().add("camera-name");
        label.setManaged(false);
        name.getStyleClass().add("camera-person");
        getChildren().addAll(frame, label);
        setPickOnBounds(true);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setOnMouseClicked(event -> chosen.accept(face));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
                chosen.accept(face);
                event.consume();
            }
        });
    }

    /** Updates the outline. */
    void show(LiveFace now) {
        face = now;
        label.setVisible(now.answer().isPresent());
        now.answer().ifPresent(answer -> {
            name.setText(answer.name());
            verdict.setText(answer.words());
            verdict.getStyleClass().setAll("label", "camera-verdict", style(answer.resemblance()));
        });
        setAccessibleText(now.answer()
                .map(answer -> Texts.get("camera.face", answer.name(), answer.words()))
                .orElse(Texts.get("camera.nameless")));
    }

    private static String style(Resemblance resemblance) {
        return ResemblanceText.style(resemblance);
    }

    /**
     * Moves the outline to its face.
     *
     * @param roomWidth width of the picture, which the name must not leave
     * @param names the places of other names, to which the place of this one is added
     */
    void place(double x, double y, double width, double height, double roomWidth, List<Bounds> names) {
        resizeRelocate(x, y, width, height);
        frame.setWidth(width);
        frame.setHeight(height);
        label.applyCss(); // without its style the label has no size
        label.autosize();
        double left = Math.max(-x, Math.min((width - label.getWidth()) / 2, roomWidth - x - label.getWidth()));
        double above = -label.getHeight() - GAP;
        Bounds wanted = new BoundingBox(x + left, y + above, label.getWidth(), label.getHeight());
        // The name is below the face if it would leave the picture above it or cover another name.
        boolean free = wanted.getMinY() >= 0 && names.stream().noneMatch(wanted::intersects);
        label.relocate(left, free ? above : height + GAP);
        if (label.isVisible()) {
            names.add(localToParent(label.getBoundsInParent()));
        }
    }
}
