package lookalike.ui.accuracy;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** A table of figures that shows all its rows. */
final class FigureTable<R> extends TableView<R> {

    private static final double ROW_HEIGHT = 32;
    private static final double HEAD_HEIGHT = 44;

    FigureTable(String id, List<R> rows) {
        setId(id);
        getItems().setAll(rows);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setFixedCellSize(ROW_HEIGHT);
        double height = ROW_HEIGHT * rows.size() + HEAD_HEIGHT;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }

    /** Adds a column. */
    FigureTable<R> column(String title, double width, Function<R, String> words) {
        TableColumn<R, String> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        getColumns().add(column);
        return this;
    }
}
