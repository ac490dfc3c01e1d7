package lookalike.ui.cluster;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lookalike.task.ProgressMeter;
import lookalike.ui.common.Controls;
import lookalike.ui.common.ErrorPresenter;
import lookalike.ui.common.ProgressLine;
import lookalike.ui.common.RunningTask;
import lookalike.ui.common.Texts;

/** Placeholder for the people: while photos are read, after reading was stopped, and if nobody was found. */
final class ClusterPlaceholder extends VBox {

    private final ClusterState state;
    private final ClusterController controller;
    private final Label title = Controls.wrapped("");
    private final Label words = Controls.wrapped("");
    private final ProgressLine line = new ProgressLine("thick");
    private final Button pause = Controls.button("cluster-pause", "");
    private final Button action = Controls.button("cluster-placeholder-action", "");

    ClusterPlaceholder(ClusterState state, ClusterController controller) {
        this.state = state;
        this.controller = controller;
        setAlignment(Pos.CENTER);
        getStyleClass().addAll("card", "health-placeholder");
        title.setId("cluster-placeholder");
        title.getStyleClass().add("finding-question");
        words.setId("cluster-placeholder-words");
        words.getStyleClass().add("placeholder-words");
        pause.managedProperty().bind(pause.visibleProperty());
        line.managedProperty().bind(line.visibleProperty());
        HBox buttons = new HBox(8, pause, action);
        buttons.setAlignment(Pos.CENTER);
        getChildren().addAll(title, words, line, buttons);
        InvalidationListener changed = property -> show();
        state.task().addListener((property, before, now) -> {
            before.ifPresent(task -> {
                task.reading().removeListener(changed);
                task.paused().removeListener(changed);
            });
            now.ifPresent(task -> {
                task.reading().addListener(changed);
                task.paused().addListener(changed);
            });
            show();
        });
        state.problem().addListener(changed);
        state.sorted().addListener(changed);
        state.draft().addListener(changed);
        state.section().addListener(changed);
        show();
    }

    private void show() {
        Optional<RunningTask> task = state.task().get();
        Optional<ErrorPresenter.Message> problem = state.problem().get();
        setVisible(task.isPresent()
                || state.sorted().get().isEmpty()
                || state.people(state.section().get()).isEmpty());
        pause.setVisible(task.isPresent());
        line.setVisible(task.isPresent());
        action.setVisible(true);
        if (task.isPresent()) {
            showReading(task.get());
        } else if (problem.isPresent()) {
            tell(problem.get().title(), problem.get().detail());
            offer("cluster.again", controller::read);
        } else if (state.sorted().get().isEmpty()) {
            tell(Texts.get("cluster.stopped"), Texts.get("cluster.stoppedHint"));
            offer("status.resume", controller::read);
        } else {
            showNobody(state.sorted().get().get());
        }
    }

    private void showReading(RunningTask task) {
        ProgressMeter.Reading reading = task.reading().get();
        line.fraction().set(reading.fraction());
        line.setAccessibleText(Texts.get("cluster.reading"));
        tell(Texts.get("cluster.reading"), ClusterText.reading(reading));
        pause.setText(Texts.get(task.paused().get() ? "status.resume" : "status.pause"));
        pause.setOnAction(event -> task.paused().set(!task.paused().get()));
        offer("status.cancel", task::stop);
    }

    private void showNobody(SortedHeap sorted) {
        if (state.section().get() != PersonSection.ALL) {
            tell(Texts.get("cluster.emptySection"), "");
            offer("cluster.showAll", () -> controller.show(PersonSection.ALL));
        } else if (state.people(PersonSection.SINGLE).isEmpty()) {
            boolean bystanders = sorted.source().bystanders();
            tell(
                    Texts.get(bystanders ? "cluster.noBystanders" : "cluster.nobody"),
                    Texts.get(bystanders ? "cluster.noBystandersHint" : "cluster.nobodyHint"));
            offer("cluster.close", controller::close);
        } else {
            tell(Texts.get("cluster.onlySingle"), Texts.get("cluster.onlySingleHint"));
            offer("cluster.showSingle", () -> controller.show(PersonSection.SINGLE));
        }
    }

    private void tell(String head, String text) {
        title.setText(head);
        words.setText(text);
    }

    private void offer(String key, Runnable run) {
        action.setText(Texts.get(key));
        action.setOnAction(event -> run.run());
    }
}
