package lookalike.ui.compare.photo;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import lookalike.face.FaceBox;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.core.ProbeFace;
import lookalike.ui.compare.text.FaceText;

/**
 * The outline of a face on the photo, a button that selects it: its number, a question mark and dashes where it is uncertain, a
 * plus where it is combined with others. Its landmarks show while the pointer is on it or the keyboard has gone to it.
 */
final class FaceOutline extends StackPane {

    private static final PseudoClass UNCERTAIN = PseudoClass.getPseudoClass("uncertain");
    private static final double FRONT = -1;

    private final CompareState state;
    private final int number;
    private final ProbeFace face;
    private final Label badge = new Label();
    private final Tooltip tooltip = new Tooltip();
    private final LandmarkLines landmarks;

    /** @param number of the face in its photo, from 1 */
    FaceOutline(CompareState state, int number, ProbeFace face) {
        this.state = state;
        this.number = number;
        this.face = face;
        badge.getStyleClass().add("face-number");
        badge.setManaged(false);
        landmarks = new LandmarkLines(face.face().landmarks());
        landmarks.visibleProperty().bind(hoverProperty().or(focusVisibleProperty()));
        Region frame = new Region();
        frame.getStyleClass().add("face-frame");
        getChildren().addAll(landmarks, frame, badge);
        setId("face-" + number);
        getStyleClass().add("face-outline");
        pseudoClassStateChanged(UNCERTAIN, !face.issues().isEmpty());
        setPickOnBounds(true);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        Tooltip.install(this, tooltip);
        setOnMouseClicked(event -> {
            if (event.isStillSincePress() && event.getClickCount() == 1) {
                state.face().set(face);
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                state.face().set(face);
                event.consume();
            }
        });
        mark();
    }

    /** The face that it is around. */
    ProbeFace face() {
        return face;
    }

    /** Shows whether the face is selected or combined with others. */
    void mark() {
        boolean selected = face == state.face().get();
        boolean combined = state.combined().contains(face);
        badge.setText(FaceText.badge(number, face, combined));
        getStyleClass().removeAll("selected");
        if (selected) {
            getStyleClass().add("selected");
        }
        // In front of its neighbours, but in its place in the order of the keyboard.
        setViewOrder(selected ? FRONT : 0);
        String words = FaceText.whole(number, face, selected, combined);
        tooltip.setText(words);
        setAccessibleText(words);
        placeBadge();
    }

    /** Puts it around its face. */
    void place(PhotoPlacement placement) {
        FaceBox box = placement.toView(face.face().box());
        resizeRelocate(box.x(), box.y(), box.width(), box.height());
        landmarks.place(face.face().box(), placement.scale());
    }

    /** The face whose outline has the keyboard, if one of these has. */
    static Optional<ProbeFace> focused(List<FaceOutline> outlines) {
        return outlines.stream().filter(Node::isFocused).findFirst().map(FaceOutline::face);
    }

    /** Only then does the badge have its style, and with it its size. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        placeBadge();
    }

    private void placeBadge() {
        badge.autosize();
        badge.relocate(0, -badge.getHeight() - 3);
    }
}
