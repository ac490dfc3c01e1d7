package lookalike.ui.preferences;

import java.util.Locale;
import lookalike.ui.common.Texts;

/** The pages of the settings. */
public enum PreferencesPage {
    /** Theme, size of the text, language. */
    APPEARANCE,
    /** Choices of how people are compared and listed. */
    COMPARING,
    /** The networks. */
    MODELS,
    /** Folders of all that is kept, and their sizes. */
    STORAGE;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String words() {
        return Texts.get(
                switch (this) {
                    case APPEARANCE -> "preferences.appearance";
                    case COMPARING -> "preferences.comparing";
                    case MODELS -> "preferences.models";
                    case STORAGE -> "preferences.storage";
                });
    }
}
