package lookalike.ui.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;

/** Walks a scene graph and collects the nodes that are drawn, with their limits. */
final class ShownNodes {

    private static final String VIEWPORT = "viewport";
    private static final String CELLS = "clipped-container";
    private static final String TITLES = "column-header-background";

    private final List<Shown> nodes = new ArrayList<>();

    private ShownNodes() {}

    /** All nodes in a root that are drawn, parents before children. */
    static List<Shown> in(Parent root) {
        ShownNodes walk = new ShownNodes();
        Bounds window = root.localToScene(root.getLayoutBounds());
        walk.visit(root, window, window);
        return walk.nodes;
    }

    private void visit(Node node, Bounds sight, Bounds limits) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        Bounds inside = sight;
        Bounds allowed = limits;
        if (node.getClip() != null) {
            Bounds clip = node.localToScene(node.getClip().getBoundsInParent());
            inside = Shown.common(sight, clip);
            Optional<Orientation> scrolled = scrolled(node);
            allowed = Shown.common(limits, clip);
            if (isOfWideTable(node)) {
                allowed = Shown.EVERYTHING;
            } else if (scrolled.isPresent()) {
                allowed = scrolled.get() == Orientation.VERTICAL ? Shown.anyHeight(allowed) : Shown.anyWidth(allowed);
            }
        }
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        nodes.add(new Shown(node, bounds, Shown.common(bounds, inside), allowed));
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                visit(child, inside, allowed);
            }
        }
    }

    /** True if a node holds the rows or the column headers of a table that can also be scrolled sideways. */
    private static boolean isOfWideTable(Node node) {
        boolean part =
                node.getStyleClass().contains(CELLS) || node.getStyleClass().contains(TITLES);
        return part
                && ancestor(node, TableView.class)
                        .filter(table -> table.lookupAll(".scroll-bar").stream()
                                .anyMatch(bar -> bar instanceof ScrollBar scroll
                                        && scroll.isVisible()
                                        && scroll.getOrientation() == Orientation.HORIZONTAL))
                        .isPresent();
    }

    /** The direction in which a node scrolls its content; empty if it is not a viewport. */
    private static Optional<Orientation> scrolled(Node node) {
        if (node.getStyleClass().contains(VIEWPORT) && node.getParent() instanceof ScrollPane pane) {
            boolean strip = pane.getVbarPolicy() == ScrollPane.ScrollBarPolicy.NEVER || pane.isFitToHeight();
            return Optional.of(strip && !pane.isFitToWidth() ? Orientation.HORIZONTAL : Orientation.VERTICAL);
        }
        if (node.getStyleClass().contains(CELLS)) {
            boolean across = ancestor(node, ListView.class)
                    .filter(list -> list.getOrientation() == Orientation.HORIZONTAL)
                    .isPresent();
            return Optional.of(across ? Orientation.HORIZONTAL : Orientation.VERTICAL);
        }
        return Optional.empty();
    }

    /** The nearest parent of a class. */
    private static <T> Optional<T> ancestor(Node node, Class<T> kind) {
        for (Node next = node.getParent(); next != null; next = next.getParent()) {
            if (kind.isInstance(next)) {
                return Optional.of(kind.cast(next));
            }
        }
        return Optional.empty();
    }
}
