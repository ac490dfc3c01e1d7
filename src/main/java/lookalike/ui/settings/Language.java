package lookalike.ui.settings;

import java.util.Locale;
import java.util.Optional;

/** The languages of the window. */
public enum Language {
    /** The system's language if the window has it; otherwise English. */
    SYSTEM(null),
    /** English. */
    ENGLISH(Locale.ENGLISH),
    /** German. */
    GERMAN(Locale.GERMAN);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** Its locale; empty stands for the system's. */
    public Optional<Locale> locale() {
        return Optional.ofNullable(locale);
    }
}
