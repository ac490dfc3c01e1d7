package lookalike.ui.help;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import lookalike.ui.common.Texts;

/** A question mark beside what has a topic of its own in the help. */
public final class HelpButton extends Button {

    /** Leads to a topic. */
    public HelpButton(Topic topic) {
        super("?");
        setId("help-" + topic.id());
        getStyleClass().addAll("small", "flat", "help-button");
        setMinWidth(USE_PREF_SIZE);
        setTooltip(new Tooltip(Texts.get("help.what")));
        setAccessibleText(Texts.get("help.what"));
        setOnAction(event -> fireEvent(new HelpEvent(topic)));
    }
}
