package lookalike.ui.compare;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import javafx.css.PseudoClass;
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
import lookalike.ui.common.Texts;

/**
 * The first people as bars, one row a person, by both measures side by side: a bar is as long as the likeness, which both
 * measures share; the raw distance stands at its end. Where strangers' best matches usually lie is shaded, and a dashed line
 * shows where one comparison of different people in a thousand would lie beyond.
 */
final class LikenessChart extends Pane {

    private static final double TOP = 22;
    private static final double BOTTOM = 20;
    private static final double GAP = 26;
    private static final double TALLEST_ROW = 30;
    private static final double BAR_SHARE = 0.62;
    private static final double VALUE_WIDTH = 46;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final CompareModel model;

    LikenessChart(CompareModel model) {
        this.model = model;
        setId("chart");
        setMinSize(0, 0);
        model.closest().addListener(property -> requestLayout());
        model.match().addListener(property -> requestLayout());
    }

    /** Where one measure's bars are. */
    private record Plot(Measure measure, LikenessScale scale, double left, double width, double rowHeight) {

        private double x(double likeness) {
            return left + width * scale.place(likeness);
        }
    }

    @Override
    protected void layoutChildren() {
        getChildren().clear();
        List<Match> shown = model.closest().get();
        double height = getHeight() - TOP - BOTTOM;
        double names = Math.min(190, getWidth() * 0.2);
        double width = (getWidth() - names - 2 * GAP) / 2 - VALUE_WIDTH;
        if (shown.isEmpty() || height < 30 || width < 60) {
            return;
        }
        double row = Math.min(TALLEST_ROW, height / shown.size());
        LikenessScale scale = model.answer().get().scale();
        List<Plot> plots = List.of(
                new Plot(Measure.EUCLIDEAN, scale, names + GAP / 2, width, row),
                new Plot(Measure.MAHALANOBIS, scale, names + GAP / 2 + width + VALUE_WIDTH + GAP, width, row));
        double bottom = TOP + row * shown.size();
        plots.forEach(plot -> background(plot, bottom));
        for (int i = 0; i < shown.size(); i++) {
            double y = TOP + i * row;
            name(shown.get(i), y, row, names);
            for (Plot plot : plots) {
                bar(plot, shown.get(i), i + 1, y);
            }
        }
    }

    private void background(Plot plot, double bottom) {
        Label title = label(
                Words.measure(plot.measure, model.answer().get().matcher().fit().source()), "chart-title");
        place(title, plot.left, 0, plot.width, TOP - 4, Pos.CENTER_LEFT);
        Calibration calibration = model.answer().get().matcher().calibration(plot.measure);
        Calibration.Band band = calibration.strangers();
        if (band != null) {
            Region strangers = new Region();
            strangers.getStyleClass().add("stranger-band");
            getChildren().add(strangers);
            double from = plot.x(calibration.likeness(band.high()).orElse(0));
            double to = plot.x(calibration.likeness(band.low()).orElse(0));
            strangers.resizeRelocate(from, TOP, Math.max(2, to - from), bottom - TOP);
        }
        for (double tick : plot.scale.ticks()) {
            line(plot.x(tick), bottom, "grid-line");
            Label words = label(LikenessScale.tick(tick), "axis-label");
            place(words, plot.x(tick) - 30, bottom + 2, 60, 16, Pos.CENTER);
        }
        if (calibration.threshold().isPresent()) {
            line(plot.x(1 - Calibration.FALSE_ACCEPTS), bottom, "threshold-line");
        }
    }

    private void line(double x, double bottom, String style) {
        Line line = new Line(x, TOP, x, bottom);
        line.getStyleClass().add(style);
        getChildren().add(line);
    }

    private void name(Match match, double y, double height, double width) {
        Label name = label(match.person().name(), "bar-name");
        name.setTooltip(new Tooltip(match.person().name()));
        name.setOnMouseClicked(event -> model.match().set(match));
        place(name, 0, y, width, height, Pos.CENTER_RIGHT);
    }

    private void bar(Plot plot, Match match, int number, double y) {
        Score score = match.by(plot.measure);
        Region bar = new Region();
        bar.getStyleClass().addAll("chart-bar", "bar-" + plot.measure.name().toLowerCase(Locale.ROOT));
        bar.pseudoClassStateChanged(SELECTED, match.person().equals(selected()));
        bar.setOnMouseClicked(event -> model.match().set(match));
        bar.setId((plot.measure == Measure.EUCLIDEAN ? "bar-" : "other-bar-") + number);
        bar.setAccessibleText(tooltip(match, score));
        Tooltip.install(bar, new Tooltip(tooltip(match, score)));
        getChildren().add(bar);
        double thick = Math.min(16, plot.rowHeight * BAR_SHARE);
        double length = Math.max(2, plot.x(score.likeness().orElse(0)) - plot.left);
        bar.resizeRelocate(plot.left, y + (plot.rowHeight - thick) / 2, length, thick);
        Label value = label(MatchesPane.distance(score.distance()), "bar-value");
        place(value, plot.left + length + 4, y, VALUE_WIDTH, plot.rowHeight, Pos.CENTER_LEFT);
    }

    private Object selected() {
        return model.match().get() == null ? null : model.match().get().person();
    }

    /** What a score says, in words. */
    static String tooltip(Match match, Score score) {
        StringBuilder words = new StringBuilder(Texts.get(
                "chart.distance", match.person().name(), MatchesPane.distance(score.distance()), score.rank()));
        score.likeness()
                .ifPresent(likeness ->
                        words.append('\n').append(Texts.get("chart.likeness", LikenessScale.words(likeness))));
        OptionalDouble probability = score.probability();
        probability.ifPresent(p -> words.append('\n').append(Texts.get("chart.probability", Math.floor(100 * p))));
        return words.toString();
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    private void place(Label label, double x, double y, double width, double height, Pos alignment) {
        label.setAlignment(alignment);
        getChildren().add(label);
        ((Node) label).resizeRelocate(x, y, width, height);
    }
}
