package lookalike.ui.compare.pair;

/**
 * A common zoom of two pictures of the same shape.
 *
 * @param factor by which they are enlarged, 1..8
 * @param left edge of the visible part, relative to the width of the whole, 0..1 - 1/factor
 * @param top edge of it, likewise
 */
record PairZoom(double factor, double left, double top) {

    /** No zoom: both pictures in full. */
    static final PairZoom WHOLE = new PairZoom(1, 0, 0);

    static final double MOST = 8;

    /** Clamps values that are out of range. */
    PairZoom {
        factor = Math.max(1, Math.min(MOST, factor));
        left = Math.max(0, Math.min(1 - 1 / factor, left));
        top = Math.max(0, Math.min(1 - 1 / factor, top));
    }

    /**
     * Enlarged further.
     *
     * @param by factor
     * @param x of the point of a picture's frame that stays where it is, 0..1
     * @param y likewise
     */
    PairZoom scaled(double by, double x, double y) {
        double next = Math.max(1, Math.min(MOST, factor * by));
        return new PairZoom(next, left + x / factor - x / next, top + y / factor - y / next);
    }

    /** Moved by shares of the frame's width and height. */
    PairZoom moved(double right, double down) {
        return new PairZoom(factor, left - right / factor, top - down / factor);
    }
}
