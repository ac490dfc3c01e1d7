package lookalike.ui.compare.chart;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import lookalike.match.Match;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.text.VerdictText;

/** The chart with all its rows, for a picture, however much of it is scrolled out of the window's view. */
public final class WholeChart extends VBox {

    private static final double ROW = 22;

    /** @param width in pixels */
    public WholeChart(CompareState state, double width) {
        List<Match> people = state.closest().get();
        ChartPlot plot = ChartPlot.of(state.answer().get(), width, ROW);
        Pane titles = LikenessChart.strip(ChartPlot.TITLE_HEIGHT);
        Pane rows = LikenessChart.strip(ROW * people.size());
        Pane axes = LikenessChart.strip(ChartPlot.AXIS_HEIGHT);
        plot.titles(titles);
        plot.rows(rows, people, match -> {});
        plot.axes(axes);
        getChildren().addAll(ChartCard.head(new Label(VerdictText.chart(people.size()))), titles, rows, axes);
        getStyleClass().add("saved-chart");
        setMinWidth(width);
    }
}
