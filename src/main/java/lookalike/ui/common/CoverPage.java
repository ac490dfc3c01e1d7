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

    /** Closes the page; work that it has started continues. */
    void close();

    /** Tests whether the focused node handles Escape itself, for example while a name is being typed. */
    default boolean isEscapeOf(Node focused) {
        return false;
    }
}
