package lookalike.ui.compare.detail;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.PictureFrame;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.core.ProbeFace;
import lookalike.ui.compare.core.ProbePhoto;
import lookalike.ui.compare.text.ClipText;

/** The probe's face beside a photo of the celebrity. */
public final class FacePair extends HBox {

    private static final double HEIGHT_TO_WIDTH = 0.62;
    private static final double MOST_HEIGHT = 280;
    private static final double LEAST_HEIGHT = 124;
    private static final double WORDS_HEIGHT = 24;
    private static final double GAP = 10;

    private final CompareState state;

    /** The pair alone. */
    public FacePair(CompareState state, DetailController detail, FacePictures pictures) {
        this(state, detail, pictures, new DetailLinks(state, detail));
    }

    /** @param below stands below the probe's face */
    public FacePair(CompareState state, DetailController detail, FacePictures pictures, Region below) {
        super(GAP);
        this.state = state;
        setMinHeight(LEAST_HEIGHT);
        getChildren().addAll(probe(below), celebrity(detail.model(), pictures));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** As high as keeps the heads whole: wide and low pictures would cut them. */
    @Override
    protected double computePrefHeight(double width) {
        double height = (width - GAP) / 2 * HEIGHT_TO_WIDTH + WORDS_HEIGHT;
        return Math.max(LEAST_HEIGHT, Math.min(MOST_HEIGHT, height));
    }

    private VBox probe(Region below) {
        PictureFrame picture = new PictureFrame();
        InvalidationListener show = property -> {
            if (state.queryFace() != null) {
                picture.show(state.queryFace().portrait());
            }
        };
        state.face().addListener(show);
        state.query().addListener(show);
        show.invalidated(null);
        Tooltip words = new Tooltip();
        words.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> probeWords(state), state.query(), state.face(), state.photo()));
        Tooltip.install(picture, words);
        picture.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        picture.accessibleTextProperty().bind(words.textProperty());
        return side(picture, below);
    }

    private VBox celebrity(DetailState detail, FacePictures pictures) {
        PhotoBrowser picture = new PhotoBrowser(state, detail, pictures);
        PhotoCaption caption = new PhotoCaption(state, detail, pictures);
        picture.accessibleTextProperty().bind(caption.textProperty());
        return side(picture, caption);
    }

    private static String probeWords(CompareState state) {
        ProbeFace face = state.queryFace();
        ProbePhoto photo = state.queryPhoto();
        if (face == null || photo == null) {
            return ""; // it is being closed
        }
        if (photo.scene().isPresent()) {
            return ClipText.frame(photo.scene().get());
        }
        return Texts.get("compare.faceOf", photo.faces().indexOf(face) + 1, photo.name());
    }

    private static VBox side(Region picture, Region below) {
        picture.setMinHeight(0);
        VBox.setVgrow(picture, Priority.ALWAYS);
        below.setMinHeight(WORDS_HEIGHT);
        VBox side = new VBox(2, picture, below);
        side.setMinWidth(0);
        side.setPrefWidth(200);
        HBox.setHgrow(side, Priority.ALWAYS);
        return side;
    }
}
