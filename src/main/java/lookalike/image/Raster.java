package lookalike.image;

/**
 * A small picture in plain memory.
 *
 * @param width pixels in a row, at least 1
 * @param height rows, at least 1
 * @param bgr {@code 3 * width * height} bytes, row by row from the top, blue, green, red of each pixel
 */
public record Raster(int width, int height, byte[] bgr) {

    /** @throws IllegalArgumentException if the size is not positive or does not fit the bytes */
    public Raster {
        if (width < 1 || height < 1 || bgr.length != 3L * width * height) {
            throw new IllegalArgumentException(
                    "a raster of " + width + " x " + height + " pixels cannot have " + bgr.length + " bytes");
        }
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
     * This picture on a black canvas. What does not fit is cut off: a row or column where a size was rounded up.
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
