package lookalike.ui.compare.photo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import lookalike.ui.compare.core.ClipScene;
import lookalike.ui.compare.core.CompareController;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.core.ProbeFace;
import lookalike.ui.compare.core.ProbePhoto;
import lookalike.ui.compare.text.PhotoText;

/** The shown photo, whole or enlarged, with an outline and a number on every face; a click selects a face. */
public final class PhotoCanvas extends Pane {

    private final CompareState state;
    private final CompareController controller;
    private final String ids;
    private final BooleanProperty numbers = new SimpleBooleanProperty(true);
    private final Map<FaceOutline, BoxEditor> editors = new HashMap<>();
    private final ImageView view = new ImageView();
    private final MarkBox markBox;
    private final List<FaceOutline> outlines = new ArrayList<>();
    private final ObjectProperty<PhotoPlacement> placement = new SimpleObjectProperty<>();
    /** The photo that the outlines belong to; the state's may already be the next one. */
    private ProbePhoto shown;

    /** The shown photo of a state. */
    public PhotoCanvas(CompareState state, CompareController controller) {
        this(state, controller, "");
    }

    /**
     * The same on another page.
     *
     * @param ids prefix of its nodes' ids
     */
    public PhotoCanvas(CompareState state, CompareController controller, String ids) {
        this.state = state;
        this.controller = controller;
        this.ids = ids;
        setId(ids + "photo");
        getStyleClass().add("photo");
        setMinSize(0, 0);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        accessibleTextProperty().bind(state.photo().map(PhotoText::name).orElse(""));
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        markBox = new MarkBox(state, placement, controller::mark);
        markBox.setId(ids + "mark-box");
        markBox.resize(0, 0);
        state.photo().addListener((property, before, now) -> show(now));
        state.face().addListener((property, before, now) -> selected());
        state.combined().addListener((InvalidationListener) property -> outlines.forEach(FaceOutline::mark));
        // A problem may mean that a face could not be moved, so its outline returns to its place.
        state.problems().addListener((InvalidationListener) property -> {
            if (!state.problems().isEmpty()) {
                outlines.forEach(FaceOutline::reset);
            }
        });
        placement.addListener(property -> place());
        widthProperty().addListener(property -> fitView());
        heightProperty().addListener(property -> fitView());
        CanvasGestures.install(this, state, controller);
        new PhotoSharpener(state, controller, placement, view);
        show(state.photo().get());
    }

    /** Placement of the photo; null without a photo or room for it. */
    public ReadOnlyObjectProperty<PhotoPlacement> placement() {
        return placement;
    }

    /** True if the faces have their numbers. */
    public BooleanProperty numbers() {
        return numbers;
    }

    /** True if the photo is shown larger than fits. */
    public BooleanBinding zoomed() {
        return Bindings.createBooleanBinding(
                () -> placement.get() != null && !placement.get().fits(), placement);
    }

    /** The box for marking a missed face. */
    MarkBox markBox() {
        return markBox;
    }

    /** Starts marking a missed face, with a box in the middle for the keyboard. */
    public void startMarking() {
        markBox.start();
    }

    /** Changes the placement of the photo; does nothing without a photo. */
    void place(UnaryOperator<PhotoPlacement> change) {
        if (placement.get() != null) {
            placement.set(change.apply(placement.get()));
        }
    }

    /** Shows the whole photo. */
    public void fit() {
        place(PhotoPlacement::fitted);
    }

    /** Shows the photo at a scale, in pixels of the view per pixel of the photo, around the middle of the view. */
    public void scale(double scale) {
        place(p -> p.scaled(scale, getWidth() / 2, getHeight() / 2));
    }

    private void show(ProbePhoto photo) {
        boolean same = shown != null && photo != null && shown.source() == photo.source();
        shown = photo;
        int focused = FaceOutline.focused(outlines);
        if (same) {
            // The other children stay, because the user may be drawing a box.
            getChildren().removeAll(outlines);
        } else {
            getChildren().clear();
            state.marking().set(false);
            placement.set(null);
            view.setImage(photo == null ? null : photo.image());
        }
        outlines.clear();
        editors.clear();
        if (photo == null) {
            return;
        }
        int first = photo.scene().map(ClipScene::person).orElse(0) + 1;
        for (int i = 0; i < photo.faces().size(); i++) {
            outlines.add(outline(first + i, photo.faces().get(i)));
        }
        if (!same) {
            getChildren().addAll(view, markBox);
        }
        getChildren().addAll(1, outlines);
        fitView();
        place();
        if (same && focused >= 0 && !outlines.isEmpty()) {
            outlines.get(Math.min(focused, outlines.size() - 1)).requestFocus();
        }
    }

    private FaceOutline outline(int number, ProbeFace face) {
        FaceOutline outline = new FaceOutline(state, number, face);
        outline.setId(ids + "face-" + number);
        outline.badge().visibleProperty().bind(numbers);
        if (face.byHand()) {
            editors.put(outline, new BoxEditor(outline, controller));
        }
        return outline;
    }

    private void selected() {
        boolean followed = FaceOutline.focused(outlines) >= 0;
        editors.values().forEach(BoxEditor::mark);
        for (FaceOutline outline : outlines) {
            outline.mark();
            if (outline.face() == state.face().get()) {
                place(p -> p.movable() ? p.showing(outline.face().face().box()) : p);
            }
        }
        if (followed) {
            focus(state.face().get());
        }
    }

    private void focus(ProbeFace face) {
        outlines.stream().filter(outline -> outline.face() == face).forEach(FaceOutline::requestFocus);
    }

    private void fitView() {
        if (shown != null && getWidth() > 0 && getHeight() > 0) {
            placement.set(
                    placement.get() == null
                            ? PhotoPlacement.fit(getWidth(), getHeight(), shown.width(), shown.height())
                            : placement.get().inView(getWidth(), getHeight()));
        }
    }

    private void place() {
        PhotoPlacement now = placement.get();
        if (now == null) {
            return;
        }
        view.setFitWidth(now.photoWidth() * now.scale());
        view.setFitHeight(now.photoHeight() * now.scale());
        view.relocate(now.left(), now.top());
        // Enlarged well beyond its resolution, the photo shows its individual pixels.
        view.setSmooth(now.scale() < 2);
        outlines.forEach(outline -> outline.place(now));
        markBox.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    @Override
    protected void layoutChildren() {
        place();
    }
}
