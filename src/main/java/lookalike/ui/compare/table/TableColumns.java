package lookalike.ui.compare.table;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import lookalike.match.Match;
import lookalike.ui.common.Controls;
import lookalike.ui.common.PictureFrame;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;
import lookalike.ui.compare.text.ResemblanceText;

/** Columns of the table of photos. */
final class TableColumns {

    private static final double SIDE = 36;

    private TableColumns() {}

    /** All columns from left to right. */
    static List<TableColumn<TableRow, ?>> all() {
        Comparator<String> words = String.CASE_INSENSITIVE_ORDER;
        return List.of(
                column("table.photo", 15.4, Comparator.comparing(TableRow::name, words), TableColumns::photo),
                column("table.face", 6.9, Comparator.comparingInt(TableRow::number), TableColumns::face),
                column(
                        "table.match",
                        13.8,
                        Comparator.comparing(TableRow::person, words),
                        (cell, row) -> text(cell, row.person())),
                column("table.similarity", 8.9, Comparator.comparingDouble(TableRow::similarity), TableColumns::figure),
                column("table.verdict", 11.5, Comparator.comparingDouble(TableRow::similarity), TableColumns::verdict),
                column("table.doubts", 13.8, Comparator.comparing(TableRow::doubts, words), TableColumns::doubts));
    }

    private static TableColumn<TableRow, TableRow> column(
            String title, double ems, Comparator<TableRow> order, BiConsumer<Cell, TableRow> shown) {
        TableColumn<TableRow, TableRow> column = new TableColumn<>(Texts.get(title));
        column.setId(title.replace('.', '-'));
        column.setUserData(ems);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(view -> new Cell(shown));
        column.setComparator(order);
        return column;
    }

    /**
     * Makes the columns as wide as the text size requires. A narrower table scrolls.
     *
     * @param em size of the text in pixels
     */
    static void fit(TableView<TableRow> table, double em) {
        double whole = 0;
        for (TableColumn<TableRow, ?> column : table.getColumns()) {
            double width = (double) column.getUserData() * em;
            column.setPrefWidth(width);
            whole += width;
        }
        table.setColumnResizePolicy(
                whole > table.getWidth()
                        ? TableView.UNCONSTRAINED_RESIZE_POLICY
                        : TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    /** A cell that is filled from the whole row. */
    private static final class Cell extends TableCell<TableRow, TableRow> {

        private final BiConsumer<Cell, TableRow> shown;

        Cell(BiConsumer<Cell, TableRow> shown) {
            this.shown = shown;
        }

        @Override
        protected void updateItem(TableRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            setGraphic(null);
            Tooltips.set(this, "");
            if (!empty && row != null) {
                shown.accept(this, row);
            }
        }
    }

    private static void text(Cell cell, String words) {
        cell.setText(words);
        Tooltips.set(cell, words);
    }

    private static void photo(Cell cell, TableRow row) {
        text(cell, row.name());
        PictureFrame picture = new PictureFrame(SIDE);
        row.photo().ifPresent(photo -> picture.show(photo.image()));
        cell.setGraphic(picture);
    }

    private static void face(Cell cell, TableRow row) {
        row.face().ifPresent(face -> {
            PictureFrame picture = new PictureFrame(SIDE);
            picture.show(face.picture());
            cell.setGraphic(picture);
            cell.setText(Integer.toString(row.number()));
        });
    }

    private static void figure(Cell cell, TableRow row) {
        if (!cell.getStyleClass().contains("table-figure")) {
            cell.getStyleClass().add("table-figure");
        }
        cell.setText(row.match().map(ResemblanceText::figure).orElse(""));
    }

    private static void verdict(Cell cell, TableRow row) {
        row.match().ifPresent(match -> cell.setGraphic(badge(match)));
    }

    private static Label badge(Match match) {
        Label badge = Controls.whole(ResemblanceText.badge(match));
        badge.getStyleClass().addAll("verdict", "small-verdict", ResemblanceText.style(match.resemblance()));
        return badge;
    }

    private static void doubts(Cell cell, TableRow row) {
        text(cell, row.doubts());
    }
}
