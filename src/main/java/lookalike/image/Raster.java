package lookalike.image;

import java.util.Arrays;

/**
 * A small picture in plain memory.
 *
 * @param width pixels in a row, at least 1
 * @param height rows, at least 1
 * @param bgr {@code 3 * width * height} bytes, row by row from the top, each pixel as blue, green, red
 */
public record Raster(int width, int height, byte[] bgr) {

    /** @throws IllegalArgumentException if the size is not positive or does not fit the bytes */
    public Raster {
        if (width < 1 || height < 1 || bgr.length != 3L * width * height) {
            throw new IllegalArgumentException(
                    "a raster of " + width + " x " + height + " pixels cannot have " + bgr.length + " bytes");
        }
    }

    /**
     * This picture with another one below it.
     *
     * @throws IllegalArgumentException if the widths differ
     */
    public Raster above(Raster lower) {
        if (lower.width != width) {
            throw new IllegalArgumentException("a picture below another one is as wide");
        }
        byte[] out = Arrays.copyOf(bgr, bgr.length + lower.bgr.length);
        System.arraycopy(lower.bgr, 0, out, bgr.length, lower.bgr.length);
        return new Raster(width, height + lower.height, out);
    }

    /** The mirror image, left and right exchanged. */
    public Raster mirrored() {
        byte[] out = new byte[bgr.length];
        for (int y = 0; y < height; y++) {
            int row = 3 * y * width;
            for (int x = 0; x < width; x++) {
                System.arraycopy(bgr, row + 3 * x, out, row + 3 * (width - 1 - x), 3);
            }
        }
        return new Raster(width, height, out);
    }

    /**
     * This picture turned by quarter turns, pixel by pixel.
     *
     * @param degreesClockwise 0, 90, 180 or 270
     * @throws IllegalArgumentException if the turn is not one of whole quarters
     */
    public Raster turned(int degreesClockwise) {
        return switch (degreesClockwise) {
            case 0 -> this;
            case 90 -> rearranged(height, width, 3 * width * (height - 1), -3 * width, 3);
            case 180 -> rearranged(width, height, bgr.length - 3, -3, -3 * width);
            case 270 -> rearranged(height, width, 3 * (width - 1), 3 * width, -3);
            default ->
                throw new IllegalArgumentException(
                        "a picture is turned by 0, 90, 180 or 270 degrees, not by " + degreesClockwise);
        };
    }

    /** Rearranges the pixels, given the offset of the first one and the steps to the next column and row. */
    private Raster rearranged(int columns, int rows, int first, int perColumn, int perRow) {
        byte[] out = new byte[bgr.length];
        for (int y = 0, to = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++, to += 3) {
                System.arraycopy(bgr, first + x * perColumn + y * perRow, out, to, 3);
            }
        }
        return new Raster(columns, rows, out);
    }

    /**
     * This picture on a black canvas. Anything that does not fit is cut off: a row or column if a size was rounded up.
     *
     * @param left columns of black to the left of it
     * @param top rows of black above it
     */
    public Raster onCanvas(int canvasWidth, int canvasHeight, int left, int top) {
        byte[] out = new byte[3 * canvasWidth * canvasHeight];
        int columns = Math.min(width, canvasWidth - left);
        int rows = Math.min(height, canvasHeight - top);
        for (int y = 0; y < rows; y++) {
            System.arraycopy(bgr, 3 * y * width, out, 3 * ((top + y) * canvasWidth + left), 3 * columns);
        }
        return new Raster(canvasWidth, canvasHeight, out);
    }
}
