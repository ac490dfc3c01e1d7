package lookalike.ui.compare.chart;

import lookalike.match.Measure;

/**
 * Columns of the chart: numbers and names, then for each measure the bars and the distances.
 *
 * @param width of the whole, in pixels
 * @param rowHeight of one person
 * @param em size of the text
 */
record ChartGeometry(double width, double rowHeight, double em) {

    private static final double NAMES = 11.5;
    private static final double NAMES_SHARE = 0.22;
    private static final double NUMBERS = 1.6;
    private static final double DISTANCE = 3.4;
    private static final double GAP = 2.1;
    private static final double LEAST_PLOT = 4;

    /** Width of the numbers and names together. */
    double names() {
        return Math.min(NAMES * em, width * NAMES_SHARE);
    }

    /** Width of the numbers. */
    double numbers() {
        return NUMBERS * em;
    }

    /** Width of the bars of one measure. */
    double plotWidth() {
        return (width - names() - GAP * em) / 2 - distanceWidth();
    }

    /** Width of the distances of one measure. */
    double distanceWidth() {
        return DISTANCE * em;
    }

    /** Left end of the bars of a measure. */
    double left(Measure measure) {
        return measure == Measure.EUCLIDEAN ? names() : names() + plotWidth() + distanceWidth() + GAP * em;
    }

    /** Left end of the distances of a measure. */
    double distanceLeft(Measure measure) {
        return left(measure) + plotWidth();
    }

    /** Height of the two lines of titles. */
    double titleHeight() {
        return 2.9 * em;
    }

    /** Height of the axes' values. */
    double axisHeight() {
        return 1.4 * em;
    }

    /** True if there is enough room to draw anything. */
    boolean drawable() {
        return plotWidth() >= LEAST_PLOT * em;
    }
}
