package lookalike.ui.compare;

import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import lookalike.match.Match;

/**
 * The closest people as bars: a bar is as high as the distance, so the shortest is the closest. A dashed line shows where
 * the model draws the border between one person and two.
 */
final class DistanceChart extends Pane {

    private static final double LEFT = 44;
    private static final double BOTTOM = 24;
    private static final double TOP = 20;
    private static final double WIDEST_SLOT = 180;
    private static final double BAR_SHARE = 0.5;
    private static final double VALUE_WIDTH = 38;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final CompareModel model;
    private final Double threshold;

    /** @param threshold the model's same-person threshold, null if its card gives none */
    DistanceChart(CompareModel model, Double threshold) {
        this.model = model;
        this.threshold = threshold;
        setId("chart");
        setMinSize(0, 0);
        model.closest().addListener(property -> requestLayout());
        model.match().addListener(property -> requestLayout());
    }

    /** The top of the axis: the largest value with some air, a multiple of its grid. */
    static double axisTop(List<Match> matches, Double threshold) {
        double largest = matches.stream().mapToDouble(Match::euclidean).max().orElse(0);
        double top = 1.08 * Math.max(largest, threshold == null ? 0 : threshold);
        return Math.max(step(top), Math.ceil(top / step(top)) * step(top));
    }

    /** Distance between grid lines. */
    static double step(double top) {
        return top > 1 ? 0.5 : top > 0.5 ? 0.2 : 0.1;
    }

    @Override
    protected void layoutChildren() {
        getChildren().clear();
        List<Match> shown = model.closest().get();
        double height = getHeight() - TOP - BOTTOM;
        if (shown.isEmpty() || height < 20 || getWidth() < LEFT + 50) {
            return;
        }
        double top = axisTop(shown, threshold);
        double step = step(top);
        double slot = Math.min(WIDEST_SLOT, (getWidth() - LEFT) / shown.size());
        double right = LEFT + slot * shown.size();
        for (int i = 0; i * step <= top + 1e-9; i++) {
            grid(i * step, y(i * step, top, height), right);
        }
        for (int i = 0; i < shown.size(); i++) {
            bar(shown.get(i), LEFT + i * slot, slot, y(shown.get(i).euclidean(), top, height), TOP + height);
        }
        if (threshold != null) {
            double y = y(threshold, top, height);
            Line line = new Line(LEFT, y, right, y);
            line.getStyleClass().add("threshold-line");
            getChildren().add(line);
        }
        // The words come last: they lie over the lines.
        for (int i = 0; i < shown.size(); i++) {
            words(shown.get(i), LEFT + i * slot, slot, y(shown.get(i).euclidean(), top, height), TOP + height);
        }
    }

    private static double y(double value, double top, double height) {
        return TOP + height * (1 - value / top);
    }

    private void grid(double value, double y, double right) {
        Line line = new Line(LEFT, y, right, y);
        line.getStyleClass().add("grid-line");
        Label label = label(String.format(Locale.ROOT, "%.1f", value), "axis-label");
        getChildren().addAll(line, label);
        place(label, 0, y - 9, LEFT - 8, 18, Pos.CENTER_RIGHT);
    }

    private void bar(Match match, double left, double slot, double y, double bottom) {
        Region bar = new Region();
        bar.getStyleClass().add("chart-bar");
        bar.pseudoClassStateChanged(SELECTED, match.equals(model.match().get()));
        bar.setOnMouseClicked(event -> model.match().set(match));
        bar.setId("bar-" + match.rank());
        Tooltip.install(bar, new Tooltip(match.person().name()));
        getChildren().add(bar);
        double width = slot * BAR_SHARE;
        bar.resizeRelocate(left + (slot - width) / 2, y, width, Math.max(1, bottom - y));
    }

    private void words(Match match, double left, double slot, double y, double bottom) {
        Label value = label(MatchesPane.distance(match.euclidean()), "bar-value");
        Label name = label(match.person().name(), "bar-name");
        name.setTooltip(new Tooltip(match.person().name()));
        getChildren().addAll(value, name);
        double width = Math.min(slot, VALUE_WIDTH);
        place(value, left + (slot - width) / 2, y - 18, width, 16, Pos.CENTER);
        place(name, left + 2, bottom + 4, slot - 4, 18, Pos.CENTER);
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    private static void place(Label label, double x, double y, double width, double height, Pos alignment) {
        label.setAlignment(alignment);
        ((Node) label).resizeRelocate(x, y, width, height);
    }
}
