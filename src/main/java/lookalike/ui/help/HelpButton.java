package lookalike.ui.help;

import javafx.scene.control.Button;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;

/** A question mark beside a part that has its own help topic. */
public final class HelpButton extends Button {

    /** A button that opens a topic. */
    public HelpButton(Topic topic) {
        super("?");
        setId("help-" + topic.id());
        getStyleClass().addAll("small", "flat", "help-button");
        setMinWidth(USE_PREF_SIZE);
        Tooltips.set(this, Texts.get("help.what"));
        setAccessibleText(Texts.get("help.what"));
        setOnAction(event -> fireEvent(new HelpEvent(topic)));
    }
}
