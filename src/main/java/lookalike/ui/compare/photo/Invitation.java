package lookalike.ui.compare.photo;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.CompareState;

/** Invitation to drop, paste or open a first photo or to try a sample; visible while there is no photo. */
public final class Invitation extends ScrollPane {

    /**
     * An invitation.
     *
     * @param chooser lets the user choose photos
     * @param samples something to try
     */
    public Invitation(CompareState state, Runnable chooser, Node samples) {
        Label title = centred("compare.drop", "invitation-title");
        Label hint = centred("compare.dropHint", "muted");
        Button open = Controls.button("open-photo-here", Texts.get("compare.open"), chooser);
        open.getStyleClass().add("accent");
        VBox box = new VBox(title, hint, open, samples);
        box.setId("invitation");
        box.getStyleClass().add("invitation");
        box.setAlignment(Pos.CENTER);
        setContent(box);
        getStyleClass().add("invitation-scroll");
        setFitToWidth(true);
        setFitToHeight(true);
        setFocusTraversable(false);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinSize(0, 0);
        visibleProperty()
                .bind(state.photo()
                        .isNull()
                        .and(state.opening().shown().isNull())
                        .and(state.clipProgress().isNull()));
    }

    private static Label centred(String words, String style) {
        Label label = Controls.wrapped(Texts.get(words));
        label.getStyleClass().add(style);
        label.setTextAlignment(TextAlignment.CENTER);
        label.setAlignment(Pos.CENTER);
        return label;
    }
}
