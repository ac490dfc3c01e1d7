package lookalike.ui.first;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Texts;

/** Card of a step: its number, which becomes a tick, its title, a hint, and the live content. */
final class StepCard extends VBox {

    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    private final int number;
    private final String title;
    private final Label sign = Controls.whole("");
    private final Label head = Controls.wrapped("");
    private final Label words = Controls.wrapped("");

    /** @param number from 1 */
    StepCard(int number, String title, Node... content) {
        super(8);
        this.number = number;
        this.title = title;
        setId("step-" + number);
        getStyleClass().addAll("card", "first-step");
        setMinWidth(0);
        sign.getStyleClass().add("step-sign");
        head.setText(title);
        head.getStyleClass().add("step-title");
        words.setId("step-words-" + number);
        HBox line = new HBox(8, sign, head);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, words);
        getChildren().addAll(content);
        setDone(false);
    }

    /** Sets the hint; an empty one takes no room. */
    void tell(String text) {
        words.setText(text);
        words.setVisible(!text.isEmpty());
        words.setManaged(!text.isEmpty());
    }

    /** Sets whether the step is done. */
    void setDone(boolean done) {
        sign.setText(done ? "✓" : String.valueOf(number));
        sign.setAccessibleText(Texts.get(done ? "first.stepDone" : "first.step", number));
        head.setAccessibleText(sign.getAccessibleText() + ": " + title);
        pseudoClassStateChanged(DONE, done);
    }

    /** Makes a node take the remaining height. */
    static <T extends Node> T growing(T node) {
        setVgrow(node, Priority.ALWAYS);
        return node;
    }
}
