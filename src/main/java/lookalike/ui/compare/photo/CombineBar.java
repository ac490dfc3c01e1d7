package lookalike.ui.compare.photo;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.CompareState;

/** Says that several faces are compared as one, and ends it; takes no room otherwise. */
final class CombineBar extends VBox {

    CombineBar(CompareState state) {
        super(2);
        setId("combine-bar");
        Label words = Controls.wrapped("");
        words.setId("combined");
        words.getStyleClass().add("combined-words");
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.textProperty()
                .bind(Bindings.size(state.combined()).map(faces -> Texts.count("combine.faces", faces.intValue())));
        Button stop = Controls.button(
                "stop-combining",
                Texts.get("combine.stop"),
                () -> state.combined().clear());
        stop.getStyleClass().add("small");
        HBox line = new HBox(8, words, stop);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, warning(state));
        visibleProperty().bind(Bindings.isNotEmpty(state.combined()));
        managedProperty().bind(visibleProperty());
    }

    private static Label warning(CompareState state) {
        Label warning = Controls.wrapped("");
        warning.setId("not-alike");
        warning.getStyleClass().add("notice");
        warning.textProperty()
                .bind(state.answer()
                        .map(answer -> answer.alike() ? "" : Texts.get("combine.notAlike"))
                        .orElse(""));
        warning.visibleProperty().bind(warning.textProperty().isNotEmpty());
        warning.managedProperty().bind(warning.visibleProperty());
        return warning;
    }
}
