package lookalike.health;

import java.util.LinkedHashMap;
import java.util.Map;

/** Collects the named figures of a finding. */
final class Evidence {

    private static final double DIGITS = 1e4;

    private final Map<String, Double> figures = new LinkedHashMap<>();

    /** Adds a figure, rounded to four decimals; figures that are not finite are left out. */
    Evidence with(String name, double figure) {
        if (Double.isFinite(figure)) {
            figures.put(name, Math.rint(figure * DIGITS) / DIGITS);
        }
        return this;
    }

    Map<String, Double> figures() {
        return figures;
    }
}
