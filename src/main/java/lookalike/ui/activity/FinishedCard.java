package lookalike.ui.activity;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Page;
import lookalike.ui.common.RunningTask;
import lookalike.ui.common.TaskKind;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;

/** The card of finished work, with links to its subjects. */
final class FinishedCard extends VBox {

    private static final double ICON = 17;

    private final ActivityState state;
    private final DatasetState dataset;
    private final ActivityLinks links;
    private final VBox rows = new VBox();

    FinishedCard(ActivityState state, DatasetState dataset, ActivityController controller, ActivityLinks links) {
        super(4);
        this.state = state;
        this.dataset = dataset;
        this.links = links;
        setId("finished");
        getStyleClass().addAll("card", "task-card");
        Label title = Controls.whole(Texts.get("activity.finished"));
        title.getStyleClass().add("task-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Hyperlink clear = new Hyperlink(Texts.get("activity.clear"));
        clear.setId("clear-finished");
        clear.setOnAction(event -> {
            clear.setVisited(false);
            controller.clear();
        });
        HBox head = new HBox(8, title, space, clear);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, rows);
        state.finished().addListener((ListChangeListener<FinishedTask>) change -> show());
        state.running().addListener((ListChangeListener<RunningTask>) change -> show());
        InvalidationListener changed = property -> show();
        dataset.report().addListener(changed);
        dataset.folder().addListener(changed);
        state.open().addListener(changed); // "today" may have become yesterday
        show();
    }

    private void show() {
        setVisible(!state.finished().isEmpty());
        setManaged(isVisible());
        LocalDateTime now = LocalDateTime.now();
        rows.getChildren()
                .setAll(state.finished().stream().map(task -> row(task, now)).toList());
    }

    private Node row(FinishedTask task, LocalDateTime now) {
        boolean done = task.end() == FinishedTask.End.DONE;
        Region icon = (done ? ActivityIcon.DONE : ActivityIcon.WARNING).node(ICON);
        if (!done) {
            icon.getStyleClass().add("warning-icon");
        }
        Label title = Controls.whole(TaskText.title(task));
        title.getStyleClass().add("finished-title");
        Label detail = new Label(TaskText.detail(task, now));
        detail.getStyleClass().add("muted");
        detail.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(10, icon, title, detail, space);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("finished-row");
        Tooltips.onHover(row, () -> title.getText() + "\n" + detail.getText());
        row.setAccessibleText(title.getText() + ". " + detail.getText());
        link(task).ifPresent(row.getChildren()::add);
        return row;
    }

    private Optional<Node> link(FinishedTask task) {
        boolean done = task.end() == FinishedTask.End.DONE;
        return switch (task.kind()) {
            case INDEXING -> indexingLink(task, done);
            case INSTALL -> Optional.of(link(done ? "activity.use" : "notice.models", links::showModels));
            case CELEBRITIES -> celebritiesLink(task, done);
            case EVALUATION ->
                done ? Optional.of(link("activity.results", () -> links.show(Page.ACCURACY))) : Optional.empty();
            case HEALTH ->
                done ? Optional.of(link("activity.results", () -> links.show(Page.HEALTH))) : Optional.empty();
            case SORTING ->
                task.subject().isEmpty()
                        ? Optional.empty()
                        : Optional.of(link("notice.show", () -> links.sortPhotos(Path.of(task.subject()))));
            case COPYING, FILES, EXPORT -> Optional.empty();
            case UNPACKING ->
                task.subject().isEmpty()
                        ? Optional.empty()
                        : Optional.of(link("activity.openDataset", () -> links.openDataset(Path.of(task.subject()))));
            case PHOTOS, FOLDER -> Optional.of(link("notice.show", () -> links.show(Page.COMPARE)));
        };
    }

    /** Link of a dataset's last run: to its report, or to open the dataset or resume the run. Earlier runs have none. */
    private Optional<Node> indexingLink(FinishedTask task, boolean done) {
        boolean running = state.running().stream()
                .anyMatch(each -> each.info().kind() == TaskKind.INDEXING
                        && each.info().subject().equals(task.subject()));
        boolean last = state.finished().stream()
                .filter(each ->
                        each.kind() == TaskKind.INDEXING && each.subject().equals(task.subject()))
                .findFirst()
                .filter(each -> each == task)
                .isPresent();
        if (running || !last || task.subject().isEmpty()) {
            return Optional.empty();
        }
        Path folder = Path.of(task.subject());
        boolean open = folder.equals(dataset.folder().get());
        boolean whole =
                open && dataset.report().get() != null && dataset.report().get().complete();
        if (whole) {
            return Optional.of(link("status.report", links::showReport));
        }
        return Optional.of(link(done ? "activity.openDataset" : "status.resume", () -> {
            if (open) {
                links.rescan();
            } else {
                links.openDataset(folder);
            }
        }));
    }

    /** Link that opens the fetched dataset, or resumes the last run if it did not finish. */
    private Optional<Node> celebritiesLink(FinishedTask task, boolean done) {
        Path folder = Path.of(task.subject());
        if (done) {
            return Optional.of(link("activity.openDataset", () -> links.openDataset(folder)));
        }
        boolean running = state.running().stream().anyMatch(each -> each.info().kind() == TaskKind.CELEBRITIES);
        boolean last = state.finished().stream()
                .filter(each -> each.kind() == TaskKind.CELEBRITIES)
                .findFirst()
                .filter(each -> each == task)
                .isPresent();
        return running || !last
                ? Optional.empty()
                : Optional.of(link("status.resume", () -> links.resumeCelebrities(folder)));
    }

    private static Node link(String words, Runnable action) {
        Hyperlink link = new Hyperlink(Texts.get(words));
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(event -> action.run());
        return link;
    }
}
