package lookalike.ui.common;

import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * Tooltips that are made when the mouse first comes: each has a window and a scene of its own, which take longer to make than most
 * parts do, and few of them are ever seen.
 */
public final class Tooltips {

    /** Among the properties of a part: supplier of the words of its tooltip. */
    public static final String WORDS = "tooltip-words";

    private static final String TOOLTIP = "tooltip-made";

    private Tooltips() {}

    /**
     * Gives a part a tooltip, which screen readers have as its help.
     *
     * @param words none take the tooltip away
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
     * Gives a part a tooltip for the mouse alone: screen readers have the words elsewhere.
     *
     * @param words asked for whenever it is shown; none show no tooltip
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
