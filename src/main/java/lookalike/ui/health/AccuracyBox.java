package lookalike.ui.health;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lookalike.evaluate.RecognitionRate;
import lookalike.health.HealthAccuracy;
import lookalike.ui.common.Controls;
import lookalike.ui.common.ProgressLine;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;

/** The accuracy without decisions, with those in force, and the expected one with all suggestions; measured on demand. */
final class AccuracyBox extends VBox {

    /** Bars start at a multiple of this share. */
    private static final double STEP = 0.1;

    private final HealthState state;
    private final VBox rates = new VBox();
    private final Label note = Controls.wrapped("");

    AccuracyBox(HealthState state, HealthController controller) {
        this.state = state;
        setId("health-accuracy");
        setMinHeight(USE_PREF_SIZE);
        getStyleClass().addAll("card", "accuracy-box");
        Label title = Controls.wrapped(Texts.get("health.accuracy"));
        title.getStyleClass().add("section-title");
        rates.getStyleClass().add("accuracy-rates");
        note.getStyleClass().add("evidence-small");
        Button measure = Controls.button("health-measure", "", controller::measure);
        measure.textProperty()
                .bind(Bindings.when(state.accuracy().isNull())
                        .then(Texts.get("health.measure"))
                        .otherwise(Texts.get("health.measureAgain")));
        measure.setMaxWidth(Double.MAX_VALUE);
        measure.getStyleClass().add("small");
        measure.disableProperty().bind(state.checked().isNull());
        measure.visibleProperty().bind(state.measuring().isNull());
        measure.managedProperty().bind(measure.visibleProperty());
        getChildren().addAll(title, rates, note, measure, progress(controller));
        state.accuracy().subscribe(accuracy -> show());
    }

    private VBox progress(HealthController controller) {
        Label words = Controls.wrapped("");
        words.getStyleClass().add("evidence-small");
        words.textProperty().bind(state.measuring().map(HealthText::measuring).orElse(""));
        ProgressLine line = new ProgressLine("bar-other");
        line.setAccessibleText(Texts.get("health.accuracy"));
        line.fraction()
                .bind(Bindings.createDoubleBinding(
                        () -> state.measuring().get() == null
                                        || state.measuring().get().total() == 0
                                ? 0
                                : state.measuring().get().fraction(),
                        state.measuring()));
        Button stop = Controls.button("health-stop-measuring", Texts.get("status.cancel"), controller::stopMeasuring);
        stop.setMaxWidth(Double.MAX_VALUE);
        stop.getStyleClass().add("small");
        VBox box = new VBox(6, words, line, stop);
        box.visibleProperty().bind(state.measuring().isNotNull());
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private void show() {
        HealthAccuracy accuracy = state.accuracy().get();
        rates.getChildren().clear();
        if (accuracy == null) {
            note.setText(Texts.get("health.notMeasured"));
            return;
        }
        double least = Stream.of(Optional.of(accuracy.start()), Optional.of(accuracy.now()), accuracy.forecast())
                .flatMap(Optional::stream)
                .mapToDouble(RecognitionRate::share)
                .min()
                .orElse(0);
        double from = Math.min(0.9, Math.floor(least / STEP) * STEP);
        add(Texts.get("health.start"), accuracy.start(), from, "bar-other", Texts.get("health.startHint"));
        add(
                Texts.count("health.now", accuracy.done()),
                accuracy.now(),
                from,
                "bar-accent",
                Texts.get("health.nowHint"));
        accuracy.forecast()
                .ifPresent(rate ->
                        add(Texts.get("health.forecast"), rate, from, "bar-main", Texts.get("health.forecastHint")));
        note.setText(Texts.get("health.ratesNote", Math.round(100 * from)));
    }

    private void add(String words, RecognitionRate rate, double from, String style, String hint) {
        Label name = Controls.wrapped(words);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        Label value = Controls.whole(Texts.format("%.1f %%", 100 * rate.share()));
        value.getStyleClass().add("figure-value");
        HBox row = new HBox(8, name, value);
        row.setAlignment(Pos.CENTER_LEFT);
        ProgressLine line = new ProgressLine(style);
        line.getStyleClass().add("accuracy-line");
        line.setAccessibleText(words + ", " + value.getText());
        line.fraction().set((rate.share() - from) / (1 - from));
        Region box = new VBox(3, row, line);
        Tooltips.onHover(box, () -> hint + "\n" + Texts.count("health.hidden", rate.photos()));
        rates.getChildren().add(box);
    }
}
