package lookalike.ui.activity;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lookalike.ui.common.RunningTask;

/** The work of the program as the activity page shows it. Used on the FX thread. */
public final class ActivityState {

    private final ObservableList<RunningTask> running;
    private final ObservableList<FinishedTask> finished = FXCollections.observableArrayList();
    private final BooleanProperty open = new SimpleBooleanProperty();

    ActivityState(ObservableList<RunningTask> running) {
        this.running = running;
    }

    /** Running and paused work, oldest first. */
    ObservableList<RunningTask> running() {
        return running;
    }

    /** Work that has ended, the latest first. */
    ObservableList<FinishedTask> finished() {
        return finished;
    }

    /** True if the page lies over the others. */
    public BooleanProperty open() {
        return open;
    }
}
