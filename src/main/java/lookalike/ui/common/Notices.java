package lookalike.ui.common;

import java.util.Optional;
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
 * Notices at the bottom centre of the window about work that finished out of sight, actions that can be undone, and refusals. They are
 * shown one at a time and disappear by themselves. Part of the window's scene, because a pop-up window takes a quarter of a second to open
 * the first time. Used on the FX thread.
 */
public final class Notices extends VBox {

    private static final Duration SHOWN = Duration.seconds(10);

    /** The notice about the last action that can be undone, null if none is shown. */
    private Node undoable;

    /** No notices. */
    public Notices() {
        setId("notices");
        setAlignment(Pos.BOTTOM_CENTER);
        setPickOnBounds(false);
        getStyleClass().addAll("notices", "overlay");
    }

    /** Shows the last action with an Undo button, until it is undone or followed by another action. */
    public void follow(UndoStack undo) {
        undo.onChange(done -> {
            if (undoable != null) {
                getChildren().remove(undoable);
                undoable = null;
            }
            done.ifPresent(words ->
                    undoable = show(words, "", Optional.of(new Action(Texts.get("notice.undo"), undo::undo)), true));
        });
    }

    /** Shows a notice of one sentence, without a button. */
    public void tell(String words) {
        show(words, "", Optional.empty(), true);
    }

    /**
     * Shows a notice with a button.
     *
     * @param action what its button does
     * @param words what the button is called
     */
    public void tell(String title, String text, String words, Runnable action) {
        show(title, text, Optional.of(new Action(words, action)), true);
    }

    /** Shows a notice without a button. */
    public void tell(String title, String text) {
        show(title, text, Optional.empty(), true);
    }

    /** The same for notices that must not be missed: they stay until the user closes them or another notice replaces them. */
    public void tellUntilClosed(String title, String text, String words, Runnable action) {
        show(title, text, Optional.of(new Action(words, action)), false);
    }

    private record Action(String words, Runnable run) {}

    private Node show(String title, String text, Optional<Action> action, boolean passing) {
        VBox said = new VBox(2, Controls.wrapped(title));
        said.setAlignment(Pos.CENTER_LEFT);
        if (!text.isEmpty()) {
            Label head = (Label) said.getChildren().get(0);
            head.getStyleClass().add("section-title");
            said.getChildren().add(Controls.wrapped(text));
        }
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox notice = new HBox(10, said);
        notice.setAlignment(Pos.CENTER_LEFT);
        notice.getStyleClass().add("notice-card");
        notice.setMaxWidth(USE_PREF_SIZE);
        notice.setAccessibleText(text.isEmpty() ? title : title + ". " + text);
        Runnable close = () -> getChildren().remove(notice);
        action.ifPresent(one -> notice.getChildren().add(button(one.words, "notice-action", () -> {
            close.run();
            one.run.run();
        })));
        Button closing = button("✕", "notice-close", close);
        closing.setAccessibleText(Texts.get("notice.close"));
        notice.getChildren().add(closing);
        getChildren().setAll(notice);
        if (passing) {
            PauseTransition wait = new PauseTransition(SHOWN);
            wait.setOnFinished(event -> close.run());
            wait.play();
        }
        return notice;
    }

    private static Button button(String words, String style, Runnable action) {
        Button button = new Button(words);
        button.getStyleClass().addAll("small", style);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
