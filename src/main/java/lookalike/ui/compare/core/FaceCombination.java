package lookalike.ui.compare.core;

import java.util.Collection;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Faces of one person that are compared as one. They are chosen between start and finish; after that the choice of any other face
 * ends the combination, so that the answer never speaks of faces that nobody looks at. Used on the FX thread.
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

    /** Takes a face into the combination, or out of it. */
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

    /** Takes the combination apart. */
    public void clear() {
        choosing.set(false);
        faces.clear();
    }

    /** Puts a former combination back, without the faces that are gone. */
    void restore(List<ProbeFace> former, Collection<ProbeFace> open) {
        faces.setAll(former.stream().filter(open::contains).toList());
    }

    /** Another face is selected: one that does not belong to the combination ends it, unless the user is choosing. */
    void selected(ProbeFace face) {
        if (!choosing.get() && face != null && !faces.isEmpty() && !faces.contains(face)) {
            faces.clear();
        }
    }
}
