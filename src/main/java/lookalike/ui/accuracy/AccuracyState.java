package lookalike.ui.accuracy;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import lookalike.evaluate.EvaluationReport;
import lookalike.task.ProgressMeter;

/** The evaluation of the open dataset as the window sees it. Used on the FX thread only. */
public final class AccuracyState {

    private final BooleanProperty possible = new SimpleBooleanProperty();
    private final ObjectProperty<EvaluationReport> report = new SimpleObjectProperty<>();
    private final ObjectProperty<ProgressMeter.Reading> progress = new SimpleObjectProperty<>();

    /** Whether there is a gallery to evaluate. */
    BooleanProperty possible() {
        return possible;
    }

    /** What was found; null before the first evaluation of this gallery. */
    ObjectProperty<EvaluationReport> report() {
        return report;
    }

    /** Registers an action to run whenever the report changes. */
    public void onReport(Runnable action) {
        report.addListener((property, before, now) -> {
            if (now != null) {
                action.run();
            }
        });
    }

    /** How far the evaluation is, null while none is under way. */
    ObjectProperty<ProgressMeter.Reading> progress() {
        return progress;
    }
}
