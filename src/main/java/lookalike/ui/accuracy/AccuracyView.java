package lookalike.ui.accuracy;

import java.util.List;
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
    private final StackPane room = new StackPane();
    private final ScrollPane scroll = new ScrollPane();
    private final StackPane report = new StackPane();

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
        getStyleClass().addAll("padded-page", "accuracy");
        VBox.setVgrow(room, Priority.ALWAYS);
        VBox.setVgrow(report, Priority.ALWAYS);
        VBox page = new VBox(12, choices(), new EvaluationNote(state, controller::evaluate), report);
        scroll.setContent(page);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("report-scroll");
        // Without a report, the explanation is centred.
        scroll.fitToHeightProperty().bind(state.shown().isNull());
        room.getChildren().setAll(scroll);
        state.shown().addListener(property -> showReport());
        state.behind().addListener((property, before, now) -> showPhotos(now));
        showReport();
        VBox card = new VBox(12, head(), progress(), room);
        card.getStyleClass().addAll("card", "accuracy-card");
        getChildren().add(card);
    }

    private void showReport() {
        ShownEvaluation now = state.shown().get();
        report.getChildren().setAll(now == null ? placeholder() : new ReportPane(now, state.behind()::set));
        scroll.setVvalue(0);
    }

    /** Shows the photos over the report, which thus keeps its scroll position. */
    private void showPhotos(FigurePhotos behind) {
        scroll.setVisible(behind == null);
        if (behind == null) {
            room.getChildren().setAll(scroll);
            scroll.requestFocus();
        } else {
            Node pane = photos.apply(behind);
            room.getChildren().setAll(scroll, pane);
            pane.lookup("#outcomes").requestFocus();
        }
    }

    private Node head() {
        Label title = Controls.wrapped(Texts.get("accuracy.title"));
        title.getStyleClass().add("sentence");
        title.setMinWidth(0);
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
        HBox words = new HBox(10, title, new HelpButton(Topic.MEASURES));
        words.setAlignment(Pos.CENTER_LEFT);
        HBox buttons = new HBox(10, evaluate, save);
        return atBothEnds(words, buttons);
    }

    /** One node at the left and one at the right, or below it if there is no room. */
    private static Node atBothEnds(HBox left, HBox right) {
        FlowPane row = new FlowPane(10, 8, left, right);
        row.setRowValignment(VPos.CENTER);
        row.setMinWidth(0);
        left.minWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> {
                            double rest = row.getWidth() - right.getWidth() - row.getHgap() - 1;
                            return rest < left.prefWidth(-1) ? 0 : rest;
                        },
                        row.widthProperty(),
                        right.widthProperty()));
        left.maxWidthProperty().bind(row.widthProperty());
        return row;
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

    /** Options for comparing people, which also apply to the compare view. */
    private Node choices() {
        ComboBox<Aggregate> photos = MeasureChoices.aggregate("aggregate", options);
        ComboBox<Estimator> spread = MeasureChoices.estimator("estimator", options);
        FlowPane row = new FlowPane(
                16, 8, new VBox(2, label("accuracy.photos"), photos), new VBox(2, label("accuracy.spread"), spread));
        row.setRowValignment(VPos.CENTER);
        row.setMinWidth(0);
        for (ComboBox<?> box : List.of(photos, spread)) {
            box.setMinWidth(0);
            box.maxWidthProperty().bind(row.widthProperty());
        }
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
}
