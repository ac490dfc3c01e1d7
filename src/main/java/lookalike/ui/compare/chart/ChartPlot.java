package lookalike.ui.compare.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import lookalike.match.Match;
import lookalike.match.Measure;
import lookalike.match.Score;
import lookalike.stats.Calibration;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.core.LikenessScale;
import lookalike.ui.compare.text.ResultText;
import lookalike.ui.compare.text.VerdictText;

/**
 * Draws the chart's three parts at a width: the titles above, the rows, and the axis below.
 *
 * @param answer whose ranking is drawn
 * @param names room for the names
 * @param plotWidth room for the bars of one measure
 * @param rowHeight of one person
 */
record ChartPlot(CompareState.Answer answer, double names, double plotWidth, double rowHeight) {

    static final double TITLE_HEIGHT = 18;
    static final double AXIS_HEIGHT = 18;

    private static final double GAP = 26;
    private static final double MOST_NAMES = 190;
    private static final double NAMES_SHARE = 0.2;
    private static final double BAR_SHARE = 0.62;
    private static final double THICKEST_BAR = 16;
    private static final double VALUE_WIDTH = 46;
    private static final double TICK_WIDTH = 60;

    /** A plot that fills a width. */
    static ChartPlot of(CompareState.Answer answer, double width, double rowHeight) {
        double names = Math.min(MOST_NAMES, width * NAMES_SHARE);
        return new ChartPlot(answer, names, (width - names - 2 * GAP) / 2 - VALUE_WIDTH, rowHeight);
    }

    /** Whether there is room enough to see anything. */
    boolean drawable() {
        return plotWidth >= 60;
    }

    /** What the measures are called, each above its bars. */
    void titles(Pane target) {
        for (Measure measure : Measure.values()) {
            Region swatch = new Region();
            swatch.getStyleClass().addAll("swatch", "bar-" + id(measure));
            Label title =
                    label(VerdictText.measure(measure, answer.matcher().fit().source()), "chart-title");
            title.setGraphic(swatch);
            place(target, title, left(measure), 0, plotWidth + VALUE_WIDTH, TITLE_HEIGHT - 2, Pos.CENTER_LEFT);
        }
    }

    /** The values of the axes. */
    void axes(Pane target) {
        for (Measure measure : Measure.values()) {
            for (double tick : answer.scale().ticks()) {
                Label words = label(LikenessScale.tick(tick), "axis-label");
                place(target, words, x(measure, tick) - TICK_WIDTH / 2, 0, TICK_WIDTH, AXIS_HEIGHT - 2, Pos.CENTER);
            }
        }
    }

    /** What lies behind the bars of so many people: where strangers lie, the lines of the axis, the threshold. */
    private void background(Pane target, int people) {
        double bottom = rowHeight * people;
        for (Measure measure : Measure.values()) {
            Calibration calibration = answer.matcher().calibration(measure);
            Calibration.Band band = calibration.strangers();
            if (band != null) {
                Region strangers = new Region();
                strangers.getStyleClass().add("stranger-band");
                strangers.setManaged(false);
                target.getChildren().add(strangers);
                double from = x(measure, calibration.likeness(band.high()).orElse(0));
                double to = x(measure, calibration.likeness(band.low()).orElse(0));
                strangers.resizeRelocate(from, 0, Math.max(2, to - from), bottom);
            }
            for (double tick : answer.scale().ticks()) {
                line(target, x(measure, tick), bottom, "grid-line");
            }
            if (calibration.threshold().isPresent()) {
                line(target, x(measure, 1 - Calibration.FALSE_ACCEPTS), bottom, "threshold-line");
            }
        }
    }

    /**
     * The rows of people: name, bars and distances of each.
     *
     * @param chosen told whose name or bar is clicked
     * @return of each row the name and the bars, which look different where it is the chosen one
     */
    List<List<Node>> rows(Pane target, List<Match> people, Consumer<Match> chosen) {
        background(target, people.size());
        List<List<Node>> rows = new ArrayList<>();
        for (Match match : people) {
            rows.add(row(target, match, rows.size() + 1, chosen));
        }
        return rows;
    }

    private List<Node> row(Pane target, Match match, int number, Consumer<Match> chosen) {
        double y = (number - 1) * rowHeight;
        Label name = label(match.person().name(), "bar-name");
        name.setTooltip(new Tooltip(match.person().name()));
        name.setOnMouseClicked(event -> chosen.accept(match));
        place(target, name, 0, y, names, rowHeight, Pos.CENTER_RIGHT);
        return List.of(
                name,
                bar(target, Measure.EUCLIDEAN, match, number, chosen),
                bar(target, Measure.MAHALANOBIS, match, number, chosen));
    }

    private Node bar(Pane target, Measure measure, Match match, int number, Consumer<Match> chosen) {
        Score score = match.by(measure);
        Region bar = new Region();
        bar.getStyleClass().addAll("chart-bar", "bar-" + id(measure));
        bar.setOnMouseClicked(event -> chosen.accept(match));
        bar.setId((measure == Measure.EUCLIDEAN ? "bar-" : "other-bar-") + number);
        bar.setAccessibleText(ResultText.tooltip(match, score));
        Tooltip.install(bar, new Tooltip(ResultText.tooltip(match, score)));
        bar.setManaged(false);
        target.getChildren().add(bar);
        double y = (number - 1) * rowHeight;
        double thick = Math.min(THICKEST_BAR, rowHeight * BAR_SHARE);
        double length = Math.max(2, x(measure, score.likeness().orElse(0)) - left(measure));
        bar.resizeRelocate(left(measure), y + (rowHeight - thick) / 2, length, thick);
        Label value = label(ResultText.distance(score.distance()), "bar-value");
        place(target, value, left(measure) + length + 4, y, VALUE_WIDTH, rowHeight, Pos.CENTER_LEFT);
        return bar;
    }

    private double left(Measure measure) {
        double first = names + GAP / 2;
        return measure == Measure.EUCLIDEAN ? first : first + plotWidth + VALUE_WIDTH + GAP;
    }

    private double x(Measure measure, double likeness) {
        return left(measure) + plotWidth * answer.scale().place(likeness);
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
        ((Node) label).resizeRelocate(x, y, width, height);
    }
}
