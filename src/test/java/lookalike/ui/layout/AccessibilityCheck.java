package lookalike.ui.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Cell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;

/**
 * Finds controls and other clickable nodes that lack a role, a name or a state for users who cannot see them, or that can be used only
 * with the mouse.
 */
final class AccessibilityCheck implements LayoutCheck {

    private static final Set<AccessibleRole> NO_ROLES = Set.of(AccessibleRole.NODE, AccessibleRole.PARENT);
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    @Override
    public List<Fault> faults(Picture picture) {
        List<Fault> faults = new ArrayList<>();
        for (Shown shown : picture.nodes()) {
            Node node = shown.node();
            if (shown.isInSight() && !node.isDisabled() && !Kinds.isPartOfControl(node)) {
                if (isFocusable(node)) {
                    String missing = missing(node);
                    if (!missing.isEmpty()) {
                        faults.add(new Fault(Fault.Kind.ACCESS, node, "has " + missing, shown.bounds()));
                    }
                } else if (isClicked(node) && !isInFocusable(node) && !isOfRadioGroup(node)) {
                    faults.add(new Fault(Fault.Kind.ACCESS, node, "is for the mouse only", shown.bounds()));
                }
            }
        }
        return faults;
    }

    /** True if a node can have the focus and is not just a pane that scrolls or divides. */
    static boolean isFocusable(Node node) {
        return node.isFocusTraversable() && !(node instanceof ScrollPane) && !(node instanceof SplitPane);
    }

    private static String missing(Node node) {
        List<String> missing = new ArrayList<>();
        if (node.getAccessibleRole() == null || NO_ROLES.contains(node.getAccessibleRole())) {
            missing.add("no role");
        }
        if (!isNamed(node)) {
            missing.add("no name");
        }
        if (node.getPseudoClassStates().contains(SELECTED)
                && !Boolean.TRUE.equals(node.queryAccessibleAttribute(AccessibleAttribute.SELECTED))) {
            missing.add("no state");
        }
        return String.join(", ", missing);
    }

    private static boolean isNamed(Node node) {
        // The text typed into a field is not its name.
        boolean input = node instanceof TextInputControl;
        return isWords(node.getAccessibleText())
                || node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) != null
                || !input && isWords(node.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                || input && isWords(((TextInputControl) node).getPromptText());
    }

    private static boolean isWords(Object text) {
        return text instanceof String words && words.chars().anyMatch(Character::isLetterOrDigit);
    }

    private static boolean isClicked(Node node) {
        return (Kinds.isDrawnTarget(node) || node.getOnMouseClicked() != null) && !(node instanceof Cell<?>);
    }

    /** True if a node is a radio button whose group takes the focus at another button, from which the arrow keys reach it. */
    private static boolean isOfRadioGroup(Node node) {
        return node.getAccessibleRole() == AccessibleRole.RADIO_BUTTON
                && isNamed(node)
                && node.getParent().getChildrenUnmodifiable().stream()
                        .anyMatch(other ->
                                other.getAccessibleRole() == AccessibleRole.RADIO_BUTTON && isFocusable(other));
    }

    /** True if a node is inside a focusable node, which handles the keys for it. */
    private static boolean isInFocusable(Node node) {
        for (Node next = node.getParent(); next != null; next = next.getParent()) {
            if (isFocusable(next)) {
                return true;
            }
        }
        return false;
    }
}
