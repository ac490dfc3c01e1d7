package lookalike.ui.accuracy;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Texts;

/** Date of the shown evaluation, and an offer to measure again if it is out of date. */
final class EvaluationNote extends VBox {

    /** @param again measures again */
    EvaluationNote(AccuracyState state, Runnable again) {
        super(6);
        Label date = Controls.wrapped("");
        date.setId("measured-on");
        date.getStyleClass().add("muted");
        Label words = Controls.wrapped("");
        words.setId("outdated");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Button measure = Controls.button("measure-again", Texts.get("accuracy.again"), again);
        measure.disableProperty().bind(state.possible().not());
        HBox outdated = new HBox(10, words, measure);
        outdated.getStyleClass().add("outdated-bar");
        outdated.setAlignment(Pos.CENTER_LEFT);
        date.textProperty()
                .bind(state.shown()
                        .map(shown -> EvaluationText.measured(shown.kept().measured()))
                        .orElse(""));
        words.textProperty().bind(state.shown().map(EvaluationText::outdated).orElse(""));
        outdated.visibleProperty().bind(words.textProperty().isNotEmpty());
        outdated.managedProperty().bind(outdated.visibleProperty());
        // The progress takes its place.
        visibleProperty().bind(state.shown().isNotNull().and(state.progress().isNull()));
        managedProperty().bind(visibleProperty());
        getChildren().setAll(outdated, date);
    }
}
