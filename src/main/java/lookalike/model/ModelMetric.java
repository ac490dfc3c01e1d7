package lookalike.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A number that tells how good or how fast a model is.
 *
 * @param value the number
 * @param unit of it: %, ms, or empty
 * @param what was measured, in a few words
 * @param source who measured it, or where it is published
 * @param machine what it was measured on, null where that does not matter
 * @param kind id of what was measured, by which models are compared, such as {@code lfw-pairs}; null for a figure of one model
 */
public record ModelMetric(
        double value,
        String unit,
        String what,
        String source,
        @Nullable String machine,
        @Nullable String kind) {

    private static final String OWN = "measured by this project";

    /** @throws IllegalArgumentException if it does not say what it is and where it comes from */
    public ModelMetric {
        if (!Double.isFinite(value) || unit == null || what == null || what.isBlank() || source == null) {
            throw new IllegalArgumentException("a figure needs a value, a unit, what it is of, and a source");
        }
    }

    /** Tests whether this project has measured it, in the same way for all models. */
    public boolean measuredHere() {
        return source.startsWith(OWN);
    }

    /** The number with its unit, as in {@code 99.2 %}. */
    public String words() {
        String number = String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%s", value);
        return unit.isEmpty() ? number : number + " " + unit;
    }
}
