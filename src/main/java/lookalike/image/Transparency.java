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

    /** Gives the rows of a picture. */
    @FunctionalInterface
    interface Rows {

        /** Fills a row of four bytes a pixel: blue, green, red, alpha. */
        void read(int y, byte[] bgra);
    }

    /**
     * An 8-bit BGR matrix of a BGRA matrix of any depth.
     *
     * @param premultiplied whether the colours are multiplied with their alpha already
     */
    static Mat overWhite(Mat bgra, boolean premultiplied) {
        boolean deep = bgra.depth() != opencv_core.CV_8U;
        Blend blend = premultiplied ? Transparency::premultiplied : Transparency::straight;
        return overWhite(bgra.cols(), bgra.rows(), blend, (y, row) -> {
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

    /** An 8-bit BGR matrix of a picture that gives its rows; its colours are not multiplied with their alpha. */
    static Mat overWhite(int width, int height, Rows rows) {
        return overWhite(width, height, Transparency::straight, rows);
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
