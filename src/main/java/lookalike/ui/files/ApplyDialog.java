package lookalike.ui.files;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import lookalike.folder.ApplyPlan;
import lookalike.folder.ApplyPlan.Change;
import lookalike.folder.LeftOutFile;
import lookalike.ui.common.Controls;
import lookalike.ui.common.InfoDialogs;
import lookalike.ui.common.Questions;
import lookalike.ui.common.Reasons;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;

/** The dialogs about applying decisions to files: the preview, and the files that were left out. */
final class ApplyDialog {

    private static final int ROWS = 4;

    private ApplyDialog() {}

    /** Shows the planned changes, and makes them if the user confirms. */
    static void show(Window owner, ApplyController.Preview preview, ApplyController controller) {
        ApplyPlan plan = preview.plan();
        if (plan.isEmpty(true)) {
            showNothing(owner, preview, controller);
            return;
        }
        VBox content = new VBox(10, Questions.words(hint(plan)));
        if (!plan.isEmpty()) {
            content.getChildren().add(table(plan.changes()));
        }
        CheckBox sidecars =
                new CheckBox(Texts.count("apply.sidecars", plan.sidecars().size()));
        sidecars.setId("apply-sidecars");
        sidecars.setWrapText(true);
        sidecars.setSelected(plan.isEmpty());
        if (!plan.sidecars().isEmpty()) {
            content.getChildren().add(sidecars);
        }
        if (!plan.staying().isEmpty()) {
            content.getChildren().add(leftOut(plan.staying()));
        }
        if (preview.canUndo()) {
            content.getChildren().add(undo(owner, controller));
        }
        Questions.ask(
                owner,
                "apply-dialog",
                Texts.get("apply.title"),
                content,
                Texts.get("apply.yes"),
                () -> controller.apply(owner, plan, sidecars.isSelected()));
    }

    private static String hint(ApplyPlan plan) {
        return plan.isEmpty()
                ? Texts.get("apply.nothing")
                : Texts.get(
                        "apply.hint",
                        Texts.count("apply.photos", plan.moves().size()),
                        Texts.count("apply.folders", plan.renames().size()));
    }

    /** Button that undoes an earlier change, which is no longer possible after another one. */
    private static Button undo(Window owner, ApplyController controller) {
        Button undo = new Button(Texts.get("apply.undo"));
        undo.setId("apply-undo");
        undo.setOnAction(event -> {
            undo.getScene().getWindow().hide();
            controller.undo(owner);
        });
        return undo;
    }

    /** Says that there is nothing to do, and offers to undo an earlier change if there is one. */
    private static void showNothing(Window owner, ApplyController.Preview preview, ApplyController controller) {
        String words = Texts.get("apply.nothing");
        if (preview.canUndo()) {
            Questions.ask(
                    owner,
                    "apply-undo-dialog",
                    Texts.get("apply.title"),
                    words + " " + Texts.get("apply.canUndo"),
                    Texts.get("apply.undo"),
                    () -> controller.undo(owner));
        } else {
            VBox content = new VBox(10, Questions.words(words));
            if (!preview.plan().staying().isEmpty()) {
                content.getChildren().add(leftOut(preview.plan().staying()));
            }
            InfoDialogs.show(owner, "apply-nothing", Texts.get("apply.title"), content);
        }
    }

    /** Lists the files that were left as they are. */
    static void showLeftOut(Window owner, List<LeftOutFile> files) {
        InfoDialogs.show(owner, "apply-left-out", Texts.get("apply.leftOutTitle"), leftOut(files));
    }

    private static VBox leftOut(List<LeftOutFile> files) {
        Label title = Controls.wrapped(Texts.count("apply.leftOut", files.size()));
        TextArea lines = new TextArea(files.stream()
                .map(file -> name(file.file()) + ": " + Reasons.words(file))
                .collect(Collectors.joining("\n")));
        lines.setId("apply-left-out-files");
        lines.setEditable(false);
        lines.setWrapText(true);
        lines.setPrefRowCount(Math.min(ROWS, files.size() + 1));
        lines.setAccessibleText(title.getText());
        title.setLabelFor(lines);
        return new VBox(4, title, lines);
    }

    /** The person's folder and the file name, because whole paths are long and start alike. */
    private static String name(Path file) {
        int parts = file.getNameCount();
        return file.subpath(Math.max(0, parts - 2), parts).toString();
    }

    private static TableView<Change> table(List<Change> changes) {
        TableView<Change> table = new TableView<>();
        table.setId("apply-table");
        table.getStyleClass().add("apply-table");
        table.setAccessibleText(Texts.get("apply.title"));
        table.getItems().setAll(changes);
        column(table, "apply.cause", ApplyDialog::cause);
        column(table, "apply.from", Change::from);
        column(
                table,
                "apply.to",
                change -> change.file().isEmpty() ? change.to() : change.to() + " (" + change.file() + ")");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        VBox.setVgrow(table, Priority.ALWAYS);
        return table;
    }

    private static String cause(Change change) {
        return switch (change.cause()) {
            case MERGE -> Texts.get("apply.causeMerge");
            case MOVE -> Texts.get("apply.causeMove");
            case SPLIT -> Texts.get("apply.causeSplit");
            case RENAME -> Texts.get("apply.causeRename");
        };
    }

    private static void column(TableView<Change> table, String title, Function<Change, String> words) {
        TableColumn<Change, Change> column = new TableColumn<>(Texts.get(title));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(view -> new TableCell<>() {
            @Override
            protected void updateItem(Change change, boolean empty) {
                super.updateItem(change, empty);
                String text = empty || change == null ? null : words.apply(change);
                setText(text);
                Tooltips.set(this, text == null ? "" : text);
            }
        });
        table.getColumns().add(column);
    }
}
