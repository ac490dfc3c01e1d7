package lookalike.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A figure for the accuracy or speed of a model.
 *
 * @param value the number
 * @param unit of the number: %, ms, or empty
 * @param what was measured, in a few words
 * @param source who measured it, or where it is published
 * @param machine on which it was measured, null if that does not matter
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

    /** @throws IllegalArgumentException if its description or its source is missing */
    public ModelMetric {
        if (!Double.isFinite(value) || unit == null || what == null || what.isBlank() || source == null) {
            throw new IllegalArgumentException("a figure needs a value, a unit, what it is of, and a source");
        }
    }

    /** Tests whether it was measured by this project, in the same way for all models. */
    public boolean measuredHere() {
        return source.startsWith(OWN);
    }

    /** The number with its unit, as in {@code 99.2 %}. */
    public String words() {
        String number = String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%s", value);
        return unit.isEmpty() ? number : number + " " + unit;
    }
}
