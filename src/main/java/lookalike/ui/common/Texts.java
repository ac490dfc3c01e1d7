package lookalike.ui.common;

import java.util.Locale;
import java.util.ResourceBundle;

/** All words that the window shows: the resource bundle {@code texts.properties}. */
public final class Texts {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("lookalike.ui.texts", Locale.ROOT);

    private Texts() {}

    /**
     * The words of a key.
     *
     * @param arguments what its format specifiers stand for
     * @throws java.util.MissingResourceException if there is no such key
     */
    public static String get(String key, Object... arguments) {
        String text = BUNDLE.getString(key);
        return arguments.length == 0 ? text : String.format(Locale.ROOT, text, arguments);
    }

    /** The words for a number: of {@code key.one} for 1, otherwise of {@code key.many}. */
    public static String count(String key, int number) {
        return get(key + (number == 1 ? ".one" : ".many"), number);
    }
}
