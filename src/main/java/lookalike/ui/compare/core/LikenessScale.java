package lookalike.ui.compare.core;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.stream.IntStream;
import lookalike.match.Matcher;
import lookalike.match.Measure;
import lookalike.ui.common.Texts;

/**
 * Axis of likenesses that shows how rare one is: 90 %, 99 %, 99.9 % and so on at equal steps. On a plain axis all
 * that matters would lie in the last hundredth.
 *
 * @param nines how many steps there are: the more comparisons a likeness is counted from, the more
 */
public record LikenessScale(int nines) {

    private static final int FEWEST = 3;
    private static final int MOST = 5;

    /** A scale that both measures of a matcher share. */
    public static LikenessScale of(Matcher matcher) {
        long comparisons = Arrays.stream(Measure.values())
                .mapToLong(measure -> matcher.calibration(measure).comparisons())
                .min()
                .orElse(0);
        return new LikenessScale((int) Math.max(
                FEWEST, Math.min(MOST, Math.ceil(Math.log10(Math.max(1, comparisons))))));
    }

    /** The values that the axis names. */
    public double[] ticks() {
        return IntStream.rangeClosed(0, nines)
                .mapToDouble(step -> 1 - Math.pow(10, -step))
                .toArray();
    }

    /**
     * The place on the axis, 0..1.
     *
     * @param likeness 0..1; what is rarer than the axis shows is at its end
     */
    public double place(double likeness) {
        return likeness >= 1 ? 1 : Math.min(1, -Math.log10(1 - Math.max(0, likeness)) / nines);
    }

    /** A value of the axis in words. */
    public static String tick(double likeness) {
        return new DecimalFormat("0.####", DecimalFormatSymbols.getInstance(Texts.locale())).format(100 * likeness)
                + " %";
    }

    /** A likeness in words, with as many digits as tell it from 100 %. */
    public static String words(double likeness) {
        if (likeness > 0.9999) {
            return Texts.get("chart.moreThan", 99.99);
        }
        int digits = likeness < 0.9 ? 0 : likeness < 0.99 ? 1 : 2;
        double power = Math.pow(10, digits);
        // Rounded down: 99.996 % must not become 100 %. What is a little less only by rounding is not less.
        return Texts.format("%." + digits + "f %%", Math.floor(100 * power * likeness + 1e-9) / power);
    }
}
