package lookalike.ui.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/**
 * Table of figures that shows all its rows. Columns are as wide as their words; the first one takes the rest of the width, and
 * is cut short where there is none.
 */
final class FigureTable<R> extends TableView<R> {

    /** Height of a row in the stylesheet, by which the table knows the size of its text. */
    private static final double ROW_EM = 2.3;

    /** Title and, where the columns are too wide together, a scroll bar. */
    private static final double HEAD_ROWS = 1.6;

    private static final double AIR_EM = 1.9;
    private static final double LEAST_FIRST_EM = 12;
    private static final double BORDER = 3;

    private final List<Function<R, String>> words = new ArrayList<>();

    /** Widths of the columns' words for the present size of the text. */
    private double[] natural = {};

    private double measuredEm;

    FigureTable(String id, List<R> rows) {
        setId(id);
        getStyleClass().add("figure-table");
        getItems().setAll(rows);
        fixedCellSizeProperty().addListener(property -> fit());
        widthProperty().addListener(property -> fit());
    }

    /** Adds a column. */
    FigureTable<R> column(String title, Function<R, String> text) {
        add(title, text);
        return this;
    }

    /** Adds a column whose figures lead to the photos behind them. */
    FigureTable<R> column(String title, Function<R, String> text, PhotoLink<R> link) {
        add(title, row -> text.apply(row) + "  " + link.words(row))
                .setCellFactory(column -> new LinkedFigureCell<>(text, link));
        return this;
    }

    private TableColumn<R, String> add(String title, Function<R, String> text) {
        TableColumn<R, String> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setSortable(false);
        column.setReorderable(false);
        if (words.isEmpty()) {
            column.setCellFactory(unused -> new TooltipCell<>());
        }
        words.add(text);
        getColumns().add(column);
        return column;
    }

    private void fit() {
        double em = getFixedCellSize() / ROW_EM;
        if (em <= 0) {
            return;
        }
        double height = getFixedCellSize() * (getItems().size() + HEAD_ROWS);
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        if (measuredEm != em) {
            measuredEm = em;
            natural = IntStream.range(0, getColumns().size())
                    .mapToDouble(column -> natural(column, em))
                    .toArray();
        }
        double others = 0;
        for (int i = 1; i < natural.length; i++) {
            getColumns().get(i).setPrefWidth(natural[i]);
            others += natural[i];
        }
        getColumns().get(0).setPrefWidth(Math.max(LEAST_FIRST_EM * em, getWidth() - others - BORDER));
    }

    private double natural(int column, double em) {
        double widest = width(getColumns().get(column).getText(), Font.font(null, FontWeight.BOLD, em));
        for (R row : getItems()) {
            widest = Math.max(widest, width(words.get(column).apply(row), Font.font(em)));
        }
        return Math.ceil(widest + AIR_EM * em);
    }

    private static double width(String text, Font font) {
        Text measured = new Text(text);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }

    /** Cell that tells all its words when they are cut short. */
    private static final class TooltipCell<R> extends TableCell<R, String> {

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
            setTooltip(empty ? null : new Tooltip(text));
        }
    }
}
