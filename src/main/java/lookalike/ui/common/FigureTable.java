package lookalike.ui.common;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/**
 * Table of figures that shows all its rows. Columns are as wide as their words; the first one takes the rest of the width, and
 * is cut short where there is none.
 */
public final class FigureTable<R> extends TableView<R> {

    /** Height of a row in the stylesheet, from which the table derives its text size. */
    private static final double ROW_EM = 2.3;

    private static final double HEAD_ROWS = 1.5;

    /** Length from which a title is put on two lines. */
    private static final int LONG_TITLE = 14;

    /** Height of the scroll bar that appears if the columns are too wide together. */
    private static final double BAR_ROWS = 0.7;

    private static final double AIR_EM = 1.4;
    private static final double LEAST_FIRST_EM = 10;
    private static final double BORDER = 3;

    private final List<Function<R, String>> words = new ArrayList<>();

    /** Widths of the columns' words for the present size of the text. */
    private double[] natural = {};

    private double measuredEm;

    /** A table without columns. */
    public FigureTable(String id, List<R> rows) {
        setId(id);
        getStyleClass().add("figure-table");
        getItems().setAll(rows);
        fixedCellSizeProperty().addListener(property -> fit());
        widthProperty().addListener(property -> fit());
    }

    /** Adds a column in the rows' order. */
    public FigureTable<R> column(String title, Function<R, String> text) {
        return column(title, text, () -> new TextCell<>(text));
    }

    /**
     * Adds a column with cells of its own.
     *
     * @param text as wide as the content of a cell
     */
    public FigureTable<R> column(String title, Function<R, String> text, Supplier<TableCell<R, R>> cell) {
        add(title, text, cell).setSortable(false);
        return this;
    }

    /** Adds a column by which the rows can be sorted. */
    public FigureTable<R> sortable(String title, Function<R, String> text, Comparator<R> order) {
        add(title, text, () -> new TextCell<>(text)).setComparator(order);
        return this;
    }

    private TableColumn<R, R> add(String title, Function<R, String> text, Supplier<TableCell<R, R>> cell) {
        TableColumn<R, R> column = new TableColumn<>(broken(title));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(unused -> cell.get());
        column.setReorderable(false);
        words.add(text);
        getColumns().add(column);
        return column;
    }

    /** A long title on two lines of nearly the same length, so that it makes its column no wider than need be. */
    private static String broken(String title) {
        if (title.length() < LONG_TITLE) {
            return title;
        }
        return IntStream.range(0, title.length())
                .filter(i -> title.charAt(i) == ' ')
                .boxed()
                .min(Comparator.comparingInt(i -> Math.abs(2 * i - title.length())))
                .map(i -> title.substring(0, i) + "\n" + title.substring(i + 1))
                .orElse(title);
    }

    private void fit() {
        double em = getFixedCellSize() / ROW_EM;
        if (em <= 0) {
            return;
        }
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
        double rest = getWidth() - others - BORDER;
        getColumns().get(0).setPrefWidth(Math.max(LEAST_FIRST_EM * em, rest));
        double rows = getItems().size() + HEAD_ROWS + (rest < LEAST_FIRST_EM * em ? BAR_ROWS : 0);
        setMinHeight(getFixedCellSize() * rows);
        setPrefHeight(getFixedCellSize() * rows);
        setMaxHeight(getFixedCellSize() * rows);
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

    /** Cell with text; a tooltip shows all of it if it is truncated. */
    private static final class TextCell<R> extends TableCell<R, R> {

        private final Function<R, String> text;

        private TextCell(Function<R, String> text) {
            this.text = text;
        }

        @Override
        protected void updateItem(R row, boolean empty) {
            super.updateItem(row, empty);
            String words = empty || row == null ? null : text.apply(row);
            setText(words);
            Tooltips.set(this, words == null ? "" : words);
        }
    }
}
