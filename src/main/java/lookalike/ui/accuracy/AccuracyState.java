package lookalike.ui.accuracy;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import lookalike.task.ProgressMeter;

/** The evaluation of the open dataset as the window sees it. Used on the FX thread only. */
public final class AccuracyState {

    private final BooleanProperty possible = new SimpleBooleanProperty();
    private final ObjectProperty<ShownEvaluation> shown = new SimpleObjectProperty<>();
    private final ObjectProperty<FigurePhotos> behind = new SimpleObjectProperty<>();
    private final ObjectProperty<ProgressMeter.Reading> progress = new SimpleObjectProperty<>();
    private final List<Runnable> measured = new ArrayList<>();

    /** True if there is a gallery to evaluate. */
    BooleanProperty possible() {
        return possible;
    }

    /** The evaluation of this dataset; null before the first one. */
    ObjectProperty<ShownEvaluation> shown() {
        return shown;
    }

    /** The figure whose photos are shown in place of the report; null for the report. */
    ObjectProperty<FigurePhotos> behind() {
        return behind;
    }

    /** Registers an action to run whenever an evaluation has ended with a result. */
    public void onReport(Runnable action) {
        measured.add(action);
    }

    /** Runs the actions for a new result. */
    void publishMeasured() {
        measured.forEach(Runnable::run);
    }

    /** Progress of the evaluation, null while none is running. */
    ObjectProperty<ProgressMeter.Reading> progress() {
        return progress;
    }
}
