package lookalike.ui.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/**
 * Finds text with too little contrast to its background by WCAG: less than 4.5, or 3 from 18 pixels on. As in WCAG, disabled text is
 * exempt.
 *
 * <p>The text's colour comes from the stylesheet, because no pixel of smoothed letters of normal size has it. The background comes from a
 * picture without text, because it may be a mix of cards, hatching and photos, which no stylesheet describes. Only pixels that the letters
 * change count, and the tenth of them with the least contrast decides.
 */
final class ContrastCheck implements LayoutCheck {

    private static final double LEAST = 4.5;
    private static final double LEAST_LARGE = 3;
    private static final double LARGE = 18;
    private static final double WORST_SHARE = 0.1;
    private static final double ROUNDING = 0.03;
    private static final int FEWEST_PIXELS = 6;

    @Override
    public List<Fault> faults(Picture picture) {
        List<Fault> faults = new ArrayList<>();
        for (Shown shown : picture.nodes()) {
            if (shown.node() instanceof Text text
                    && Kinds.isText(text)
                    && shown.isInSight()
                    && !text.isDisabled()
                    && text.getFill() instanceof Color colour) {
                double least = text.getFont().getSize() >= LARGE ? LEAST_LARGE : LEAST;
                double contrast = contrast(picture, shown.visible(), colour, opacity(text));
                if (contrast < least - ROUNDING) {
                    faults.add(new Fault(
                            Fault.Kind.CONTRAST,
                            text,
                            String.format(
                                    Locale.ROOT,
                                    "%.2f of %.1f, %.0f px",
                                    contrast,
                                    least,
                                    text.getFont().getSize()),
                            shown.visible()));
                }
            }
        }
        return faults;
    }

    private static double opacity(Node node) {
        double opacity = 1;
        for (Node next = node; next != null; next = next.getParent()) {
            opacity *= next.getOpacity();
        }
        return opacity;
    }

    /** Contrast that nine tenths of the letters' pixels exceed; 21 if no letter is visible. */
    private static double contrast(Picture picture, Bounds where, Color colour, double opacity) {
        double[] contrasts = new double[(int) Math.ceil(where.getWidth() + 2) * (int) Math.ceil(where.getHeight() + 2)];
        int count = 0;
        for (int y = (int) where.getMinY(); y < where.getMaxY(); y++) {
            for (int x = (int) where.getMinX(); x < where.getMaxX(); x++) {
                int behind = picture.behindText(x, y);
                if (behind != picture.pixel(x, y)) {
                    contrasts[count++] = contrast(colour, colour.getOpacity() * opacity, behind);
                }
            }
        }
        if (count < FEWEST_PIXELS) {
            return 21;
        }
        Arrays.sort(contrasts, 0, count);
        return contrasts[(int) (WORST_SHARE * count)];
    }

    private static double contrast(Color colour, double opacity, int behind) {
        double[] ground = {(behind >> 16 & 0xff) / 255.0, (behind >> 8 & 0xff) / 255.0, (behind & 0xff) / 255.0};
        double[] text = {colour.getRed(), colour.getGreen(), colour.getBlue()};
        for (int i = 0; i < text.length; i++) {
            text[i] = opacity * text[i] + (1 - opacity) * ground[i];
        }
        double one = luminance(text) + 0.05;
        double other = luminance(ground) + 0.05;
        return Math.max(one, other) / Math.min(one, other);
    }

    /** The relative luminance as defined by WCAG. */
    private static double luminance(double... rgb) {
        return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
    }

    private static double linear(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
