package lookalike.ui.help;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Icon;
import lookalike.ui.common.Tooltips;

/** A button that shows its keyboard shortcut. */
public final class KeyButton extends Button {

    private final Label words = new Label();

    /**
     * @param icon before the words, null for none
     * @param key as {@link KeyCombination#valueOf} reads it
     */
    public KeyButton(String id, Icon.Shape icon, String key, Runnable action) {
        setId(id);
        Label hint = Controls.whole(KeyText.of(KeyCombination.valueOf(key)));
        hint.getStyleClass().add("key-hint");
        HBox content = new HBox(8, words, hint);
        content.setAlignment(Pos.CENTER);
        if (icon != null) {
            content.getChildren().add(0, new Icon(icon));
        }
        setGraphic(content);
        words.setMinWidth(0);
        setMinWidth(0);
        getStyleClass().add("shows-name");
        setOnAction(event -> action.run());
        accessibleTextProperty().bind(words.textProperty());
        getStyleClass().add("key-button");
    }

    /** Sets the words. */
    public void setWords(String text) {
        words.setText(text);
        Tooltips.set(this, text);
    }
}
