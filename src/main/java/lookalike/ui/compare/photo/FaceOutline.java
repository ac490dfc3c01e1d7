package lookalike.ui.compare.photo;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import lookalike.face.FaceBox;
import lookalike.ui.common.Tooltips;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.core.ProbeFace;
import lookalike.ui.compare.text.FaceText;

/**
 * The outline of a face on the photo, with its number; a click selects the face. Dashes and a question mark show that the face is
 * uncertain, a plus that it is combined with others. Its landmarks are visible while the pointer is over it or it has the keyboard focus.
 */
final class FaceOutline extends StackPane {

    private static final PseudoClass UNCERTAIN = PseudoClass.getPseudoClass("uncertain");
    private static final double FRONT = -1;
    private static final double BADGE_GAP = 3;
    private static final double LEAST_TARGET = 24;

    private final CompareState state;
    private final int number;
    private final ProbeFace face;
    private final Label badge = new Label();
    private final LandmarkLines landmarks;

    /** Clickable area around a face that is smaller than the minimum target. */
    private final Region reach = new Region();

    private PhotoPlacement placement;

    /** Box in the photo: the face's own, or the place to which the user has moved it. */
    private FaceBox box;

    /** @param number of the face in its photo, from 1 */
    FaceOutline(CompareState state, int number, ProbeFace face) {
        this.state = state;
        this.number = number;
        this.face = face;
        box = face.face().box();
        badge.getStyleClass().add("face-number");
        badge.setManaged(false);
        landmarks = new LandmarkLines(face.face().landmarks());
        landmarks.visibleProperty().bind(hoverProperty().or(focusVisibleProperty()));
        Region frame = new Region();
        frame.getStyleClass().add("face-frame");
        reach.getStyleClass().add("reach");
        reach.setManaged(false);
        getChildren().addAll(reach, landmarks, frame, badge);
        getStyleClass().addAll("face-outline", "overlay");
        pseudoClassStateChanged(UNCERTAIN, !face.issues().isEmpty());
        setPickOnBounds(true);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        Tooltips.onHover(this, this::getAccessibleText);
        setOnMouseClicked(event -> {
            if (event.isStillSincePress() && event.getClickCount() == 1) {
                state.choose(face);
            }
        });
        setOnKeyPressed(event -> {
            // On the selected face, the page handles these keys.
            boolean choice = event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER;
            if (choice && (!isSelected() || state.combination().choosing().get())) {
                state.choose(face);
                event.consume();
            }
        });
        mark();
    }

    /** The outlined face. */
    ProbeFace face() {
        return face;
    }

    /** The label with its number. */
    Label badge() {
        return badge;
    }

    /** True if its face is the selected one. */
    boolean isSelected() {
        return face == state.face().get();
    }

    /** Shows whether the face is selected or combined with others. */
    void mark() {
        boolean selected = isSelected();
        boolean combined = state.combined().contains(face);
        badge.setText(FaceText.badge(number, face, combined));
        getStyleClass().removeAll("selected");
        if (selected) {
            getStyleClass().add("selected");
        }
        // In front of its neighbours without changing the keyboard order.
        setViewOrder(selected ? FRONT : 0);
        setAccessibleText(FaceText.whole(number, face, selected, combined));
        requestLayout();
    }

    /** Its box in the photo. */
    FaceBox box() {
        return box;
    }

    /** Shows the outline in another place until the face is detected there. */
    void move(FaceBox moved) {
        box = moved;
        place(placement);
    }

    /** Moves the outline back to its face. */
    void reset() {
        move(face.face().box());
    }

    /** Adapts the outline to the placement of the photo. */
    void place(PhotoPlacement now) {
        placement = now;
        if (now != null) {
            FaceBox view = now.toView(box);
            resizeRelocate(view.x(), view.y(), view.width(), view.height());
            landmarks.place(face.face().box(), now.scale());
            requestLayout();
        }
    }

    /** Placement of the photo. */
    PhotoPlacement placement() {
        return placement;
    }

    /** The index of the outline that has the keyboard focus; -1 if none has. */
    static int focused(List<FaceOutline> outlines) {
        return outlines.stream()
                .filter(Node::isFocused)
                .findFirst()
                .map(outlines::indexOf)
                .orElse(-1);
    }

    /** The badge must be styled first, because without its style it has almost no width. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double width = Math.max(LEAST_TARGET, getWidth());
        double height = Math.max(LEAST_TARGET, getHeight());
        reach.resizeRelocate((getWidth() - width) / 2, (getHeight() - height) / 2, width, height);
        badge.applyCss();
        badge.autosize();
        double above = -badge.getHeight() - BADGE_GAP;
        badge.relocate(0, getLayoutY() + above < 0 ? BADGE_GAP : above);
    }
}
