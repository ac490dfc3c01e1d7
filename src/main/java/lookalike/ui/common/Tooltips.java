package lookalike.ui.common;

import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;

/** Tooltips of parts whose words change, such as cells: each tooltip has a window and a scene of its own, so a part keeps its first one. */
public final class Tooltips {

    private Tooltips() {}

    /**
     * Says what the tooltip of a control has.
     *
     * @param words none take the tooltip away
     */
    public static void set(Control control, String words) {
        Tooltip made = (Tooltip) control.getProperties().get(Tooltips.class);
        if (words.isEmpty()) {
            control.setTooltip(null);
        } else if (made == null) {
            made = new Tooltip(words);
            control.getProperties().put(Tooltips.class, made);
            control.setTooltip(made);
        } else {
            made.setText(words);
            control.setTooltip(made);
        }
    }
}
