package lookalike.ui.compare.detail;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.PictureFrame;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.core.ProbeFace;
import lookalike.ui.compare.core.ProbePhoto;
import lookalike.ui.compare.text.ClipText;

/**
 * The face beside a photo of the match, in two squares of the same size, with the eyes at the same height and scale and captions below. A
 * double click, Space or Enter enlarges the pair; the arrow keys step through the match's photos.
 */
public final class FacePair extends Pane {

    private static final double GAP = 6;

    private final CompareState state;
    private final DetailState detail;
    private final PictureFrame probe = new PictureFrame();
    private final PhotoFrame photo;
    private final PairCaption yours;
    private final PairCaption theirs;
    private final Region ring = new Region();

    /**
     * A pair that follows the state.
     *
     * @param enlarge shows the pair larger
     */
    public FacePair(CompareState state, DetailController controller, FacePictures pictures, Runnable enlarge) {
        this.state = state;
        detail = controller.model();
        photo = new PhotoFrame(state, detail, pictures);
        yours = PairCaption.ofProbe(state);
        theirs = PairCaption.ofMatch(state, detail);
        setId("pair");
        getStyleClass().add("face-pair");
        setMinSize(0, 0);
        ring.getStyleClass().add("focus-ring");
        ring.setMouseTransparent(true);
        ring.setManaged(false);
        getChildren().addAll(probe, photo, yours, theirs, ring);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        accessibleTextProperty().bind(Bindings.concat(yours.words(), Texts.get("face.comma"), theirs.words()));
        describe();
        followFace();
        setOnMousePressed(event -> requestFocus());
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                enlarge.run();
            }
        });
        setOnKeyPressed(event -> key(event, enlarge));
    }

    private void followFace() {
        InvalidationListener show = property -> {
            if (state.queryFace() != null) {
                probe.show(state.queryFace().portrait());
            }
        };
        state.face().addListener(show);
        state.query().addListener(show);
        show.invalidated(null);
    }

    private void describe() {
        Tooltips.onHover(probe, () -> probeWords(state));
        Tooltips.onHover(photo, () -> DetailText.tooltip(state.match().get(), detail));
    }

    private void key(KeyEvent event, Runnable enlarge) {
        KeyCode code = event.getCode();
        if (code == KeyCode.LEFT || code == KeyCode.RIGHT) {
            detail.step(code == KeyCode.LEFT ? -1 : 1);
            event.consume();
        } else if (code == KeyCode.SPACE || code == KeyCode.ENTER) {
            enlarge.run();
            event.consume();
        }
    }

    /** Words for the compared face and its photo. */
    static String probeWords(CompareState state) {
        ProbeFace face = state.queryFace();
        ProbePhoto shown = state.queryPhoto();
        if (face == null || shown == null) {
            return ""; // the photo is being closed
        }
        if (shown.scene().isPresent()) {
            return ClipText.frame(shown.scene().get());
        }
        String words = Texts.get("compare.faceOf", shown.faces().indexOf(face) + 1, shown.name());
        return face.isSmall() ? words + Texts.get("face.comma") + Texts.get("pair.smallFace") : words;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.VERTICAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        double side = height < 0 ? 200 : side(Double.MAX_VALUE, height);
        return 2 * side + GAP;
    }

    @Override
    protected double computePrefHeight(double width) {
        return width < 0 ? 230 : (width - GAP) / 2 + captions();
    }

    private double captions() {
        return Math.ceil(Math.max(yours.prefHeight(-1), theirs.prefHeight(-1)));
    }

    private double side(double width, double height) {
        return Math.max(0, Math.floor(Math.min((width - GAP) / 2, height - captions())));
    }

    @Override
    protected void layoutChildren() {
        double side = side(getWidth(), getHeight());
        double second = side + GAP;
        probe.resizeRelocate(0, 0, side, side);
        photo.resizeRelocate(second, 0, side, side);
        yours.resizeRelocate(0, side, side, captions());
        theirs.resizeRelocate(second, side, side, captions());
        ring.resizeRelocate(-3, -3, 2 * side + GAP + 6, side + 6);
    }
}
