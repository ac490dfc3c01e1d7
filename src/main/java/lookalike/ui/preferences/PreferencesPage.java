package lookalike.ui.preferences;

import java.util.Locale;
import lookalike.ui.common.Texts;

/** The pages of the settings. */
public enum PreferencesPage {
    /** Theme, text size, language. */
    APPEARANCE,
    /** Options for comparing and listing people. */
    COMPARING,
    /** The networks. */
    MODELS,
    /** Folders of all stored data, and their sizes. */
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
