package lookalike.ui.compare.detail;

import javafx.scene.image.Image;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import lookalike.face.Occlusions;
import lookalike.match.LikenessMap;
import lookalike.ui.common.Pictures;

/**
 * Map of a likeness, ready to be drawn.
 *
 * @param map the shares
 * @param face the aligned face
 * @param heat the overlay: warm where the likeness lies, cold where the face speaks against it, transparent in between
 */
record LikenessOverlay(LikenessMap map, Image face, Image heat) {

    /** Orange and blue can be told apart by colour-blind people. Over a grey face they need no variants for the dark theme. */
    static final Color FOR = Color.web("#f08a00");

    static final Color AGAINST = Color.web("#2f7cf6");

    private static final int SIDE = 180;
    private static final double MOST_OPACITY = 0.72;

    /** Draws a map; not for the FX thread. */
    static LikenessOverlay of(LikenessMap map, Occlusions face) {
        WritableImage heat = new WritableImage(SIDE, SIDE);
        PixelWriter pixels = heat.getPixelWriter();
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                double share = strength(map, map.share((x + 0.5) / SIDE, (y + 0.5) / SIDE));
                Color colour = share > 0 ? FOR : AGAINST;
                pixels.setColor(x, y, colour.deriveColor(0, 1, 1, MOST_OPACITY * Math.abs(share)));
            }
        }
        return new LikenessOverlay(map, Pictures.of(face.aligned()), heat);
    }

    /** A share relative to the strongest one, -1..1. */
    static double strength(LikenessMap map, double share) {
        return map.strongest() == 0 ? 0 : share / map.strongest();
    }
}
