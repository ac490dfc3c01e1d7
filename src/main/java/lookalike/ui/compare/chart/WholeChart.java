package lookalike.ui.compare.chart;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import lookalike.match.Match;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.text.VerdictText;

/** The chart with all its rows for a picture, including the rows that are scrolled out of view in the window. */
public final class WholeChart extends VBox {

    private static final double ROW = 22;
    private static final double EM = 13;

    /** @param width in pixels */
    public WholeChart(CompareState state, double width) {
        List<Match> people = state.closest().get();
        ChartGeometry geometry = new ChartGeometry(width, ROW, EM);
        ChartPlot plot =
                ChartPlot.of(people, state.answer().get().matcher().fit().source(), geometry);
        Pane titles = strip(geometry.titleHeight());
        Pane rows = strip(ROW * people.size());
        Pane axes = strip(geometry.axisHeight());
        plot.titles(titles);
        plot.rows(rows, people, state::number, match -> {});
        plot.axes(axes);
        Label title = new Label(VerdictText.chart(people.size()));
        title.getStyleClass().add("section-title");
        getChildren().addAll(title, titles, rows, axes);
        getStyleClass().add("saved-chart");
        setStyle("-fx-font-size: " + EM + "px;");
        setMinWidth(width);
    }

    private static Pane strip(double height) {
        Pane pane = new Pane();
        SimilarityChart.fixHeight(pane, height);
        return pane;
    }
}
