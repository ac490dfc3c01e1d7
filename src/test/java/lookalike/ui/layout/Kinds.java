package lookalike.ui.layout;

import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.ImagePattern;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Kinds of nodes: text, pictures, controls that are clicked. */
final class Kinds {

    /** The style class of nodes that are meant to lie over others. */
    private static final String OVERLAY = "overlay";

    /** The style class of nodes that may be small because a larger node does the same, as a card does the same as a row. */
    private static final String HAS_EQUIVALENT = "has-equivalent";

    /** The style class of the transparent part of a target, which surrounds the visible part. */
    private static final String REACH = "reach";

    /** Controls that consist of other controls. */
    private static final List<Class<? extends Control>> COMPOUND =
            List.of(ComboBoxBase.class, Spinner.class, ScrollBar.class, Slider.class, TextInputControl.class);

    private static final String SKINS = "javafx.scene.control.skin";

    private static final double OPAQUE = 0.5;

    private static final double SLACK = 0.15;

    private Kinds() {}

    /** True if a node is text that is not blank. */
    static boolean isText(Node node) {
        return node instanceof Text text && !text.getText().isBlank();
    }

    /** True if a node is a picture. */
    static boolean isPicture(Node node) {
        return node instanceof ImageView view && view.getImage() != null
                || node instanceof Canvas
                || node instanceof Shape shape && shape.getFill() instanceof ImagePattern
                || node instanceof Region region
                        && region.getBackground() != null
                        && !region.getBackground().getImages().isEmpty();
    }

    /** True if a node hides the nodes drawn before it. */
    static boolean isOpaque(Node node) {
        return node instanceof Region region
                && region.getOpacity() == 1
                && region.getBackground() != null
                && region.getBackground().getFills().stream()
                        .anyMatch(fill -> fill.getFill() instanceof Color colour && colour.getOpacity() > OPAQUE);
    }

    /** True if a node is meant to be clicked: a control, or another node that reacts to clicks. */
    static boolean isTarget(Node node) {
        if (isPartOfControl(node)) {
            return false;
        }
        return node instanceof ButtonBase
                || node instanceof ComboBoxBase
                || node instanceof Spinner
                || node instanceof TextInputControl
                || node instanceof Slider
                || isDrawnTarget(node);
    }

    /** True if a node reacts to clicks although it is not a JavaFX control. */
    static boolean isDrawnTarget(Node node) {
        return !(node instanceof Control)
                && (node.getOnMouseClicked() != null
                        || node.getOnMouseReleased() != null
                        || node.getAccessibleRole() == AccessibleRole.BUTTON)
                && !node.isMouseTransparent()
                && !isOfSkin(node);
    }

    /** True if a node belongs to a skin of JavaFX, such as the draggable edges of a table's columns. */
    private static boolean isOfSkin(Node node) {
        return node.getParent() != null && node.getParent().getClass().getName().startsWith(SKINS);
    }

    /** True if a node belongs to the skin of a control that is one target. */
    static boolean isPartOfControl(Node node) {
        for (Node next = node.getParent(); next != null; next = next.getParent()) {
            Node parent = next;
            if (COMPOUND.stream().anyMatch(kind -> kind.isInstance(parent)) || parent instanceof ButtonBase) {
                return true;
            }
        }
        return false;
    }

    /** True if a link is part of a text, so that the lines determine its height. */
    static boolean isInText(Node node) {
        return node.getParent() instanceof TextFlow;
    }

    /** True if two nodes are parts of one text. Their bounds may overlap, because they span all lines of the part. */
    static boolean isInSameText(Node one, Node other) {
        for (Node next = one.getParent(); next != null; next = next.getParent()) {
            if (next instanceof TextFlow) {
                return isAncestor(next, other);
            }
        }
        return false;
    }

    /** True if a small target is declared to have a larger one that does the same. */
    static boolean hasEquivalent(Node node) {
        for (Node next = node; next != null; next = next.getParent()) {
            if (next.getStyleClass().contains(HAS_EQUIVALENT)) {
                return true;
            }
        }
        return false;
    }

    /** The bounds in the scene of the transparent child that makes a small target larger; empty if there is none. */
    static Optional<Bounds> reach(Node node) {
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .filter(child -> child.getStyleClass().contains(REACH) && !child.isMouseTransparent())
                        .map(child -> child.localToScene(child.getLayoutBounds()))
                        .findFirst()
                : Optional.empty();
    }

    /** True if a node, or a parent of it that does not contain the other node, is meant to lie over others. */
    static boolean isOverlay(Node node, Node other) {
        for (Node next = node; next != null && !isAncestor(next, other); next = next.getParent()) {
            if (next.getStyleClass().contains(OVERLAY)) {
                return true;
            }
        }
        return false;
    }

    /** True if a node is the other node or one of its parents. */
    static boolean isAncestor(Node parent, Node node) {
        for (Node next = node; next != null; next = next.getParent()) {
            if (next == parent) {
                return true;
            }
        }
        return false;
    }

    /** The bounds of text in its scene without the gap between lines. */
    static Bounds inked(Text text) {
        Bounds whole = text.localToScene(text.getLayoutBounds());
        double slack = SLACK * text.getFont().getSize();
        return new BoundingBox(
                whole.getMinX(), whole.getMinY() + slack, whole.getWidth(), Math.max(0, whole.getHeight() - 2 * slack));
    }
}
