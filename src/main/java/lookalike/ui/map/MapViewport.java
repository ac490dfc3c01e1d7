package lookalike.ui.map;

import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;

/**
 * Visible part of a map: maps places to pixels of the view, at the same scale in both directions.
 *
 * @param scale pixels for each unit of the map, above 0
 * @param left the pixel column of the place 0
 * @param top the pixel row of the place 0; up on the map is up in the view
 */
record MapViewport(double scale, double left, double top) {

    /** All places within the bounds, centred in the view, with a margin in pixels. */
    static MapViewport fitting(Bounds bounds, double width, double height, double margin) {
        double wide = Math.max(bounds.right - bounds.left, 1e-9);
        double high = Math.max(bounds.upper - bounds.lower, 1e-9);
        double scale = Math.min(Math.max(1, width - 2 * margin) / wide, Math.max(1, height - 2 * margin) / high);
        return new MapViewport(
                scale,
                width / 2 - scale * (bounds.left + bounds.right) / 2,
                height / 2 + scale * (bounds.lower + bounds.upper) / 2);
    }

    /** A part of the map. */
    record Bounds(double left, double right, double lower, double upper) {

        /**
         * The bounds around places.
         *
         * @param x of the places, at least one
         * @param probe one more place, null if there is none
         */
        static Bounds of(double[] x, double[] y, MapState.Probe probe) {
            DoubleSummaryStatistics across = DoubleStream.of(x).summaryStatistics();
            DoubleSummaryStatistics along = DoubleStream.of(y).summaryStatistics();
            if (probe != null) {
                across.accept(probe.x());
                along.accept(probe.y());
            }
            return new Bounds(across.getMin(), across.getMax(), along.getMin(), along.getMax());
        }
    }

    double column(double x) {
        return left + scale * x;
    }

    double row(double y) {
        return top - scale * y;
    }

    double x(double column) {
        return (column - left) / scale;
    }

    double y(double row) {
        return (top - row) / scale;
    }

    /** Zoomed by a factor within a range of scales; the place under a pixel stays there. */
    MapViewport zoomed(double factor, double column, double row, double least, double most) {
        double next = Math.max(least, Math.min(most, scale * factor));
        double by = next / scale;
        return new MapViewport(next, column - by * (column - left), row - by * (row - top));
    }

    /** Moved by a number of pixels. */
    MapViewport moved(double right, double down) {
        return new MapViewport(scale, left + right, top + down);
    }

    /** Moved no further than needed to bring a place into view, at least a margin away from the border. */
    MapViewport showing(double x, double y, double width, double height, double margin) {
        return moved(into(column(x), width, margin), into(row(y), height, margin));
    }

    private static double into(double pixel, double size, double margin) {
        double edge = Math.min(margin, size / 2);
        return Math.max(edge, Math.min(size - edge, pixel)) - pixel;
    }
}
