package lookalike.ui.models;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import lookalike.task.ProgressMeter;
import lookalike.ui.common.Texts;

/** Progress of a download, with its controls. */
final class InstallBar extends HBox {

    /** @param id of the model */
    InstallBar(String id, RunningInstall running, ModelActions actions) {
        super(10);
        setAlignment(Pos.CENTER_LEFT);
        ProgressBar bar = new ProgressBar();
        bar.getStyleClass().add("install-progress");
        bar.progressProperty()
                .bind(running.reading()
                        .map(reading ->
                                reading.total() == 0 ? ProgressBar.INDETERMINATE_PROGRESS : reading.fraction()));
        Label words = new Label();
        words.setId("progress-" + id);
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        words.textProperty()
                .bind(Bindings.createStringBinding(() -> words(running), running.reading(), running.paused()));
        setHgrow(words, Priority.ALWAYS);
        Button pause = actions.button(
                "pause", "", () -> running.pause(!running.paused().get()));
        pause.textProperty()
                .bind(Bindings.when(running.paused())
                        .then(Texts.get("status.resume"))
                        .otherwise(Texts.get("status.pause")));
        Button stop = actions.button("cancel", Texts.get("models.stop"), running.signal()::cancel);
        getChildren().setAll(bar, words, pause, stop);
    }

    private static String words(RunningInstall running) {
        ProgressMeter.Reading reading = running.reading().get();
        return running.paused().get()
                ? Texts.get(
                        "models.pausedAt",
                        RunningInstall.words(new ProgressMeter.Reading(reading.done(), reading.total(), 0)))
                : RunningInstall.words(reading);
    }
}
