package lookalike.ui.decisions;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lookalike.ui.common.Controls;
import lookalike.ui.common.TextRuler;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;

/** The table of all decisions about a dataset, the last one first, with their actions. */
final class DecisionsView extends VBox {

    private static final PseudoClass UNDONE = PseudoClass.getPseudoClass("undone");
    private static final int REFUSED_ROWS = 4;
    private static final long NONE = -1;

    private final DecisionsState state;
    private final DecisionsController controller;
    private final TableView<StepRow> table = new TableView<>();
    private final TextRuler ruler = new TextRuler(this::fit);

    /** Number of the selected step. */
    private long selected = NONE;

    private boolean updating;

    DecisionsView(DecisionsState state, DecisionsController controller) {
        super(10);
        this.state = state;
        this.controller = controller;
        setId("decisions");
        getStyleClass().add("decisions");
        table.setId("decision-table");
        table.setAccessibleText(Texts.get("decisions.title"));
        Label none = Controls.wrapped(Texts.get("decisions.none"));
        none.getStyleClass().add("placeholder");
        table.setPlaceholder(none);
        column("decisions.what", 15, StepRow::what);
        column("decisions.about", 15, StepRow::about);
        column("decisions.time", 11, DecisionsView::time);
        column("decisions.state", 7, step -> switch (step.state()) {
            case ACTIVE -> Texts.get("decisions.active");
            case UNDONE -> Texts.get("decisions.undone");
            case APPLIED -> Texts.get("decisions.applied");
        });
        table.widthProperty().addListener(property -> fit());
        VBox.setVgrow(table, Priority.ALWAYS);
        table.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null && !updating) {
                selected = now.number();
            }
        });
        // This listener is notified first of changed steps and the one below last: in between, the table may select any
        // row.
        state.steps().addListener((ListChangeListener<StepRow>) change -> updating = true);
        table.setItems(state.steps());
        state.steps().addListener((ListChangeListener<StepRow>) change -> {
            updating = false;
            keepSelection();
        });
        getChildren().addAll(Controls.wrapped(Texts.get("decisions.hint")), table, buttons(), result(), ruler);
    }

    /** Takes the focus, at the last step. */
    void begin() {
        selected = NONE;
        table.requestFocus();
        keepSelection();
    }

    /** Time of a step in the format of the user's language. */
    private static String time(StepRow step) {
        return step.time()
                .map(time -> DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(Texts.locale())
                        .withZone(ZoneId.systemDefault())
                        .format(time))
                .orElse("–");
    }

    private void column(String title, double ems, Function<StepRow, String> words) {
        TableColumn<StepRow, StepRow> column = new TableColumn<>(Texts.get(title));
        column.setSortable(false);
        column.setReorderable(false);
        column.setUserData(ems);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(view -> new TableCell<>() {
            @Override
            protected void updateItem(StepRow step, boolean empty) {
                super.updateItem(step, empty);
                String text = empty || step == null ? null : words.apply(step);
                setText(text);
                Tooltips.set(this, text == null ? "" : text);
                pseudoClassStateChanged(UNDONE, text != null && !step.active());
            }
        });
        table.getColumns().add(column);
    }

    private void fit() {
        double whole = 0;
        for (TableColumn<StepRow, ?> column : table.getColumns()) {
            column.setPrefWidth((double) column.getUserData() * ruler.em());
            whole += column.getPrefWidth();
        }
        table.setColumnResizePolicy(
                whole > table.getWidth()
                        ? TableView.UNCONSTRAINED_RESIZE_POLICY
                        : TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    private FlowPane buttons() {
        ObservableValue<StepRow> step = table.getSelectionModel().selectedItemProperty();
        Button undo = Controls.button("undo-step", Texts.get("decisions.undo"), this::toggle);
        undo.disableProperty().bind(step.map(one -> !one.active()).orElse(true));
        Button redo = Controls.button("redo-step", Texts.get("decisions.redo"), this::toggle);
        redo.disableProperty()
                .bind(step.map(one -> one.state() != StepRow.State.UNDONE).orElse(true));
        Button export = Controls.button(
                "export-decisions",
                Texts.get("decisions.export"),
                () -> controller.export(getScene().getWindow()));
        export.disableProperty().bind(Bindings.isEmpty(state.steps()));
        Button read = Controls.button(
                "import-decisions",
                Texts.get("decisions.import"),
                () -> controller.importFrom(getScene().getWindow()));
        return new FlowPane(8, 8, undo, redo, export, read);
    }

    private void toggle() {
        Optional.ofNullable(table.getSelectionModel().getSelectedItem()).ifPresent(controller::toggle);
    }

    /** Result of the last import, and the rows that it could not apply. */
    private VBox result() {
        Label summary = Controls.wrapped("");
        summary.setId("import-summary");
        TextArea refused = new TextArea();
        refused.setId("import-refused");
        refused.setAccessibleText(Texts.get("decisions.refused"));
        refused.setEditable(false);
        refused.setWrapText(true);
        refused.setPrefRowCount(REFUSED_ROWS);
        refused.managedProperty().bind(refused.visibleProperty());
        VBox result = new VBox(6, summary, refused);
        result.managedProperty().bind(result.visibleProperty());
        state.result().subscribe(now -> {
            result.setVisible(now.isPresent());
            now.ifPresent(shown -> {
                summary.setText(shown.summary());
                refused.setText(String.join("\n", shown.refused()));
                refused.setVisible(!shown.refused().isEmpty());
            });
        });
        return result;
    }

    /** Keeps the selected step selected, even if it was undone or steps were added; at first selects the last one. */
    private void keepSelection() {
        int index = Math.max(0, indexOf(selected));
        if (!state.steps().isEmpty()) {
            table.getSelectionModel().clearAndSelect(index);
        }
    }

    private int indexOf(long number) {
        return IntStream.range(0, state.steps().size())
                .filter(i -> state.steps().get(i).number() == number)
                .findFirst()
                .orElse(-1);
    }
}
