package lookalike.ui.compare.table;

import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Services;
import lookalike.ui.common.TextRuler;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.CompareController;
import lookalike.ui.compare.core.CompareMode;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.core.FaceAnswers;
import lookalike.ui.compare.core.OpeningState;
import lookalike.ui.compare.core.ProbePhoto;

/** The table of all open photos: a row for each face with its best match, and one for each photo that has no faces or cannot be used. */
public final class PhotoTable extends VBox {

    private final CompareState state;
    private final CompareController controller;
    private final FaceAnswers answers;
    private final TableExport export;
    private final ObservableList<TableRow> rows = FXCollections.observableArrayList();
    private final TableView<TableRow> table = new TableView<>();
    private final TextRuler ruler = new TextRuler(this::fit);

    /** The photos of a state. */
    public PhotoTable(CompareState state, CompareController controller, Services services) {
        super(12);
        this.state = state;
        this.controller = controller;
        answers = controller.answers();
        export = new TableExport(services);
        getStyleClass().addAll("card", "photo-table-page");
        setMinSize(0, 0);
        SortedList<TableRow> sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setId("photo-table");
        table.setAccessibleText(Texts.get("table.title"));
        table.setItems(sorted);
        table.getColumns().setAll(TableColumns.all());
        table.widthProperty().addListener(property -> fit());
        table.setMinHeight(0);
        VBox.setVgrow(table, Priority.ALWAYS);
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
                event.consume();
            }
        });
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open();
            }
        });
        getChildren().addAll(head(), table, ruler);
        InvalidationListener changed = property -> fill();
        state.photos().addListener(changed);
        state.opening().unusable().addListener(changed);
        state.mode().addListener((property, before, now) -> {
            fill();
            focus();
        });
        answers.version().addListener((property, before, now) -> fill());
        fill();
        focus();
    }

    private void fit() {
        TableColumns.fit(table, ruler.em());
    }

    private void focus() {
        if (state.mode().get() == CompareMode.TABLE) {
            Platform.runLater(table::requestFocus); // it is not visible before
        }
    }

    private void fill() {
        if (state.mode().get() != CompareMode.TABLE) {
            return;
        }
        int selected = table.getSelectionModel().getSelectedIndex();
        TableRow before = table.getSelectionModel().getSelectedItem();
        rows.setAll(Stream.concat(
                        state.photos().stream().flatMap(this::rows),
                        state.opening().unusable().stream().map(TableRow::of))
                .toList());
        if (before != null) {
            int again = indexOf(before);
            table.getSelectionModel().clearAndSelect(again < 0 ? selected : again);
        }
    }

    /** The row of the same face, even if its answer was found in the meantime. */
    private int indexOf(TableRow row) {
        List<TableRow> shown = table.getItems();
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).face().equals(row.face())
                    && shown.get(i).name().equals(row.name())
                    && shown.get(i).problem().equals(row.problem())) {
                return i;
            }
        }
        return -1;
    }

    private Stream<TableRow> rows(ProbePhoto photo) {
        return photo.faces().isEmpty()
                ? Stream.of(TableRow.withoutFace(photo))
                : photo.faces().stream().map(face -> TableRow.of(photo, face, answers.of(face)));
    }

    /** Shows the pair of the selected row; does nothing for a photo that cannot be used. */
    private void open() {
        TableRow row = table.getSelectionModel().getSelectedItem();
        if (row != null && row.photo().isPresent()) {
            state.photo().set(row.photo().get());
            row.face().ifPresent(state.face()::set);
            state.mode().set(CompareMode.PAIR);
        }
    }

    private Node head() {
        Label title = Controls.whole(Texts.get("table.title"));
        title.getStyleClass().add("group-title");
        Label count = new Label();
        count.setId("table-count");
        count.getStyleClass().add("muted");
        count.setMinWidth(0);
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        this::countWords, rows, state.opening().progress()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button save = Controls.button(
                "save-table", Texts.get("table.save"), () -> export.save(getScene(), List.copyOf(table.getItems())));
        Button closeAll = Controls.button("close-all", Texts.get("photo.closeAll"), controller::closeAll);
        Button back = Controls.button(
                "close-table", Texts.get("table.back"), () -> state.mode().set(CompareMode.PAIR));
        for (Button button : List.of(save, closeAll, back)) {
            button.getStyleClass().add("small");
        }
        HBox head = new HBox(8, title, count, space, save, closeAll, back);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private String countWords() {
        OpeningState.Progress progress = state.opening().progress().get();
        long faces = rows.stream().filter(row -> row.face().isPresent()).count();
        int photos = state.photos().size() + state.opening().unusable().size();
        String words = Texts.get(
                "table.count", Texts.count("photo.count", photos), Texts.count("compare.faceCount", (int) faces));
        return progress == null ? words : words + " · " + Texts.get("photo.reading", progress.done(), progress.total());
    }
}
