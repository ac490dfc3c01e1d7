package lookalike.ui.accuracy;

import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lookalike.match.MatchOptions;
import lookalike.stats.Aggregate;
import lookalike.stats.Estimator;
import lookalike.ui.common.Controls;
import lookalike.ui.common.MeasureChoices;
import lookalike.ui.common.ProgressText;
import lookalike.ui.common.Texts;
import lookalike.ui.help.HelpButton;
import lookalike.ui.help.Topic;

/** Accuracy of the measures on the open dataset, and the choice between them. */
public final class AccuracyView extends StackPane {

    private final AccuracyState state;
    private final AccuracyController controller;
    private final ObjectProperty<MatchOptions> options;
    private final Function<FigurePhotos, Node> photos;
    private final Runnable export;
    private final StackPane result = new StackPane();

    /**
     * A view of a state.
     *
     * @param options how people are compared: shown and changed here
     * @param photos shows the photos behind a figure
     * @param export asks for a file and writes the report
     */
    public AccuracyView(
            AccuracyState state,
            AccuracyController controller,
            ObjectProperty<MatchOptions> options,
            Function<FigurePhotos, Node> photos,
            Runnable export) {
        this.state = state;
        this.controller = controller;
        this.options = options;
        this.photos = photos;
        this.export = export;
        setId("accuracy");
        getStyleClass().addAll("compare", "accuracy");
        VBox.setVgrow(result, Priority.ALWAYS);
        state.shown().addListener(property -> showReport());
        state.behind().addListener((property, before, now) -> showPhotos(now));
        showReport();
        VBox card = new VBox(
                12, head(), choices(), progress(), new EvaluationNote(state, controller::evaluate), result);
        card.getStyleClass().addAll("card", "accuracy-card");
        getChildren().add(card);
    }

    private void showReport() {
        ShownEvaluation now = state.shown().get();
        Node report = now == null ? placeholder() : scrolling(new ReportPane(now, state.behind()::set));
        boolean under = result.getChildren().size() > 1; // photos lie over the report
        if (under) {
            result.getChildren().set(0, report);
            report.setVisible(false);
        } else {
            result.getChildren().setAll(report);
        }
    }

    /** The report stays below, so that it is where it was when the photos are closed. */
    private void showPhotos(FigurePhotos behind) {
        Node report = result.getChildren().get(0);
        report.setVisible(behind == null);
        if (behind == null) {
            result.getChildren().setAll(report);
            report.requestFocus();
        } else {
            Node pane = photos.apply(behind);
            result.getChildren().setAll(report, pane);
            pane.lookup("#outcomes").requestFocus();
        }
    }

    private Node head() {
        Label title = new Label(Texts.get("accuracy.title"));
        title.getStyleClass().add("sentence");
        title.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button evaluate = Controls.button("evaluate", "", controller::evaluate);
        evaluate.textProperty()
                .bind(Bindings.when(state.shown().isNull())
                        .then(Texts.get("accuracy.evaluate"))
                        .otherwise(Texts.get("accuracy.again")));
        evaluate.getStyleClass().add("accent");
        evaluate.disableProperty()
                .bind(state.possible().not().or(state.progress().isNotNull()));
        Button save = Controls.button("export-report", Texts.get("accuracy.export"), export);
        save.disableProperty().bind(state.shown().isNull().or(state.progress().isNotNull()));
        HBox head = new HBox(10, title, new HelpButton(Topic.MEASURES), space, evaluate, save);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node progress() {
        Label words = new Label();
        words.setMinWidth(0);
        words.textProperty().bind(Bindings.createStringBinding(() -> words(state), state.progress()));
        ProgressBar bar = new ProgressBar();
        bar.getStyleClass().add("evaluation-bar");
        bar.progressProperty()
                .bind(state.progress()
                        .map(reading -> reading.done() == 0 ? ProgressBar.INDETERMINATE_PROGRESS : reading.fraction())
                        .orElse(ProgressBar.INDETERMINATE_PROGRESS));
        Button stop = Controls.button("cancel-evaluation", Texts.get("status.cancel"), controller::cancel);
        HBox box = new HBox(10, bar, words, stop);
        box.setAlignment(Pos.CENTER_LEFT);
        box.visibleProperty().bind(state.progress().isNotNull());
        box.managedProperty().bind(state.progress().isNotNull());
        return box;
    }

    private static String words(AccuracyState state) {
        return state.progress().get() == null
                ? ""
                : ProgressText.comparing(state.progress().get());
    }

    /** How people are compared, in the compare view as well. */
    private Node choices() {
        ComboBox<Aggregate> photos = MeasureChoices.aggregate("aggregate", options);
        ComboBox<Estimator> spread = MeasureChoices.estimator("estimator", options);
        FlowPane row = new FlowPane(8, 6, label("accuracy.photos"), photos, label("accuracy.spread"), spread);
        row.setRowValignment(VPos.CENTER);
        return row;
    }

    private static Label label(String key) {
        Label label = new Label(Texts.get(key));
        label.getStyleClass().add("muted");
        label.setMinWidth(0);
        return label;
    }

    private Node placeholder() {
        Label words = new Label();
        words.setId("accuracy-placeholder");
        words.getStyleClass().addAll("placeholder", "accuracy-explanation");
        words.setWrapText(true);
        words.textProperty()
                .bind(Bindings.when(state.possible())
                        .then(Texts.get("accuracy.explanation"))
                        .otherwise(Texts.get("accuracy.noGallery")));
        return words;
    }

    private static Node scrolling(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("report-scroll");
        return scroll;
    }
}
