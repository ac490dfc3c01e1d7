package lookalike.ui.activity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.stage.Window;
import lookalike.ui.common.CoverPage;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.Questions;
import lookalike.ui.common.RunningTask;
import lookalike.ui.common.TaskKind;
import lookalike.ui.common.TaskList;
import lookalike.ui.common.Texts;

/** Stops work, after asking if much would be lost, and keeps the list of finished work. Called on the FX thread. */
public final class ActivityController implements CoverPage {

    /** Lost working time from which stopping needs confirmation. */
    static final double SECONDS_LOST = 10;

    private final ActivityState state;
    private final TaskList tasks;
    private final FinishedFile file;
    private final Jobs jobs;
    private boolean loaded;
    private final Set<RunningTask> stopped = new HashSet<>();
    private final List<Consumer<FinishedTask>> stops = new ArrayList<>();

    /** @param jobs reads and writes the file */
    ActivityController(ActivityState state, TaskList tasks, FinishedFile file, Jobs jobs) {
        this.state = state;
        this.tasks = tasks;
        this.file = file;
        this.jobs = jobs;
        tasks.onEnded(this::ended);
        jobs.run(file::read, found -> {
            state.finished().addAll(found);
            loaded = true;
        });
    }

    /** Opens or closes the page. */
    public void toggle() {
        state.open().set(!state.open().get());
    }

    @Override
    public void close() {
        state.open().set(false);
    }

    @Override
    public ReadOnlyBooleanProperty openProperty() {
        return state.open();
    }

    /** Registers a receiver of work that the user has stopped, called when the work has ended. */
    void onStopped(Consumer<FinishedTask> receiver) {
        stops.add(receiver);
    }

    /** True if stopping would lose so much that it needs confirmation. */
    static boolean isAsking(RunningTask task) {
        return task.secondsLost() > SECONDS_LOST;
    }

    /** Stops work; asks first if much would be lost. */
    void stop(RunningTask task, Window owner) {
        if (isAsking(task)) {
            Questions.ask(
                    owner,
                    "stop-task",
                    Texts.get("activity.stopTitle", task.info().title()),
                    Texts.get("activity.stopText", TaskText.time(task.secondsLost())),
                    Texts.get("status.cancel"),
                    () -> stop(task));
        } else {
            stop(task);
        }
    }

    /** Stops running indexing, if any; finished work is kept. */
    public void stopIndexing() {
        List.copyOf(state.running()).stream()
                .filter(task -> task.info().kind() == TaskKind.INDEXING)
                .forEach(this::stop);
    }

    private void stop(RunningTask task) {
        if (state.running().contains(task)) {
            stopped.add(task);
            task.stop();
        }
    }

    /** Clears the list of finished work. */
    void clear() {
        state.finished().clear();
        save();
    }

    /** Records running work as stopped, and writes the file. Called when no more work will come. */
    void end() {
        List.copyOf(tasks.tasks()).forEach(task -> {
            task.stop();
            remember(task);
        });
        if (loaded) {
            file.write(List.copyOf(state.finished()));
        }
    }

    private void ended(RunningTask task) {
        boolean byUser = stopped.remove(task);
        if (remember(task)) {
            save();
            if (byUser && task.failure().isEmpty()) {
                stops.forEach(receiver -> receiver.accept(state.finished().get(0)));
            }
        }
    }

    private boolean remember(RunningTask task) {
        boolean wanted = task.info().kind().isRemembered()
                || task.info().kind() == TaskKind.PHOTOS && task.reading().get().total() > 1;
        // While celebrities are being fetched into a dataset, only that run is recorded, not its indexing.
        boolean growing = task.info().kind() == TaskKind.INDEXING
                && tasks.tasks().stream()
                        .anyMatch(each -> each.info().kind() == TaskKind.CELEBRITIES
                                && each.info().subject().equals(task.info().subject()));
        boolean told = !growing && wanted && (task.hadWork() || task.failure().isPresent());
        if (told) {
            state.finished().add(0, FinishedTask.of(task, System.currentTimeMillis()));
            int size = state.finished().size();
            if (size > FinishedFile.MOST) {
                state.finished().remove(FinishedFile.MOST, size);
            }
        }
        return told;
    }

    /** Writes the file, but not before it was read, so that its content is not lost. */
    private void save() {
        List<FinishedTask> now = List.copyOf(state.finished());
        if (!loaded) {
            return;
        }
        jobs.run(
                () -> {
                    file.write(now);
                    return now;
                },
                written -> {});
    }
}
