package lookalike.ui.compare.pair;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import lookalike.face.FacePlace;
import lookalike.face.PortraitCrop;
import lookalike.ui.compare.pair.PairAlignment.Part;

/** Both faces side by side, eyes on one line, at one scale; a zoom enlarges and moves both at once. */
final class PairView extends Pane {

    private static final double GAP = 6;

    /** Place of the face in a portrait that is shown until a larger one is read. */
    private static final FacePlace USUAL = new FacePlace(0.5, PortraitCrop.EYE_LINE, 0.42 / 0.9);

    private final ImageView yours = view("pair-yours");
    private final ImageView theirs = view("pair-theirs");
    private Optional<Portrait> first = Optional.empty();
    private Optional<Portrait> second = Optional.empty();
    private PairZoom zoom = PairZoom.WHOLE;

    /**
     * A picture of a face.
     *
     * @param place of the face in it
     */
    record Portrait(Image image, FacePlace place) {

        /** A square portrait. */
        static Portrait usual(Image image) {
            return new Portrait(image, USUAL);
        }
    }

    PairView() {
        getStyleClass().add("pair-view");
        getChildren().addAll(yours, theirs);
        setMinSize(0, 0);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    private static ImageView view(String id) {
        ImageView view = new ImageView();
        view.setId(id);
        view.setSmooth(true);
        return view;
    }

    /** Sets the accessible text. */
    void describe(String words) {
        setAccessibleText(words);
    }

    /** Shows the user's face. */
    void showYours(Portrait portrait) {
        first = Optional.of(portrait);
        requestLayout();
    }

    /** Shows the match's face; empty while there is none. */
    void showTheirs(Optional<Portrait> portrait) {
        second = portrait;
        requestLayout();
    }

    /** The present zoom. */
    PairZoom zoom() {
        return zoom;
    }

    /** Zooms both faces. */
    void zoom(PairZoom wanted) {
        zoom = wanted;
        requestLayout();
    }

    /** Width of a face's frame. */
    double frameWidth() {
        return (getWidth() - GAP) / 2;
    }

    /** Converts a horizontal position in the view into the place in its frame, 0..1. */
    double across(double x) {
        double inFrame = x > frameWidth() + GAP / 2 ? x - frameWidth() - GAP : x;
        return Math.max(0, Math.min(1, inFrame / frameWidth()));
    }

    @Override
    protected void layoutChildren() {
        FacePlace one = first.map(Portrait::place).orElse(USUAL);
        FacePlace other = second.map(Portrait::place).orElse(USUAL);
        PairAlignment alignment = PairAlignment.of(one, other);
        place(yours, first, alignment.first(), 0);
        place(theirs, second, alignment.second(), frameWidth() + GAP);
    }

    private void place(ImageView view, Optional<Portrait> portrait, Part whole, double x) {
        view.setImage(portrait.map(Portrait::image).orElse(null));
        double width = frameWidth();
        double height = getHeight();
        if (portrait.isEmpty() || width <= 0 || height <= 0) {
            return;
        }
        Image image = portrait.get().image();
        Part part = whole.zoomed(zoom);
        double seenWidth = part.size() * image.getWidth();
        double seenHeight = part.size() * image.getHeight();
        // A picture of another shape, shown until one of this shape is read, is cropped rather than stretched.
        double keptWidth = Math.min(seenWidth, seenHeight * width / height);
        double keptHeight = Math.min(seenHeight, seenWidth * height / width);
        view.setViewport(new Rectangle2D(
                part.left() * image.getWidth() + (seenWidth - keptWidth) / 2,
                part.top() * image.getHeight() + (seenHeight - keptHeight) * PortraitCrop.EYE_LINE,
                keptWidth,
                keptHeight));
        view.setFitWidth(width);
        view.setFitHeight(height);
        view.relocate(x, 0);
    }
}
