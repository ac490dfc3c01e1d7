package lookalike.face;

import lookalike.image.Raster;

/**
 * A place between the pixels of a raster.
 *
 * @param offset of the pixel left above it, in bytes
 * @param right bytes to the pixel beside that, 0 at the raster's edge
 * @param below bytes to the pixel under it, 0 at the raster's edge
 * @param across how far it is to the right of the pixel, 0..1
 * @param down how far it is below, 0..1
 */
record Bilinear(byte[] bgr, int offset, int right, int below, double across, double down) {

    /** A place in pixels; a place outside the raster is moved to its edge. */
    static Bilinear at(Raster raster, double x, double y) {
        double insideX = Math.max(0, Math.min(raster.width() - 1, x));
        double insideY = Math.max(0, Math.min(raster.height() - 1, y));
        int column = (int) insideX;
        int row = (int) insideY;
        return new Bilinear(
                raster.bgr(),
                3 * (row * raster.width() + column),
                column + 1 < raster.width() ? 3 : 0,
                row + 1 < raster.height() ? 3 * raster.width() : 0,
                insideX - column,
                insideY - row);
    }

    /** The value of a channel (0 blue, 1 green, 2 red), 0..255. */
    double value(int channel) {
        int at = offset + channel;
        double upper = (1 - across) * (bgr[at] & 0xff) + across * (bgr[at + right] & 0xff);
        double lower = (1 - across) * (bgr[at + below] & 0xff) + across * (bgr[at + below + right] & 0xff);
        return (1 - down) * upper + down * lower;
    }
}
