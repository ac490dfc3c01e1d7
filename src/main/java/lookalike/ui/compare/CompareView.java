package lookalike.ui.compare;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import lookalike.ui.compare.core.CompareMode;
import lookalike.ui.compare.group.GroupView;
import lookalike.ui.compare.photo.ProblemToast;
import lookalike.ui.compare.table.PhotoTable;

/** The compare page: the pair, the group, or the table of all photos. */
public final class CompareView extends StackPane {

    private final CompareFeature of;
    private final PairPage pair;

    /** The pages by mode, without those that have not been shown yet. */
    private final Map<CompareMode, Node> pages = new EnumMap<>(CompareMode.class);

    /**
     * A view of the feature.
     *
     * @param chooser lets the user choose photos
     * @param samples photos to try, shown while there is no photo
     */
    CompareView(CompareFeature of, Runnable chooser, Node samples) {
        this.of = of;
        getStyleClass().add("compare");
        setMinSize(0, 0);
        pair = new PairPage(of, chooser, samples);
        pages.put(CompareMode.PAIR, pair);
        getChildren().addAll(pair, new ProblemToast(of.state()));
        of.state().mode().subscribe(this::show);
    }

    private void show(CompareMode mode) {
        if (!pages.containsKey(mode)) {
            StackPane page = new StackPane(
                    mode == CompareMode.GROUP
                            ? new GroupView(of.state(), of.controller(), of.services())
                            : new PhotoTable(of.state(), of.controller(), of.services()));
            page.getStyleClass().add("padded-page");
            page.setMinSize(0, 0);
            pages.put(mode, page);
            getChildren().add(1, page);
        }
        Node shown = pages.get(mode);
        shown.setVisible(true);
        if (isFocusElsewhere(shown)) {
            // Otherwise the focus goes to the next field, which would receive the keys meant for the page.
            if (mode == CompareMode.PAIR) {
                pair.takeFocus();
            } else {
                shown.requestFocus();
            }
        }
        pages.forEach((one, page) -> page.setVisible(one == mode));
    }

    /** True if a page that is to be hidden has the focus. */
    private boolean isFocusElsewhere(Node shown) {
        for (Node next = getScene() == null ? null : getScene().getFocusOwner();
                next != null;
                next = next.getParent()) {
            if (next != shown && pages.containsValue(next)) {
                return true;
            }
        }
        return false;
    }
}
