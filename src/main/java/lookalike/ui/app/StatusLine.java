package lookalike.ui.app;

import atlantafx.base.controls.Popover;
import javafx.beans.binding.Bindings;
import javafx.concurrent.Task;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import lookalike.index.BuildReport;
import lookalike.task.ProgressMeter;
import lookalike.ui.browse.DatasetController;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.common.Controls;
import lookalike.ui.common.ErrorPresenter;
import lookalike.ui.common.Popovers;
import lookalike.ui.common.ProgressText;
import lookalike.ui.common.TaskList;
import lookalike.ui.common.Texts;
import org.controlsfx.control.StatusBar;
import org.controlsfx.control.TaskProgressView;

/** The bar at the bottom: the last report, how far the index run is, what else runs, which model describes. */
final class StatusLine extends StatusBar {

    private static final double HINT_WIDTH = 460;

    private final DatasetState state;
    private final DatasetController controller;
    private final TaskList tasks;
    private final Hyperlink report = new Hyperlink();

    StatusLine(DatasetState state, DatasetController controller, TaskList tasks, Runnable models) {
        this.state = state;
        this.controller = controller;
        this.tasks = tasks;
        setText("");
        getLeftItems().add(report());
        getRightItems().addAll(pause(), cancel(), running(), modelName(models));
        textProperty().bind(Bindings.createStringBinding(this::words, state.progress(), state.paused()));
        progressProperty().bind(state.progress().map(StatusLine::fraction).orElse(0.0));
    }

    /** Shows the report of the last index run. */
    void showReport() {
        if (state.report().get() != null) {
            Popovers.show(
                    new BuildReportView(state.report().get()),
                    Texts.get("report.title"),
                    Popover.ArrowLocation.BOTTOM_LEFT,
                    report);
            report.setVisited(false);
        }
    }

    private Hyperlink report() {
        report.setId("report");
        report.textProperty().bind(state.report().map(StatusLine::skipped).orElse(Texts.get("status.report")));
        report.visibleProperty().bind(state.report().isNotNull());
        report.managedProperty().bind(report.visibleProperty());
        report.setTooltip(new Tooltip(Texts.get("status.reportHint")));
        report.setOnAction(event -> showReport());
        return report;
    }

    private static String skipped(BuildReport report) {
        return report.skipped().isEmpty()
                ? Texts.get("status.report")
                : Texts.get("status.skipped", report.skipped().size());
    }

    private Button pause() {
        Button pause =
                button("pause", "", () -> controller.pause(!state.paused().get()));
        pause.textProperty()
                .bind(Bindings.when(state.paused())
                        .then(Texts.get("status.resume"))
                        .otherwise(Texts.get("status.pause")));
        whileBuilding(pause);
        return pause;
    }

    private Button cancel() {
        Button cancel = button("cancel", Texts.get("status.cancel"), controller::cancel);
        whileBuilding(cancel);
        return cancel;
    }

    private void whileBuilding(Node node) {
        node.visibleProperty().bind(state.building());
        node.managedProperty().bind(state.building());
    }

    /** A button with the number of things that run; it lists them. */
    private Button running() {
        Button running = button("tasks", "", () -> {});
        running.textProperty()
                .bind(Bindings.size(tasks.tasks()).map(count -> Texts.count("tasks.running", count.intValue())));
        running.visibleProperty().bind(Bindings.isNotEmpty(tasks.tasks()));
        running.managedProperty().bind(running.visibleProperty());
        running.setOnAction(event -> showTasks(running));
        return running;
    }

    private void showTasks(Button at) {
        TaskProgressView<Task<?>> view = new TaskProgressView<>();
        view.setId("task-list");
        view.getTasks().setAll(tasks.tasks());
        view.setPrefSize(460, 200);
        Popovers.show(view, Texts.get("tasks.title"), Popover.ArrowLocation.BOTTOM_RIGHT, at);
    }

    /** The descriptor in use; it is marked where it stands in for the chosen one, and a click leads to the models. */
    private Label modelName(Runnable models) {
        Label name = Controls.whole("");
        name.setId("model");
        Tooltip hint = new Tooltip();
        hint.setWrapText(true);
        hint.setMaxWidth(HINT_WIDTH);
        name.setTooltip(hint);
        name.setOnMouseClicked(event -> models.run());
        state.models().addListener((property, before, now) -> {
            name.setText(now.models().descriptorId().id());
            hint.setText(now.problem()
                    .map(problem -> Texts.get(
                            "status.standIn", ErrorPresenter.words(problem).detail()))
                    .orElse(Texts.get("status.model")));
            name.getStyleClass().remove("model-stand-in");
            now.problem().ifPresent(problem -> name.getStyleClass().add("model-stand-in"));
        });
        return name;
    }

    private static Button button(String id, String words, Runnable action) {
        Button button = Controls.button(id, words, action);
        button.getStyleClass().add("small");
        return button;
    }

    private String words() {
        if (state.progress().get() == null) {
            return "";
        }
        String words = ProgressText.reading(state.progress().get());
        return state.paused().get() ? Texts.get("status.paused", words) : words;
    }

    /** For ControlsFX, 0 is no bar at all and a negative number is a bar that only moves. */
    private static double fraction(ProgressMeter.Reading reading) {
        return reading.total() == 0 ? -1 : Math.max(1e-3, reading.fraction());
    }
}
