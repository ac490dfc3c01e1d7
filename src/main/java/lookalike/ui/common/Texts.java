package lookalike.ui.common;

import java.util.Locale;
import java.util.ResourceBundle;

/** All words that the window shows: the resource bundle {@code texts}, English and German. */
public final class Texts {

    private static final String BUNDLE = "lookalike.ui.texts";
    private static volatile Language current =
            Language.of(Locale.getDefault(), Locale.getDefault(Locale.Category.FORMAT));

    private Texts() {}

    private record Language(Locale numbers, ResourceBundle words) {

        static Language of(Locale words, Locale numbers) {
            // No fallback to the system's language: texts without a translation are English.
            return new Language(
                    numbers,
                    ResourceBundle.getBundle(
                            BUNDLE,
                            words,
                            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        }
    }

    /** Sets the language of the texts and the format of numbers. */
    public static void use(Locale language) {
        current = Language.of(language, language);
    }

    /** The language of the words; English is the root. */
    public static Locale language() {
        return current.words.getLocale();
    }

    /** Locale in which numbers, dates and lists are written. */
    public static Locale locale() {
        return current.numbers;
    }

    /**
     * The words of a key.
     *
     * @param arguments values for its format specifiers
     * @throws java.util.MissingResourceException if there is no such key
     */
    public static String get(String key, Object... arguments) {
        Language language = current;
        String text = language.words.getString(key);
        return arguments.length == 0 ? text : String.format(language.numbers, text, arguments);
    }

    /** Formats numbers for the user's locale; takes the arguments of {@link String#format}. */
    public static String format(String format, Object... arguments) {
        return String.format(current.numbers, format, arguments);
    }

    /** The words for a number: of {@code key.one} for 1, otherwise of {@code key.many}. */
    public static String count(String key, int number) {
        return get(key + (number == 1 ? ".one" : ".many"), number);
    }
}
