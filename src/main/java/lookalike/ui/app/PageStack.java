package lookalike.ui.app;

import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import lookalike.ui.common.Page;

/**
 * The pages on top of each other, one of them visible. A page is added when it is first chosen, so that the start need not style all of
 * them.
 */
final class PageStack extends StackPane {

    private final Map<Page, Node> pages;

    /** @param shown the chosen page */
    PageStack(Map<Page, Node> pages, ObservableValue<Page> shown) {
        this.pages = pages;
        add(shown.getValue());
        shown.subscribe(() -> add(shown.getValue()));
        // After the page is added: on becoming visible it may take the focus, which works only in a window.
        pages.forEach((page, view) -> view.visibleProperty().bind(shown.map(page::equals)));
    }

    private void add(Page page) {
        Node view = pages.get(page);
        if (view.getParent() == null) {
            getChildren().add(view);
        }
    }
}
