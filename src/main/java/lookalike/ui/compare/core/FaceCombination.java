package lookalike.ui.compare.core;

import java.util.Collection;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Faces of one person that are compared as one. The user chooses them between start and finish; after that, selecting any other face ends
 * the combination, so that the answer never refers to faces that are out of view. Used on the FX thread.
 */
public final class FaceCombination {

    private final ObservableList<ProbeFace> faces = FXCollections.observableArrayList();
    private final BooleanProperty choosing = new SimpleBooleanProperty();

    /** The faces in the order in which they were chosen; none while only the selected face is compared. */
    public ObservableList<ProbeFace> faces() {
        return faces;
    }

    /** True if the user is choosing the faces. */
    public BooleanProperty choosing() {
        return choosing;
    }

    /** Starts the choice with a face. */
    void start(ProbeFace first) {
        choosing.set(true);
        if (!faces.contains(first)) {
            faces.add(first);
        }
    }

    /** Adds a face to the combination, or removes it. */
    void toggle(ProbeFace face) {
        if (!faces.remove(face)) {
            faces.add(face);
        }
    }

    /** Ends the choice; a single face is no combination. */
    public void finish() {
        choosing.set(false);
        if (faces.size() < 2) {
            faces.clear();
        }
    }

    /** Dissolves the combination. */
    public void clear() {
        choosing.set(false);
        faces.clear();
    }

    /** Restores a former combination, without the faces that are gone. */
    void restore(List<ProbeFace> former, Collection<ProbeFace> open) {
        faces.setAll(former.stream().filter(open::contains).toList());
    }

    /** Handles the selection of a face: one outside the combination ends it, unless the user is choosing. */
    void selected(ProbeFace face) {
        if (!choosing.get() && face != null && !faces.isEmpty() && !faces.contains(face)) {
            faces.clear();
        }
    }
}
