package lookalike.ui.common;

import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * Tooltips that are created when the mouse first enters their part. Each tooltip has its own window and scene, which take longer to create
 * than most parts, and few tooltips are ever seen.
 */
public final class Tooltips {

    /** Key of a part's property with the supplier of the tooltip's words. */
    public static final String WORDS = "tooltip-words";

    private static final String TOOLTIP = "tooltip-made";

    private Tooltips() {}

    /**
     * Sets the tooltip of a part; screen readers read the same words as its help.
     *
     * @param words an empty text removes the tooltip
     */
    public static void set(Node part, String words) {
        part.setAccessibleHelp(words.isEmpty() ? null : words);
        onHover(part, () -> words);
        if (words.isEmpty() && part.getProperties().get(TOOLTIP) instanceof Tooltip made) {
            Tooltip.uninstall(part, made);
        }
    }

    /** The same with words that change. */
    public static void bind(Node part, ObservableValue<String> words) {
        part.accessibleHelpProperty().bind(words);
        onHover(part, words::getValue);
    }

    /**
     * Sets a tooltip for the mouse only, for words that screen readers find elsewhere.
     *
     * @param words called whenever the tooltip is about to be shown; an empty text shows none
     */
    public static void onHover(Node part, Supplier<String> words) {
        if (part.getProperties().put(WORDS, words) == null) {
            part.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> prepare(part));
        }
    }

    private static void prepare(Node part) {
        if (words(part).isEmpty()) {
            return;
        }
        Tooltip tooltip = (Tooltip) part.getProperties().computeIfAbsent(TOOLTIP, key -> {
            Tooltip made = new Tooltip();
            made.setOnShowing(event -> made.setText(words(part)));
            return made;
        });
        tooltip.setText(words(part));
        Tooltip.install(part, tooltip);
    }

    private static String words(Node part) {
        Object words = ((Supplier<?>) part.getProperties().get(WORDS)).get();
        return words == null ? "" : words.toString();
    }
}
