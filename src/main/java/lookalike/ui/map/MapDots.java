package lookalike.ui.map;

import java.util.Arrays;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/**
 * Draws thousands of dots of one colour as one picture, because a canvas would take a tenth of a second for that many circles. The colour
 * is denser where dots overlap.
 */
final class MapDots {

    private static final double OPAQUE = 255;

    /** Two in turn, because the last one drawn may not be on the screen yet. */
    private final WritableImage[] images = new WritableImage[2];

    private int turn;
    private float[] density = new float[0];
    private int[] pixels = new int[0];

    /**
     * Draws dots over the whole canvas.
     *
     * @param columns of the centres
     * @param rows of the centres
     * @param radius in pixels of the window
     * @param alpha of one dot, 0..1
     * @param scale pixels of the screen for each of the window
     */
    void draw(
            GraphicsContext to,
            double[] columns,
            double[] rows,
            double radius,
            Color colour,
            double alpha,
            double scale) {
        int width = (int) Math.ceil(to.getCanvas().getWidth() * scale);
        int height = (int) Math.ceil(to.getCanvas().getHeight() * scale);
        if (width < 1 || height < 1) {
            return;
        }
        if (density.length != width * height) {
            density = new float[width * height];
            pixels = new int[width * height];
        }
        Arrays.fill(density, 0);
        float[] mask = mask(radius * scale, alpha);
        for (int dot = 0; dot < columns.length; dot++) {
            stamp(mask, (int) Math.floor(columns[dot] * scale), (int) Math.floor(rows[dot] * scale), width, height);
        }
        to.drawImage(image(colour, width, height), 0, 0, width / scale, height / scale);
    }

    /** The alpha of a dot's pixels, a square with an odd side; the rim is smooth. */
    private static float[] mask(double radius, double alpha) {
        int reach = (int) Math.ceil(radius);
        int side = 2 * reach + 1;
        float[] mask = new float[side * side];
        for (int i = 0; i < mask.length; i++) {
            double away = Math.hypot(i % side - reach, i / side - reach);
            mask[i] = (float) (alpha * Math.max(0, Math.min(1, radius + 0.5 - away)));
        }
        return mask;
    }

    private void stamp(float[] mask, int column, int row, int width, int height) {
        int side = (int) Math.sqrt(mask.length);
        for (int y = 0; y < side; y++) {
            int to = row + y - side / 2;
            for (int x = 0; x < side && to >= 0 && to < height; x++) {
                int at = column + x - side / 2;
                if (at >= 0 && at < width) {
                    int pixel = to * width + at;
                    density[pixel] += mask[y * side + x] * (1 - density[pixel]);
                }
            }
        }
    }

    private WritableImage image(Color colour, int width, int height) {
        for (int i = 0; i < pixels.length; i++) {
            double alpha = density[i];
            pixels[i] = alpha == 0
                    ? 0
                    : (int) (OPAQUE * alpha) << 24
                            | (int) (OPAQUE * alpha * colour.getRed()) << 16
                            | (int) (OPAQUE * alpha * colour.getGreen()) << 8
                            | (int) (OPAQUE * alpha * colour.getBlue());
        }
        turn = 1 - turn;
        WritableImage image = images[turn];
        if (image == null || image.getWidth() != width || image.getHeight() != height) {
            image = new WritableImage(width, height);
            images[turn] = image;
        }
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), pixels, 0, width);
        return image;
    }
}
