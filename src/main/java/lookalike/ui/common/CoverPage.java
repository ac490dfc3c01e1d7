package lookalike.ui.common;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;

/** A page that lies over those of the dataset while it is open. Escape closes it. */
public interface CoverPage {

    /** True while the page lies over the others. */
    ReadOnlyBooleanProperty openProperty();

    /** Tests whether the page lies over the others. */
    default boolean isOpen() {
        return openProperty().get();
    }

    /** Takes the page away; work that it has started goes on. */
    void close();

    /** Tests whether Escape belongs to the node with the focus, as to a name that is being typed. */
    default boolean isEscapeOf(Node focused) {
        return false;
    }
}
