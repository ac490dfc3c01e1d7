package lookalike.ui.activity;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lookalike.catalog.PersonSummary;
import lookalike.task.Phase;
import lookalike.task.ProgressMeter;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.browse.DatasetTotals;
import lookalike.ui.common.Controls;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.ProgressLine;
import lookalike.ui.common.ProgressText;
import lookalike.ui.common.RunningTask;
import lookalike.ui.common.TaskKind;
import lookalike.ui.common.Texts;

/** The card of the open dataset: the progress of its indexing or its totals, the model in use, and the report of the last run. */
final class IndexCard extends VBox {

    private static final double ICON = 13;

    private final DatasetState dataset;
    private final ActivityController controller;
    private final Label badge = Controls.whole("");
    private final StackPane buttons = new StackPane();
    private final Label count = Controls.whole("");
    private final Label of = new Label();
    private final Label percent = Controls.whole("");
    private final ProgressLine bar = new ProgressLine("thick");
    private final IndexFigures figures = new IndexFigures();
    private final ReadFaces faces;
    private final Label totals = Controls.wrapped("");
    private final Hyperlink report = new Hyperlink();
    private final VBox run;
    private final Button rescan;
    private RunningTask task;

    IndexCard(
            DatasetState dataset,
            ActivityState state,
            ActivityController controller,
            ActivityLinks links,
            FacePictures pictures) {
        super(10);
        this.dataset = dataset;
        this.controller = controller;
        setId("index-card");
        getStyleClass().addAll("card", "index-card");
        rescan = Controls.button("rescan-here", Texts.get("activity.rescan"), links::rescan);
        rescan.setGraphic(ActivityIcon.RESCAN.node(ICON));
        faces = new ReadFaces(dataset, pictures, state.open());
        totals.setId("index-totals");
        totals.getStyleClass().add("muted");
        run = run(state.open());
        getChildren().addAll(head(), run, totals, new IndexLinks(dataset, links, report));
        InvalidationListener show = property -> show();
        dataset.progress().addListener(show);
        dataset.paused().addListener(show);
        dataset.people().addListener((ListChangeListener<PersonSummary>) change -> show());
        dataset.report().addListener(show);
        dataset.known().addListener(show);
        state.running().addListener((ListChangeListener<RunningTask>) change -> follow(state));
        follow(state);
    }

    /** The node that the report of the last run points at. */
    Region reportLink() {
        return report;
    }

    private HBox head() {
        badge.setId("index-badge");
        Label name = new Label();
        name.getStyleClass().add("activity-heading");
        name.textProperty().bind(dataset.name());
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        HBox head = new HBox(8, badge, name, buttons);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private VBox run(ObservableBooleanValue seen) {
        count.setId("index-count");
        count.getStyleClass().add("large-figure");
        of.setId("index-of");
        of.getStyleClass().add("figure-unit");
        of.setMinWidth(0);
        percent.setId("index-percent");
        percent.getStyleClass().add("large-percent");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(10, count, of, space, percent);
        line.setAlignment(Pos.BASELINE_LEFT);
        VBox box = new VBox(12, line, bar, figures, faces);
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    /** Shows the buttons of the running task, or the one that starts a rescan. */
    private void follow(ActivityState state) {
        task = state.running().stream()
                .filter(each -> each.info().kind() == TaskKind.INDEXING)
                .reduce((first, second) -> second)
                .orElse(null);
        buttons.getChildren().setAll(task == null ? rescan : new TaskButtons(task, controller, Optional.empty()));
        show();
    }

    private void show() {
        ProgressMeter.Reading reading = dataset.progress().get();
        boolean running = reading != null;
        boolean open = dataset.folder().get() != null;
        setVisible(open);
        setManaged(open);
        badge.setText(Texts.get(badge(running)));
        badge.getStyleClass()
                .setAll("label", "pill", running && !dataset.paused().get() ? "pill-running" : "pill-idle");
        rescan.setText(Texts.get(isPart() ? "status.resume" : "activity.rescan"));
        run.setVisible(running);
        totals.setVisible(!running);
        totals.setManaged(!running);
        totals.setText(DatasetTotals.words(dataset));
        if (running) {
            show(reading);
        }
    }

    private String badge(boolean running) {
        if (running) {
            return dataset.paused().get() ? "activity.paused" : "activity.indexing";
        }
        return isPart() ? "activity.unfinished" : "activity.dataset";
    }

    /** True if the last run was stopped before its end. */
    private boolean isPart() {
        return dataset.report().get() != null && !dataset.report().get().complete();
    }

    private void show(ProgressMeter.Reading reading) {
        boolean counted = reading.total() > 0 && reading.phase() == Phase.MAIN;
        count.setText(counted ? Texts.format("%,d", reading.done()) : "");
        of.setText(counted ? Texts.get("activity.ofPhotos", reading.total()) : ProgressText.reading(reading));
        percent.setText(reading.total() > 0 ? Texts.format("%d %%", TaskText.percent(reading)) : "");
        bar.fraction().set(reading.fraction());
        bar.setAccessibleText(of.getText());
        boolean paused = dataset.paused().get();
        int unusable =
                dataset.people().stream().mapToInt(PersonSummary::skipped).sum();
        figures.show(
                Texts.get(
                        "activity.of",
                        dataset.people().size(),
                        Math.max(dataset.people().size(), dataset.known().get())),
                paused || !counted ? "–" : TaskText.rate(reading.perSecond()),
                paused || TaskText.left(reading).isEmpty() ? "–" : TaskText.left(reading),
                Texts.format("%,d", unusable));
    }
}
