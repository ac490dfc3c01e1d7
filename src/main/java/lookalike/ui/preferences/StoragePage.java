package lookalike.ui.preferences;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lookalike.platform.folders.AppFolders;
import lookalike.platform.folders.FolderSize;
import lookalike.ui.common.ByteText;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.Questions;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;

/** Folders of the user's data, and their sizes. */
public final class StoragePage extends VBox {

    private final AppFolders folders;
    private final Jobs jobs;
    private final Consumer<Path> opener;
    private final GridPane table = new GridPane();
    private final Map<Path, Label> sizes = new LinkedHashMap<>();
    private int row;

    /**
     * @param jobs measures the folders
     * @param opener shows a folder in the system's file manager
     */
    public StoragePage(AppFolders folders, Jobs jobs, Consumer<Path> opener) {
        super(14);
        this.folders = folders;
        this.jobs = jobs;
        this.opener = opener;
        setId("preferences-storage-page");
        getStyleClass().add("preferences-form");
        table.setHgap(14);
        table.setVgap(10);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        wide.setFillWidth(true);
        wide.setMinWidth(0);
        table.getColumnConstraints().setAll(wide);
        getChildren().setAll(table, clearing());
        add("storage.catalogs", folders.catalogs());
        add("storage.drafts", folders.drafts());
        add("storage.faces", folders.readFaces());
        add("storage.models", folders.userModels());
        add("storage.thumbnails", folders.thumbnails());
        add("storage.downloads", folders.downloads());
        add("storage.logs", folders.logs());
        add("storage.data", folders.data());
    }

    /** Measures the folders, which may have grown. */
    public void refresh() {
        sizes.forEach(
                (folder, size) -> jobs.run(() -> FolderSize.of(folder), bytes -> size.setText(ByteText.of(bytes))));
    }

    private void add(String key, Path folder) {
        Label name = Controls.wrapped(Texts.get(key));
        Label path = new Label(folder.toString());
        path.getStyleClass().add("muted");
        path.setMinWidth(0);
        path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Tooltips.set(path, folder.toString());
        Label size = Controls.whole("");
        size.setId("size-" + key.substring("storage.".length()));
        Button open = Controls.button(
                "open-" + key.substring("storage.".length()), Texts.get("storage.open"), () -> opener.accept(folder));
        open.getStyleClass().add("small");
        open.setAccessibleText(Texts.get("storage.open") + ": " + Texts.get(key));
        table.addRow(row++, new VBox(1, name, path), size, open);
        sizes.put(folder, size);
    }

    private FlowPane clearing() {
        Button clear = new Button(Texts.get("storage.clear"));
        clear.setId("clear-thumbnails");
        clear.setOnAction(event -> Questions.ask(
                getScene().getWindow(),
                "clear-dialog",
                Texts.get("storage.clear"),
                Texts.get("storage.clearHint"),
                Texts.get("storage.clearYes"),
                this::clear));
        return new FlowPane(clear);
    }

    private void clear() {
        jobs.run(
                () -> {
                    FolderSize.clear(folders.thumbnails());
                    return folders.thumbnails();
                },
                folder -> refresh());
    }
}
