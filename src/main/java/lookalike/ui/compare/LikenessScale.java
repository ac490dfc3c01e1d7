package lookalike.ui.compare;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Where a likeness lies on an axis that shows how rare it is: 90 %, 99 %, 99.9 % and 99.99 % at equal steps. On a plain axis all
 * that matters would lie in the last hundredth.
 */
final class LikenessScale {

    /** The values that the axis names. */
    static final double[] TICKS = {0, 0.9, 0.99, 0.999, 0.9999};

    private static final double LARGEST = 4;

    private LikenessScale() {}

    /**
     * The place on the axis, 0..1.
     *
     * @param likeness 0..1; what is rarer than the axis shows is at its end
     */
    static double place(double likeness) {
        double nines = likeness >= 1 ? LARGEST : -Math.log10(1 - Math.max(0, likeness));
        return Math.min(1, nines / LARGEST);
    }

    /** A value of the axis in words. */
    static String tick(double likeness) {
        return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(100 * likeness) + " %";
    }

    /** A likeness in words, with as many digits as tell it from 100 %. */
    static String words(double likeness) {
        if (likeness > 0.9999) {
            return "> 99.99 %";
        }
        // Rounded down: 99.99 % must not become 100 %.
        double percent = Math.floor(likeness * 10_000) / 100;
        String format = percent < 90 ? "%.0f %%" : percent < 99 ? "%.1f %%" : "%.2f %%";
        return String.format(Locale.ROOT, format, percent);
    }
}
