package lookalike.ui.common;

import lookalike.ui.settings.Language;
import lookalike.ui.settings.Theme;

/** Names of themes and languages. */
public final class AppearanceText {

    private AppearanceText() {}

    /** A theme. */
    public static String of(Theme theme) {
        return Texts.get(
                switch (theme) {
                    case SYSTEM -> "menu.themeSystem";
                    case LIGHT -> "menu.themeLight";
                    case DARK -> "menu.themeDark";
                });
    }

    /** A language, in its own words. */
    public static String of(Language language) {
        return Texts.get(
                switch (language) {
                    case SYSTEM -> "menu.languageSystem";
                    case ENGLISH -> "menu.languageEnglish";
                    case GERMAN -> "menu.languageGerman";
                });
    }
}
