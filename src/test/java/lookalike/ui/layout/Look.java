package lookalike.ui.layout;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import lookalike.ui.settings.Theme;

/**
 * Size, text size and theme in which a page is shown.
 *
 * @param width of the window's content in pixels
 * @param height of the window's content in pixels
 * @param percent size of the text
 * @param theme light or dark
 */
record Look(int width, int height, int percent, Theme theme) {

    private static final int NORMAL = 100;
    private static final int[][] SIZES = {{1280, 800}, {960, 600}, {1920, 1080}};
    private static final int[] PERCENTS = {100, 130, 150, 200};

    /** All combinations of window size, text size and theme. */
    static Stream<Look> all() {
        return Stream.of(SIZES)
                .flatMap(size -> Arrays.stream(PERCENTS)
                        .boxed()
                        .flatMap(percent -> Stream.of(Theme.LIGHT, Theme.DARK)
                                .map(theme -> new Look(size[0], size[1], percent, theme))));
    }

    /** True if the text has its normal size. */
    boolean isNormal() {
        return percent == NORMAL;
    }

    /** True if the width is no larger than that of the smallest window. */
    boolean isSmall() {
        return width <= SIZES[1][0];
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%dx%d-%d-%s", width, height, percent, theme.name().toLowerCase(Locale.ROOT));
    }
}
