package lookalike.ui.camera;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lookalike.face.FaceBox;
import lookalike.ui.common.Texts;

/**
 * The mirrored picture of the camera with the faces outlined and named, or the reason why there is none. A click on a face takes its best
 * picture.
 */
final class CameraView extends StackPane {

    private static final double WIDTH = 640;
    private static final double HEIGHT = 360;

    private final CameraState state;
    private final ObjectProperty<List<LiveFace>> faces = new SimpleObjectProperty<>();
    private final ImageView view = new ImageView();
    private final Pane outlines = new Pane();
    private final Map<Integer, LiveOutline> byTrack = new HashMap<>();
    private final Consumer<LiveFace> chosen;

    /** @param chosen receives the chosen face */
    CameraView(CameraState state, CameraController controller, Consumer<LiveFace> chosen) {
        this.state = state;
        this.chosen = chosen;
        getStyleClass().add("camera-stage");
        setPrefSize(WIDTH, HEIGHT);
        setMinSize(320, 180);
        view.setId("camera-picture");
        view.setManaged(false);
        view.setPreserveRatio(true);
        view.imageProperty().bind(state.picture());
        outlines.setManaged(false);
        outlines.setPickOnBounds(false);
        Pane mirror = new Pane(view);
        mirror.setScaleX(-1);
        mirror.setMinSize(0, 0);
        // No listener is added to the state itself, which outlives this view.
        faces.bind(state.faces());
        view.imageProperty().addListener((property, before, now) -> requestLayout());
        faces.addListener((property, before, now) -> requestLayout());
        getChildren().addAll(mirror, outlines, waiting(), problem(controller), found());
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Image picture = view.getImage();
        if (picture == null) {
            showFaces(List.of());
        } else {
            double scale = Math.min(getWidth() / picture.getWidth(), getHeight() / picture.getHeight());
            double left = (getWidth() - scale * picture.getWidth()) / 2;
            double top = (getHeight() - scale * picture.getHeight()) / 2;
            view.setFitWidth(scale * picture.getWidth());
            view.setFitHeight(scale * picture.getHeight());
            view.relocate(left, top);
            outlines.resizeRelocate(left, top, scale * picture.getWidth(), scale * picture.getHeight());
            showFaces(faces.get());
            List<Bounds> names = new ArrayList<>();
            faces.get().forEach(face -> place(face, picture.getWidth(), scale, names));
        }
    }

    /** Shows the faces. Each keeps its node from picture to picture, so that it can be clicked and focused. */
    private void showFaces(List<LiveFace> now) {
        byTrack.values().removeIf(outline -> {
            boolean gone = now.stream().noneMatch(face -> byTrack.get(face.track()) == outline);
            if (gone) {
                outlines.getChildren().remove(outline);
            }
            return gone;
        });
        for (LiveFace face : now) {
            byTrack.computeIfAbsent(face.track(), track -> {
                        LiveOutline outline = new LiveOutline(track, chosen);
                        outlines.getChildren().add(outline);
                        return outline;
                    })
                    .show(face);
        }
    }

    /** Places an outline with left and right swapped, as in the mirrored picture; words are not mirrored. */
    private void place(LiveFace face, double pictureWidth, double scale, List<Bounds> names) {
        FaceBox box = face.box();
        byTrack.get(face.track())
                .place(
                        scale * (pictureWidth - box.x() - box.width()),
                        scale * box.y(),
                        scale * box.width(),
                        scale * box.height(),
                        scale * pictureWidth,
                        names);
    }

    private Node waiting() {
        ProgressIndicator sign = new ProgressIndicator();
        sign.setMaxSize(48, 48);
        Label words = new Label(Texts.get("camera.starting"));
        words.getStyleClass().add("muted");
        VBox box = new VBox(10, sign, words);
        box.setAlignment(Pos.CENTER);
        box.visibleProperty().bind(state.picture().isNull().and(state.problem().isEmpty()));
        return box;
    }

    private Node problem(CameraController controller) {
        Label words = new Label();
        words.setId("camera-problem");
        words.getStyleClass().add("placeholder");
        words.setWrapText(true);
        words.setMaxWidth(460);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.textProperty().bind(state.problem());
        Button again = new Button(Texts.get("camera.again"));
        again.setId("camera-again");
        again.setOnAction(event -> controller.start());
        VBox box = new VBox(4, words, again);
        box.setAlignment(Pos.CENTER);
        box.visibleProperty().bind(state.problem().isNotEmpty());
        return box;
    }

    /** The faces in words, for users who cannot see the outlines. */
    private Node found() {
        Label words = new Label();
        words.setId("camera-faces");
        words.getStyleClass().addAll("camera-faces", "overlay");
        words.textProperty().bind(Bindings.createStringBinding(() -> words(faces.get()), faces));
        words.visibleProperty().bind(state.picture().isNotNull());
        StackPane.setAlignment(words, Pos.BOTTOM_CENTER);
        return words;
    }

    private static String words(List<LiveFace> faces) {
        return faces.isEmpty() ? Texts.get("camera.noFace") : Texts.count("compare.faceCount", faces.size());
    }
}
