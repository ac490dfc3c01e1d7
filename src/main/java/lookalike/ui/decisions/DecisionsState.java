package lookalike.ui.decisions;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The list of decisions. Used on the FX thread only. */
public final class DecisionsState {

    private final ObservableList<StepRow> steps = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Result>> result = new SimpleObjectProperty<>(Optional.empty());

    /**
     * Result of the last import, in words.
     *
     * @param summary number of applied rows, in words
     * @param refused a sentence for each row that could not be applied
     */
    record Result(String summary, List<String> refused) {}

    /** All steps, the last one first. */
    ObservableList<StepRow> steps() {
        return steps;
    }

    /** Result of the last import, until the list is opened again; empty before the first. */
    ObjectProperty<Optional<Result>> result() {
        return result;
    }
}
