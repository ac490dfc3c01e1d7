package lookalike.ui.accuracy;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;

/** Charts in two columns, or in one if two would be too narrow for their text. */
final class ChartGrid extends GridPane {

    private static final double LEAST_COLUMN_EM = 26;
    private static final double HEIGHT_EM = 20;
    private static final double GAP = 14;

    private final List<? extends Region> charts;
    private final ObservableValue<Font> font;

    /** @param font of normal text beside the charts */
    ChartGrid(List<? extends Region> charts, ObservableValue<Font> font) {
        this.charts = charts;
        this.font = font;
        setHgap(GAP);
        setVgap(GAP);
        getChildren().setAll(charts);
        widthProperty().addListener(property -> arrange());
        font.addListener((property, before, now) -> arrange());
        arrange();
    }

    private void arrange() {
        double em = font.getValue().getSize();
        int columns = getWidth() >= 2 * LEAST_COLUMN_EM * em + GAP ? 2 : 1;
        if (getColumnConstraints().size() != columns) {
            getColumnConstraints().clear();
            for (int i = 0; i < columns; i++) {
                ColumnConstraints column = new ColumnConstraints();
                column.setPercentWidth(100.0 / columns);
                getColumnConstraints().add(column);
            }
        }
        for (int i = 0; i < charts.size(); i++) {
            charts.get(i).setPrefHeight(HEIGHT_EM * em);
            charts.get(i).setMinHeight(HEIGHT_EM * em);
            setConstraints(charts.get(i), i % columns, i / columns);
        }
    }
}
