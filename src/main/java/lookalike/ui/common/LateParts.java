package lookalike.ui.common;

import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;

/**
 * Parts of a page that are added to it when they are first shown. JavaFX styles all nodes of a window when it opens, including hidden ones,
 * which would be more than half of the nodes at the start.
 */
public final class LateParts {

    private LateParts() {}

    /**
     * Adds the visible parts now, and each of the others once it becomes visible. Added parts stay, even if they are hidden again. Called
     * at most once for each parent.
     *
     * @param children of the parent
     * @param parts from the back to the front; which of them are visible must be decided before the call
     */
    public static void add(Parent parent, ObservableList<Node> children, List<? extends Node> parts) {
        parent.getProperties().put(LateParts.class, parts); // nothing else holds a part that is not a child yet
        for (Node part : parts) {
            if (part.isVisible()) {
                children.add(part);
            } else {
                part.visibleProperty().addListener(new ChangeListener<>() {
                    @Override
                    public void changed(ObservableValue<? extends Boolean> visible, Boolean before, Boolean now) {
                        visible.removeListener(this);
                        children.add(place(children, parts, part), part);
                    }
                });
            }
        }
    }

    /** Returns the index at which a part lies in front of the parts before it and behind those after it. */
    private static int place(List<Node> children, List<? extends Node> parts, Node part) {
        int index = parts.indexOf(part);
        for (int i = index - 1; i >= 0; i--) {
            int before = children.indexOf(parts.get(i));
            if (before >= 0) {
                return before + 1;
            }
        }
        return parts.subList(index + 1, parts.size()).stream()
                .mapToInt(children::indexOf)
                .filter(after -> after >= 0)
                .findFirst()
                .orElse(children.size());
    }
}
