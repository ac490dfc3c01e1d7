package lookalike.ui.app;

import atlantafx.base.controls.Popover;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import lookalike.catalog.PersonSummary;
import lookalike.index.BuildReport;
import lookalike.index.SkippedPhoto;
import lookalike.task.ProgressMeter;
import lookalike.ui.browse.DatasetModel;
import lookalike.ui.common.Popovers;
import lookalike.ui.common.Texts;

/** The bar at the bottom: what the dataset holds, how far the index run is, which model describes. */
final class StatusBar extends HBox {

    private final DatasetModel model;

    StatusBar(DatasetModel model, Runnable cancel, String descriptor) {
        super(12);
        this.model = model;
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label totals = new Label();
        totals.setId("totals");
        totals.textProperty().bind(Bindings.createStringBinding(() -> totals(model), model.report(), model.people()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label modelName = new Label(descriptor);
        modelName.setId("model");
        modelName.setTooltip(new Tooltip(Texts.get("status.model")));
        modelName.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(totals, skipped(), space, progress(cancel), modelName);
    }

    /** What the last index run found; until it is over, what the catalogue holds so far. */
    private static String totals(DatasetModel model) {
        BuildReport report = model.report().get();
        if (report == null) {
            int photos = model.people().stream().mapToInt(PersonSummary::photos).sum();
            return model.people().isEmpty()
                    ? ""
                    : Texts.get(
                            "status.totals",
                            Texts.count("status.people", model.people().size()),
                            Texts.count("browse.photos", photos));
        }
        String totals = Texts.get(
                "status.totals",
                Texts.count("status.people", report.people()),
                Texts.count("browse.photos", report.photos()));
        return report.complete() ? totals : totals + " · " + Texts.get("status.incomplete");
    }

    private Hyperlink skipped() {
        Hyperlink link = new Hyperlink();
        link.setId("skipped");
        link.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.report().get() == null
                                ? ""
                                : Texts.get(
                                        "status.skipped",
                                        model.report().get().skipped().size()),
                        model.report()));
        link.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.report().get() != null
                                && !model.report().get().skipped().isEmpty(),
                        model.report()));
        link.managedProperty().bind(link.visibleProperty());
        link.setOnAction(event -> showSkipped(link));
        return link;
    }

    private void showSkipped(Hyperlink link) {
        ListView<String> list = new ListView<>();
        list.setId("skipped-list");
        for (SkippedPhoto photo : model.report().get().skipped()) {
            list.getItems().add(photo.path() + " — " + photo.reason());
        }
        list.setPrefSize(560, 260);
        Popovers.show(list, Texts.get("status.skippedTitle"), Popover.ArrowLocation.BOTTOM_LEFT, link);
        link.setVisited(false);
    }

    private HBox progress(Runnable cancel) {
        Label words = new Label();
        words.setId("progress");
        words.textProperty()
                .bind(Bindings.createStringBinding(() -> words(model.progress().get()), model.progress()));
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(150);
        bar.progressProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> model.progress().get() == null
                                        || model.progress().get().total() == 0
                                ? ProgressBar.INDETERMINATE_PROGRESS
                                : model.progress().get().fraction(),
                        model.progress()));
        Button stop = new Button(Texts.get("status.cancel"));
        stop.setId("cancel");
        stop.getStyleClass().add("small");
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setOnAction(event -> cancel.run());
        HBox box = new HBox(10, words, bar, stop);
        box.setAlignment(Pos.CENTER_RIGHT);
        box.visibleProperty().bind(model.building());
        return box;
    }

    /** The reading in words. */
    static String words(ProgressMeter.Reading reading) {
        if (reading == null) {
            return "";
        }
        if (reading.total() == 0) {
            return Texts.get("status.scanning");
        }
        String words = Texts.get("status.indexing", reading.done(), reading.total());
        if (reading.secondsLeft().isEmpty()) {
            return words;
        }
        long left = reading.secondsLeft().getAsLong();
        String time = left < 90 ? Texts.get("status.seconds", left) : Texts.get("status.minutes", (left + 59) / 60);
        return words + " · " + Texts.get("status.rate", reading.perSecond()) + " · " + time;
    }
}
