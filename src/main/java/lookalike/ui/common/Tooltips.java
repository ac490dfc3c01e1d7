package lookalike.ui.common;

import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/** Tooltips that are made late, or once: each has a window and a scene of its own, which take longer to make than most parts do. */
public final class Tooltips {

    /** Among the properties of a part: what gives the words of its tooltip. */
    public static final String WORDS = "tooltip-words";

    private Tooltips() {}

    /**
     * Gives a part a tooltip, which is made when the mouse first comes. Screen readers do not read it.
     *
     * @param words asked for whenever it is shown
     */
    public static void onHover(Node part, Supplier<String> words) {
        part.getProperties().put(WORDS, words);
        part.addEventHandler(MouseEvent.MOUSE_ENTERED, new EventHandler<>() {
            @Override
            public void handle(MouseEvent event) {
                part.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
                Tooltip made = new Tooltip(words.get());
                made.setOnShowing(shown -> made.setText(words.get()));
                Tooltip.install(part, made);
            }
        });
    }

    /**
     * Says what the tooltip of a control has; it keeps its first one.
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
