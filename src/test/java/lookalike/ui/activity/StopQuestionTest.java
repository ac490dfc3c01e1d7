package lookalike.ui.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import lookalike.task.CancelSignal;
import lookalike.task.ProgressMeter;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.RunningTask;
import lookalike.ui.common.TaskInfo;
import lookalike.ui.common.TaskKind;
import lookalike.ui.common.TaskList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Tests that stopping asks for confirmation if more than ten seconds of work would be lost. */
@ExtendWith(ApplicationExtension.class)
class StopQuestionTest {

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private final List<FinishedTask> told = new ArrayList<>();
    private Stage stage;
    private long now;
    private TaskList tasks;
    private ActivityState state;
    private ActivityController controller;

    @Start
    void show(Stage window) {
        stage = window;
        stage.setScene(new Scene(new StackPane(), 600, 400));
        stage.show();
    }

    @Test
    void longWorkThatKeepsNothingAsksAndCanGoOn() {
        RunningTask task = task(TaskKind.EVALUATION, 24);
        robot.interact(() -> controller.stop(task, stage));
        assertThat(robot.lookup("24 s of work would be lost.").tryQuery()).isPresent();
        robot.interact(() -> robot.lookup("#stop-task-no").queryButton().fire());
        assertThat(task.isStopped()).isFalse();
        robot.interact(() -> controller.stop(task, stage));
        robot.interact(() -> robot.lookup("#stop-task-yes").queryButton().fire());
        assertThat(task.isStopped()).isTrue();
        robot.interact(() -> tasks.end(task));
        assertThat(told).extracting(FinishedTask::end).containsExactly(FinishedTask.End.STOPPED);
        assertThat(new FinishedFile(folder.resolve("activity.json")).read()).isEqualTo(state.finished());
    }

    @Test
    void shortWorkAndWorkThatKeepsWhatIsDoneStopAtOnce() {
        for (boolean keeping : List.of(false, true)) {
            RunningTask task = keeping ? task(TaskKind.INDEXING, 500) : task(TaskKind.EVALUATION, 9);
            robot.interact(() -> controller.stop(task, stage));
            assertThat(task.isStopped()).isTrue();
            assertThat(robot.lookup("#stop-task").tryQuery()).isEmpty();
        }
    }

    @Test
    void workThatEndsWhileTheQuestionIsOpenIsNotStopped() {
        RunningTask task = task(TaskKind.EVALUATION, 24);
        robot.interact(() -> controller.stop(task, stage));
        robot.interact(() -> {
            task.show(new ProgressMeter.Reading(10, 10, 1));
            tasks.end(task);
            robot.lookup("#stop-task-yes").queryButton().fire();
        });
        assertThat(task.isStopped()).isFalse();
        assertThat(told).isEmpty();
        assertThat(state.finished()).extracting(FinishedTask::end).containsExactly(FinishedTask.End.DONE);
    }

    private RunningTask task(TaskKind kind, int seconds) {
        RunningTask[] made = new RunningTask[1];
        robot.interact(() -> {
            tasks = new TaskList(() -> now);
            state = new ActivityState(tasks.tasks());
            controller = new ActivityController(
                    state,
                    tasks,
                    new FinishedFile(folder.resolve("activity.json")),
                    new Jobs(Runnable::run, Runnable::run, e -> {
                        throw new AssertionError(e);
                    }));
            controller.onStopped(told::add);
            made[0] = tasks.begin(TaskInfo.of(kind, reading -> ""), new CancelSignal());
            made[0].show(new ProgressMeter.Reading(2, 10, 1));
            now += seconds * 1_000_000_000L;
        });
        return made[0];
    }
}
