package lookalike.ui.compare.text;

import lookalike.ui.common.Texts;

/** A likeness in words. */
final class LikenessText {

    private LikenessText() {}

    /** A likeness, 0..1, as a percentage with enough digits to distinguish it from 100 %. */
    static String of(double likeness) {
        if (likeness > 0.9999) {
            return Texts.get("chart.moreThan", 99.99);
        }
        int digits = likeness < 0.9 ? 0 : likeness < 0.99 ? 1 : 2;
        double power = Math.pow(10, digits);
        // Rounded down, because 99.996 % must not become 100 %. The small addend compensates for rounding errors.
        return Texts.format("%." + digits + "f %%", Math.floor(100 * power * likeness + 1e-9) / power);
    }
}
