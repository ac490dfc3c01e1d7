package lookalike.ui.app;

import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import lookalike.ui.common.Page;

/**
 * The pages on top of each other; one is visible. A page joins the window when it is chosen first: all of them at once would be styled at
 * the start.
 */
final class PageStack extends StackPane {

    private final Map<Page, Node> pages;

    /** @param shown the chosen page */
    PageStack(Map<Page, Node> pages, ObservableValue<Page> shown) {
        this.pages = pages;
        add(shown.getValue());
        shown.subscribe(() -> add(shown.getValue()));
        // After that: a page that becomes visible may take the focus, which it can only in a window.
        pages.forEach((page, view) -> view.visibleProperty().bind(shown.map(page::equals)));
    }

    private void add(Page page) {
        Node view = pages.get(page);
        if (view.getParent() == null) {
            getChildren().add(view);
        }
    }
}
