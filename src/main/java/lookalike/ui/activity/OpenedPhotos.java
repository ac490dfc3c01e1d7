package lookalike.ui.activity;

import javafx.animation.PauseTransition;
import javafx.util.Duration;
import lookalike.task.CancelSignal;
import lookalike.task.ProgressMeter;
import lookalike.ui.common.RunningTask;
import lookalike.ui.common.TaskInfo;
import lookalike.ui.common.TaskKind;
import lookalike.ui.common.TaskList;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.CompareState;

/** Shows the opening of photos in the task list if it takes longer than a moment. Used on the FX thread. */
final class OpenedPhotos {

    private static final Duration MOMENT = Duration.seconds(1);

    private final CompareState state;
    private final TaskList tasks;
    private final Runnable stop;
    private final PauseTransition wait = new PauseTransition(MOMENT);
    private ProgressMeter meter;
    private RunningTask task;
    private int total;

    /** @param stop drops the photos that are not open yet */
    OpenedPhotos(CompareState state, TaskList tasks, Runnable stop) {
        this.state = state;
        this.tasks = tasks;
        this.stop = stop;
        wait.setOnFinished(event -> begin());
        state.pending().addListener((property, before, now) -> change(before.intValue(), now.intValue()));
    }

    private void change(int before, int now) {
        if (before == 0) {
            total = 0;
            meter = new ProgressMeter(System::nanoTime);
            wait.playFromStart();
        }
        total += Math.max(0, now - before);
        show();
        if (now == 0) {
            end();
        }
    }

    private void begin() {
        if (state.pending().get() > 0 && task == null) {
            task = tasks.begin(TaskInfo.of(TaskKind.PHOTOS, OpenedPhotos::words), new CancelSignal());
            task.onStop(stop);
            show();
        }
    }

    private void end() {
        wait.stop();
        if (task != null) {
            RunningTask ended = task;
            task = null;
            tasks.end(ended);
        }
    }

    private void show() {
        ProgressMeter.Reading reading = meter.update(total - state.pending().get(), total);
        if (task != null && total > 1) {
            task.show(reading);
        }
    }

    private static String words(ProgressMeter.Reading reading) {
        return reading.total() == 0 ? "" : Texts.get("activity.photosOf", reading.done(), reading.total());
    }
}
