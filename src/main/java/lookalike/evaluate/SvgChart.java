package lookalike.evaluate;

import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/** A chart as SVG, for the page of a report. */
final class SvgChart {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 300;
    private static final int LEFT = 54;
    private static final int RIGHT = 12;
    private static final int TOP = 10;
    private static final int BOTTOM = 42;

    private final StringBuilder body = new StringBuilder();
    private final DoubleUnaryOperator x;
    private final DoubleUnaryOperator y;

    /** An axis from one value to another; a logarithmic one starts above 0. */
    record Axis(double from, double to, boolean logarithmic, String words) {

        private double at(double value) {
            return logarithmic ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
        }
    }

    SvgChart(Axis horizontal, Axis vertical) {
        x = value -> LEFT + (WIDTH - LEFT - RIGHT) * clamp(horizontal.at(value));
        y = value -> HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * clamp(vertical.at(value));
        add("<text x='%d' y='%d' text-anchor='middle'>%s</text>", (WIDTH + LEFT) / 2, HEIGHT - 6, horizontal.words);
        add(
                "<text transform='translate(12 %d) rotate(-90)' text-anchor='middle'>%s</text>",
                (HEIGHT - BOTTOM) / 2, vertical.words);
    }

    private static double clamp(double share) {
        return Math.max(0, Math.min(1, share));
    }

    /** Adds horizontal lines with their values at the left. */
    SvgChart rows(DoubleFunction<String> words, double... values) {
        for (double value : values) {
            add(
                    "<line class='grid' x1='%d' x2='%d' y1='%.1f' y2='%.1f'/><text x='%d' y='%.1f' text-anchor='end'>%s</text>",
                    LEFT,
                    WIDTH - RIGHT,
                    y.applyAsDouble(value),
                    y.applyAsDouble(value),
                    LEFT - 6,
                    y.applyAsDouble(value) + 4,
                    words.apply(value));
        }
        return this;
    }

    /** Adds values below the chart. */
    SvgChart columns(DoubleFunction<String> words, double... values) {
        for (double value : values) {
            add(
                    "<text x='%.1f' y='%d' text-anchor='middle'>%s</text>",
                    x.applyAsDouble(value), HEIGHT - BOTTOM + 17, words.apply(value));
        }
        return this;
    }

    /** Adds a line through points (x, y). */
    SvgChart line(String style, double[][] points) {
        StringBuilder path = new StringBuilder();
        for (double[] point : points) {
            path.append(String.format(Locale.ROOT, "%.1f,%.1f ", x.applyAsDouble(point[0]), y.applyAsDouble(point[1])));
        }
        add("<polyline class='line %s' points='%s'/>", style, path.toString().trim());
        return this;
    }

    /** Adds a dot for each point (x, y). */
    SvgChart dots(double[][] points) {
        for (double[] point : points) {
            add(
                    "<circle class='dot' r='2' cx='%.1f' cy='%.1f'/>",
                    x.applyAsDouble(point[0]), y.applyAsDouble(point[1]));
        }
        return this;
    }

    /** Adds bars of equal width from 0 to a value. */
    SvgChart bars(String style, double[] heights, double to) {
        double width = x.applyAsDouble(to / heights.length) - x.applyAsDouble(0);
        for (int i = 0; i < heights.length; i++) {
            double top = y.applyAsDouble(heights[i]);
            add(
                    "<rect class='%s' x='%.2f' y='%.1f' width='%.2f' height='%.1f'/>",
                    style, x.applyAsDouble(i * to / heights.length), top, width, HEIGHT - BOTTOM - top);
        }
        return this;
    }

    private void add(String format, Object... values) {
        body.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    /** The SVG element. */
    String svg(String title) {
        return String.format(
                        Locale.ROOT, "<svg viewBox='0 0 %d %d' role='img' aria-label='%s'>%n", WIDTH, HEIGHT, title)
                + body + "</svg>\n";
    }
}
