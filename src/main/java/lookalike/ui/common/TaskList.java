package lookalike.ui.common;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.concurrent.Task;

/** List of the work in the background, for the user to see and to cancel. Used on the FX thread. */
public final class TaskList {

    private final ObservableList<Task<?>> tasks = FXCollections.observableArrayList();

    /** Work that runs or waits, oldest first. */
    public ObservableList<Task<?>> tasks() {
        return tasks;
    }
}
