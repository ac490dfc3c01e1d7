package lookalike.ui.activity;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lookalike.ui.common.Controls;
import lookalike.ui.common.ProgressLine;
import lookalike.ui.common.RunningTask;
import lookalike.ui.common.Texts;

/** A one-line card for running work. */
final class TaskCard extends VBox {

    private static final double ICON = 17;

    private final RunningTask task;
    private final Label line = Controls.wrapped("");
    private final Label percent = Controls.whole("");
    private final ProgressLine bar = new ProgressLine("thin");
    private final InvalidationListener changed = property -> show();

    TaskCard(RunningTask task, ActivityController controller) {
        super(12);
        this.task = task;
        getStyleClass().addAll("card", "task-card");
        Label title = Controls.wrapped(task.info().title());
        title.getStyleClass().add("task-title");
        line.getStyleClass().add("muted");
        line.setId("line-" + task.info().kind().id());
        percent.getStyleClass().add("task-percent");
        StackPane icon = new StackPane(ActivityIcon.of(task.info().kind()).node(ICON));
        icon.getStyleClass().add("task-icon");
        VBox words = new VBox(1, title, line);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(12, icon, words, percent, new TaskButtons(task, controller, Optional.of("small")));
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, bar);
        task.reading().addListener(new WeakInvalidationListener(changed));
        task.paused().addListener(new WeakInvalidationListener(changed));
        show();
    }

    private void show() {
        var reading = task.reading().get();
        line.setText(TaskText.line(task));
        percent.setText(reading.total() == 0 ? "" : Texts.format("%d %%", TaskText.percent(reading)));
        bar.fraction().set(reading.fraction());
        bar.setAccessibleText(TaskText.brief(task));
    }
}
