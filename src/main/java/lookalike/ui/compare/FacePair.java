package lookalike.ui.compare;

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

/** The probe's face beside a photo of the celebrity. */
final class FacePair extends HBox {

    private static final double HEIGHT_TO_WIDTH = 0.62;
    private static final double MOST_HEIGHT = 280;
    private static final double LEAST_HEIGHT = 124;
    private static final double WORDS_HEIGHT = 24;
    private static final double GAP = 10;

    private final CompareState model;

    FacePair(CompareState model, DetailController detail, FacePictures pictures) {
        this(model, detail, pictures, new DetailLinks(model, detail));
    }

    /** @param below stands below the probe's face */
    FacePair(CompareState model, DetailController detail, FacePictures pictures, Region below) {
        super(GAP);
        this.model = model;
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
            if (model.queryFace() != null) {
                picture.show(model.queryFace().portrait());
            }
        };
        model.face().addListener(show);
        model.query().addListener(show);
        show.invalidated(null);
        Tooltip words = new Tooltip();
        words.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> probeWords(model), model.query(), model.face(), model.photo()));
        Tooltip.install(picture, words);
        picture.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        picture.accessibleTextProperty().bind(words.textProperty());
        return side(picture, below);
    }

    private VBox celebrity(DetailState detail, FacePictures pictures) {
        PhotoBrowser picture = new PhotoBrowser(model, detail, pictures);
        PhotoCaption caption = new PhotoCaption(model, detail, pictures);
        picture.accessibleTextProperty().bind(caption.textProperty());
        return side(picture, caption);
    }

    private static String probeWords(CompareState model) {
        ProbeFace face = model.queryFace();
        ProbePhoto photo = model.queryPhoto();
        if (face == null || photo == null) {
            return ""; // it is being closed
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
