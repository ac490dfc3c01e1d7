package lookalike.ui.common;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * Tells in a corner of the window what has finished out of sight, one thing at a time; a notice goes away by itself. Part of the window's own scene: a
 * pop-up window takes a quarter of a second to open the first time. Used on the FX thread.
 */
public final class Notices extends VBox {

    private static final Duration SHOWN = Duration.seconds(10);
    private static final double WIDTH = 380;

    /** No notices. */
    public Notices() {
        super(8);
        setId("notices");
        setAlignment(Pos.BOTTOM_RIGHT);
        setPickOnBounds(false);
        getStyleClass().add("notices");
    }

    /**
     * Tells something.
     *
     * @param action what its button does
     * @param words what the button is called
     */
    public void tell(String title, String text, String words, Runnable action) {
        HBox notice = notice(title, text);
        notice.getChildren().add(button(words, "notice-action", () -> {
            getChildren().remove(notice);
            action.run();
        }));
        show(notice);
    }

    /** Tells something that asks for nothing. */
    public void tell(String title, String text) {
        show(notice(title, text));
    }

    private static HBox notice(String title, String text) {
        Label head = Controls.wrapped(title);
        head.getStyleClass().add("section-title");
        VBox said = new VBox(2, head, Controls.wrapped(text));
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox notice = new HBox(10, said);
        notice.setAlignment(Pos.CENTER_LEFT);
        notice.getStyleClass().add("notice-card");
        notice.setMaxWidth(WIDTH);
        notice.setAccessibleText(title + ". " + text);
        return notice;
    }

    private void show(HBox notice) {
        Runnable close = () -> getChildren().remove(notice);
        notice.getChildren().add(button("✕", "notice-close", close));
        getChildren().setAll(notice);
        PauseTransition wait = new PauseTransition(SHOWN);
        wait.setOnFinished(event -> close.run());
        wait.play();
    }

    private static Node button(String words, String style, Runnable action) {
        Button button = new Button(words);
        button.getStyleClass().addAll("small", style);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
