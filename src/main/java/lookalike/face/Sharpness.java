package lookalike.face;

import lookalike.image.Raster;

/** Sharpness of a picture: the variance of its Laplacian (Pech-Pacheco et al., 2000). */
final class Sharpness {

    private Sharpness() {}

    /** Variance of the four-neighbour Laplacian of the grey values (0..255), 0 for an even picture. */
    static double of(Raster raster) {
        int width = raster.width();
        double[] grey = new double[width * raster.height()];
        byte[] bgr = raster.bgr();
        for (int i = 0; i < grey.length; i++) {
            // ITU-R BT.601 luma
            grey[i] = 0.114 * (bgr[3 * i] & 0xff) + 0.587 * (bgr[3 * i + 1] & 0xff) + 0.299 * (bgr[3 * i + 2] & 0xff);
        }
        double sum = 0;
        double squares = 0;
        long count = 0;
        for (int y = 1; y < raster.height() - 1; y++) {
            for (int i = y * width + 1; i < (y + 1) * width - 1; i++) {
                double laplacian = grey[i - 1] + grey[i + 1] + grey[i - width] + grey[i + width] - 4 * grey[i];
                sum += laplacian;
                squares += laplacian * laplacian;
                count++;
            }
        }
        double mean = count == 0 ? 0 : sum / count;
        return count == 0 ? 0 : squares / count - mean * mean;
    }
}
