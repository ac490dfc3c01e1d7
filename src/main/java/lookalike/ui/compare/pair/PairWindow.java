package lookalike.ui.compare.pair;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import lookalike.match.RankedPhoto;
import lookalike.ui.common.Controls;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.StyleSheet;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.core.ProbeFace;
import lookalike.ui.compare.core.ProbePhoto;
import lookalike.ui.compare.detail.DetailState;

/**
 * The selected face and the shown photo of the match in full screen, with a common zoom. Follows the selection and closes when there is no
 * match. Used on the FX thread.
 */
public final class PairWindow {

    private final CompareState compare;
    private final DetailState detail;
    private final PairPictures pictures;
    private final PairView view = new PairView();
    private final PairFoot foot = new PairFoot();
    private Optional<Stage> stage = Optional.empty();
    private Optional<ProbeFace> face = Optional.empty();
    private Optional<RankedPhoto> photo = Optional.empty();

    /**
     * @param detail has the shown photo of the match
     * @param pictures finds the match's eyes
     * @param jobs reads the photos
     */
    public PairWindow(CompareState compare, DetailState detail, FacePictures pictures, Jobs jobs) {
        this.compare = compare;
        this.detail = detail;
        this.pictures = new PairPictures(pictures, jobs);
        InvalidationListener follow = property -> stage.ifPresent(open -> follow());
        compare.match().addListener(follow);
        compare.query().addListener(follow);
        detail.photo().addListener(follow);
        detail.photos().addListener(follow);
        InvalidationListener sized = property -> stage.ifPresent(open -> read());
        view.widthProperty().addListener(sized);
        view.heightProperty().addListener(sized);
    }

    /**
     * Opens it, or brings it to the front; does nothing without a match.
     *
     * @param owner window that it belongs to
     */
    public void show(Window owner) {
        if (stage.isPresent()) {
            stage.get().toFront();
        } else if (compare.match().get() != null && compare.queryFace() != null) {
            open(owner);
        }
    }

    /** True if it is open. */
    public boolean isShowing() {
        return stage.isPresent();
    }

    /** Closes it, if it is open. */
    public void close() {
        stage.ifPresent(Stage::close);
    }

    private void open(Window owner) {
        BorderPane root = new BorderPane(new StackPane(view, buttons()));
        root.setBottom(foot);
        root.getStyleClass().add("pair");
        root.setStyle(owner.getScene().getRoot().getStyle());
        Scene scene = new Scene(root, Color.BLACK);
        scene.getStylesheets().setAll(StyleSheet.all());
        PairGestures.install(view, scene, detail::step, this::close);
        Stage opened = new Stage();
        opened.initOwner(owner);
        opened.setTitle(Texts.get("pair.title"));
        opened.setScene(scene);
        // For window managers without full screen.
        opened.setX(owner.getX());
        opened.setY(owner.getY());
        opened.setWidth(owner.getWidth());
        opened.setHeight(owner.getHeight());
        opened.setFullScreenExitHint("");
        opened.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        opened.setFullScreen(true);
        opened.setOnHidden(event -> forget());
        stage = Optional.of(opened);
        view.zoom(PairZoom.WHOLE);
        follow();
        opened.show();
        view.requestFocus();
    }

    private void forget() {
        pictures.cancel();
        stage = Optional.empty();
        face = Optional.empty();
        photo = Optional.empty();
        view.showTheirs(Optional.empty());
    }

    /** Shows what is selected now. */
    private void follow() {
        if (compare.match().get() == null || compare.queryFace() == null) {
            close();
            return;
        }
        foot.show(compare, detail);
        view.describe(foot.words());
        if (!Optional.of(compare.queryFace()).equals(face)) {
            face = Optional.of(compare.queryFace());
            view.showYours(PairView.Portrait.usual(compare.queryFace().portrait()));
            readYours();
        }
        if (!Optional.ofNullable(detail.photo().get()).equals(photo)) {
            photo = Optional.ofNullable(detail.photo().get());
            readTheirs();
        }
    }

    private void read() {
        readYours();
        readTheirs();
    }

    private void readYours() {
        Optional<PairPictures.Size> size = size();
        ProbePhoto of = compare.queryPhoto();
        if (size.isPresent() && face.isPresent() && of != null) {
            pictures.yours(of, face.get(), size.get(), view::showYours);
        }
    }

    private void readTheirs() {
        Optional<PairPictures.Size> size = size();
        Optional<Path> file = photo.flatMap(shown -> compare.exemplarFile(shown.exemplar()));
        if (file.isEmpty()) {
            view.showTheirs(Optional.empty());
        } else if (size.isPresent()) {
            pictures.theirs(file.get(), photo.get().exemplar(), size.get(), view::showTheirs);
        }
    }

    /** Size of a picture as wide as the screen, in the shape of a frame; empty before the first layout. */
    private Optional<PairPictures.Size> size() {
        if (view.frameWidth() < 1 || view.getHeight() < 1) {
            return Optional.empty();
        }
        double width = stage.map(open -> Screen.getScreensForRectangle(open.getX(), open.getY(), 1, 1).stream()
                        .findFirst()
                        .orElse(Screen.getPrimary()))
                .map(screen -> screen.getBounds().getWidth() * screen.getOutputScaleX())
                .orElse(view.getWidth());
        double height = width * view.getHeight() / view.frameWidth();
        return Optional.of(new PairPictures.Size((int) Math.round(width), (int) Math.max(1, Math.round(height))));
    }

    private BorderPane buttons() {
        Button close = button("pair-close", "✕", "pair.close", this::close);
        Button previous = button("pair-previous", "‹", "detail.previous", () -> detail.step(-1));
        Button next = button("pair-next", "›", "detail.next", () -> detail.step(1));
        ObservableValue<Boolean> several = detail.photos().map(photos -> photos.size() > 1);
        previous.visibleProperty().bind(several);
        next.visibleProperty().bind(several);
        HBox steps = new HBox(6, previous, next);
        steps.setAlignment(Pos.BOTTOM_RIGHT);
        steps.setPickOnBounds(false);
        BorderPane buttons = new BorderPane();
        HBox top = new HBox(close);
        top.setAlignment(Pos.TOP_RIGHT);
        top.setPickOnBounds(false);
        buttons.setTop(top);
        buttons.setBottom(steps);
        buttons.getStyleClass().add("pair-buttons");
        buttons.setPickOnBounds(false);
        return buttons;
    }

    private static Button button(String id, String sign, String words, Runnable action) {
        Button button = Controls.button(id, sign, action);
        button.getStyleClass().add("photo-step");
        button.setAccessibleText(Texts.get(words));
        Tooltips.set(button, Texts.get(words));
        // The arrow keys and Escape do the same.
        button.setFocusTraversable(false);
        return button;
    }
}
