package lookalike.ui.compare.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import lookalike.match.Match;
import lookalike.match.Measure;
import lookalike.match.Score;
import lookalike.stats.Covariance;
import lookalike.stats.SimilarityScale;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;
import lookalike.ui.compare.text.MatchText;
import lookalike.ui.compare.text.ResultText;
import lookalike.ui.compare.text.VerdictText;

/**
 * Draws the three parts of the chart at a width: the titles above, the rows, and the axes below. A row has a number, a name, and for
 * each measure a bar and the raw distance in a column of its own.
 *
 * @param geometry where the columns are
 * @param axes of the measures, in their order
 * @param source what the Mahalanobis distance is based on
 */
record ChartPlot(ChartGeometry geometry, List<ChartAxis> axes, Covariance.Source source) {

    private static final double BAR_SHARE = 0.62;
    private static final double THICKEST_BAR = 1.3;

    /**
     * A plot that fills a width.
     *
     * @param people at least one
     */
    static ChartPlot of(List<Match> people, Covariance.Source source, ChartGeometry geometry) {
        return new ChartPlot(
                geometry,
                List.of(ChartAxis.of(Measure.EUCLIDEAN, people), ChartAxis.of(Measure.MAHALANOBIS, people)),
                source);
    }

    /** Adds the titles of the measures above their bars, of the distances above their column, and of the line and the band below both. */
    void titles(Pane target) {
        double line = geometry.titleHeight() / 2;
        for (ChartAxis axis : axes) {
            Measure measure = axis.measure();
            Region swatch = new Region();
            swatch.getStyleClass().addAll("chart-swatch", "bar-" + id(measure));
            Label title = label(VerdictText.measure(measure, source), "chart-title");
            title.setGraphic(swatch);
            double left = geometry.left(measure);
            place(target, title, left, 0, geometry.plotWidth(), line, Pos.CENTER_LEFT);
            Label distance = label(Texts.get("chart.distanceColumn"), "axis-label");
            place(
                    target,
                    distance,
                    geometry.distanceLeft(measure),
                    0,
                    geometry.distanceWidth(),
                    line,
                    Pos.CENTER_RIGHT);
            if (axis.calibrated()) {
                lineTitles(target, axis, line);
            }
        }
    }

    private void lineTitles(Pane target, ChartAxis axis, double height) {
        double same = x(axis, SimilarityScale.SAME_PERSON);
        Label strangers = label(Texts.get("chart.strangers"), "axis-label");
        double left = geometry.left(axis.measure());
        place(target, strangers, left, height, x(axis, SimilarityScale.NEAR) - left, height, Pos.CENTER_RIGHT);
        Tooltips.onHover(strangers, () -> Texts.get("chart.strangersHint"));
        Label line = label(Texts.get("chart.threshold"), "threshold-label");
        Tooltips.onHover(line, () -> Texts.get("chart.thresholdHint"));
        double end = geometry.distanceLeft(axis.measure()) + geometry.distanceWidth() + geometry.em();
        place(target, line, same + 5, height, end - same - 5, height, Pos.CENTER_LEFT);
    }

    /** Adds the values of the axes below the bars, and their title at the left. */
    void axes(Pane target) {
        double height = geometry.axisHeight();
        Label title = label(axes.get(0).title(), "axis-label");
        place(target, title, 0, 0, geometry.names() - 10, height, Pos.CENTER_RIGHT);
        for (ChartAxis axis : axes) {
            for (double tick : axis.ticks()) {
                double width = geometry.plotWidth() / 5;
                Label words = label(axis.words(tick), "axis-label");
                place(target, words, x(axis, tick) - width / 2, 0, width, height, Pos.CENTER);
            }
        }
    }

    private void background(Pane target, double bottom) {
        for (ChartAxis axis : axes) {
            if (axis.calibrated()) {
                Region band = new Region();
                band.getStyleClass().add("stranger-band");
                band.setManaged(false);
                target.getChildren().add(band);
                double from = x(axis, SimilarityScale.FAR);
                band.resizeRelocate(from, 0, x(axis, SimilarityScale.NEAR) - from, bottom);
            }
            for (double tick : axis.ticks()) {
                line(target, x(axis, tick), bottom, "grid-line");
            }
        }
    }

    /**
     * Adds the rows of people: the bars, and over them the line of the same person. The values are in a column of their own, so that the
     * line does not cross them.
     *
     * @param number the number of each row, given its index
     * @param chosen receives the match whose name or bar is clicked
     * @return for each row, the nodes that look different when the row is selected
     */
    List<List<Node>> rows(Pane target, List<Match> people, IntUnaryOperator number, Consumer<Match> chosen) {
        double bottom = geometry.rowHeight() * people.size();
        background(target, bottom);
        List<List<Node>> rows = new ArrayList<>();
        for (Match match : people) {
            rows.add(row(target, match, rows.size(), number.applyAsInt(rows.size()), chosen));
        }
        axes.stream()
                .filter(ChartAxis::calibrated)
                .forEach(axis -> line(target, x(axis, SimilarityScale.SAME_PERSON), bottom, "threshold-line"));
        return rows;
    }

    private List<Node> row(Pane target, Match match, int index, int number, Consumer<Match> chosen) {
        double y = index * geometry.rowHeight();
        double height = geometry.rowHeight();
        Label place = label(Integer.toString(number), "bar-number");
        place(target, place, 0, y, geometry.numbers(), height, Pos.CENTER_RIGHT);
        Label name = label(match.person().name(), "bar-name");
        Tooltips.onHover(name, match.person()::name);
        place(
                target,
                name,
                geometry.numbers() + 8,
                y,
                geometry.names() - geometry.numbers() - 16,
                height,
                Pos.CENTER_LEFT);
        List<Node> nodes = new ArrayList<>(List.of(name));
        for (ChartAxis axis : axes) {
            nodes.add(bar(target, axis, match, index));
            Label distance = label(ResultText.distance(match.by(axis.measure()).distance()), "bar-value");
            place(
                    target,
                    distance,
                    geometry.distanceLeft(axis.measure()),
                    y,
                    geometry.distanceWidth(),
                    height,
                    Pos.CENTER_RIGHT);
            nodes.add(distance);
        }
        Region area = new Region();
        area.getStyleClass().addAll("row-area", "overlay", "has-equivalent");
        area.setManaged(false);
        area.setOnMouseClicked(event -> chosen.accept(match));
        area.resizeRelocate(0, y, geometry.width(), height);
        Tooltips.onHover(area, () -> MatchText.details(match));
        target.getChildren().add(area);
        return nodes;
    }

    private Node bar(Pane target, ChartAxis axis, Match match, int index) {
        Score score = match.by(axis.measure());
        Region bar = new Region();
        bar.getStyleClass().addAll("chart-bar", "bar-" + id(axis.measure()));
        bar.setId((axis.measure() == Measure.EUCLIDEAN ? "bar-" : "other-bar-") + (index + 1));
        bar.setAccessibleText(ResultText.tooltip(match, score));
        bar.setManaged(false);
        target.getChildren().add(bar);
        double height = geometry.rowHeight();
        double thick = Math.min(THICKEST_BAR * geometry.em(), height * BAR_SHARE);
        double length = Math.max(2, geometry.plotWidth() * axis.share(match));
        bar.resizeRelocate(geometry.left(axis.measure()), index * height + (height - thick) / 2, length, thick);
        return bar;
    }

    private double x(ChartAxis axis, double value) {
        return geometry.left(axis.measure()) + geometry.plotWidth() * axis.place(value);
    }

    private static String id(Measure measure) {
        return measure.name().toLowerCase(Locale.ROOT);
    }

    private static void line(Pane target, double x, double bottom, String style) {
        Line line = new Line(x, 0, x, bottom);
        line.getStyleClass().add(style);
        target.getChildren().add(line);
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    private static void place(
            Pane target, Label label, double x, double y, double width, double height, Pos alignment) {
        label.setAlignment(alignment);
        label.setManaged(false);
        target.getChildren().add(label);
        label.resizeRelocate(x, y, width, height);
    }
}
