package lookalike.ui.settings;

import java.util.List;

/**
 * Appearance of the window.
 *
 * @param theme its colours
 * @param language its language; a change takes effect at the next start
 * @param textPercent the size of its text, one of {@link #SIZES}
 */
public record Appearance(Theme theme, Language language, int textPercent) {

    /** Text sizes in percent of the normal one. */
    public static final List<Integer> SIZES = List.of(80, 90, 100, 115, 130, 150, 175, 200);

    /** The look at the first start. */
    public static final Appearance DEFAULTS = new Appearance(Theme.SYSTEM, Language.SYSTEM, 100);

    /** Replaces missing or unknown values by their defaults. */
    public Appearance {
        theme = theme == null ? Theme.SYSTEM : theme;
        language = language == null ? Language.SYSTEM : language;
        textPercent = SIZES.contains(textPercent) ? textPercent : 100;
    }

    /** The same with other colours. */
    public Appearance withTheme(Theme value) {
        return new Appearance(value, language, textPercent);
    }

    /** The same with another language. */
    public Appearance withLanguage(Language value) {
        return new Appearance(theme, value, textPercent);
    }

    /** The same with the text a number of steps larger or smaller, within the available sizes. */
    public Appearance withTextStep(int steps) {
        int index = Math.max(0, Math.min(SIZES.size() - 1, SIZES.indexOf(textPercent) + steps));
        return new Appearance(theme, language, SIZES.get(index));
    }

    /** The same with text of the normal size. */
    public Appearance withNormalText() {
        return withText(100);
    }

    /** The same with text of a size, one of {@link #SIZES}. */
    public Appearance withText(int percent) {
        return new Appearance(theme, language, percent);
    }
}
