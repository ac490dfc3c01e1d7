package lookalike.image;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/** Blends transparent pictures over white, as viewers show them: row by row, so that a large picture needs no heap. */
final class Transparency {

    private static final int WHITE = 255;

    private Transparency() {}

    /** One channel of one pixel, 0..255, over white. */
    @FunctionalInterface
    private interface Blend {
        int overWhite(int value, int alpha);
    }

    /** Source of a picture's rows. */
    @FunctionalInterface
    interface Rows {

        /** Fills a row of four bytes a pixel: blue, green, red, alpha. */
        void read(int y, byte[] bgra);
    }

    /**
     * An 8-bit BGR matrix from a BGRA matrix of any depth.
     *
     * @param premultiplied whether the colours are multiplied with their alpha already
     */
    static Mat overWhite(Mat bgra, boolean premultiplied) {
        boolean deep = bgra.depth() != opencv_core.CV_8U;
        return overWhite(bgra.cols(), bgra.rows(), premultiplied, (y, row) -> {
            if (deep) {
                try (Mat stored = bgra.row(y);
                        Mat shallow = PhotoDecoder.to8Bit(stored)) {
                    shallow.data().get(row);
                }
            } else {
                bgra.ptr(y).get(row);
            }
        });
    }

    /**
     * An 8-bit BGR matrix from a BGR matrix whose alpha values are in the channels of another one.
     *
     * @param premultiplied whether the colours are multiplied with their alpha already
     */
    static Mat overWhite(Mat bgr, Mat alpha, boolean premultiplied) {
        byte[] colours = new byte[3 * bgr.cols()];
        byte[] values = new byte[3 * bgr.cols()];
        return overWhite(bgr.cols(), bgr.rows(), premultiplied, (y, row) -> {
            bgr.ptr(y).get(colours);
            alpha.ptr(y).get(values);
            for (int x = 0; x < bgr.cols(); x++) {
                System.arraycopy(colours, 3 * x, row, 4 * x, 3);
                row[4 * x + 3] = values[3 * x];
            }
        });
    }

    /**
     * An 8-bit BGR matrix from a picture's rows.
     *
     * @param premultiplied whether the colours are multiplied with their alpha already
     */
    static Mat overWhite(int width, int height, boolean premultiplied, Rows rows) {
        return overWhite(width, height, premultiplied ? Transparency::premultiplied : Transparency::straight, rows);
    }

    private static Mat overWhite(int width, int height, Blend blend, Rows rows) {
        Mat out = new Mat(height, width, opencv_core.CV_8UC3);
        byte[] bgra = new byte[4 * width];
        byte[] bgr = new byte[3 * width];
        for (int y = 0; y < height; y++) {
            rows.read(y, bgra);
            blend(bgra, bgr, blend);
            out.ptr(y).put(bgr);
        }
        return out;
    }

    private static void blend(byte[] bgra, byte[] bgr, Blend blend) {
        for (int from = 0, to = 0; from < bgra.length; from += 4) {
            int alpha = bgra[from + 3] & 0xff;
            for (int channel = 0; channel < 3; channel++) {
                bgr[to++] = (byte) blend.overWhite(bgra[from + channel] & 0xff, alpha);
            }
        }
    }

    private static int straight(int value, int alpha) {
        return (value * alpha + WHITE * (WHITE - alpha) + WHITE / 2) / WHITE;
    }

    private static int premultiplied(int value, int alpha) {
        return Math.min(WHITE, value + WHITE - alpha);
    }
}
