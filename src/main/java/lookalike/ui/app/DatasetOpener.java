package lookalike.ui.app;

import java.nio.file.Path;
import java.util.function.Consumer;
import lookalike.dataset.FolderLayout;
import lookalike.ui.browse.DatasetController;
import lookalike.ui.common.LatestTask;
import lookalike.ui.common.Outcome;
import lookalike.ui.common.TaskInfo;
import lookalike.ui.common.TaskKind;
import lookalike.ui.common.TaskRunner;

/** Opens folders as datasets after a look whether they are. Called on the FX thread. */
final class DatasetOpener {

    private final DatasetController dataset;
    private final LatestTask inspection;
    private final Path home;

    /**
     * @param tasks looks at folders, and shows it if that takes long
     * @param home the user's
     */
    DatasetOpener(DatasetController dataset, TaskRunner tasks, Path home) {
        this.dataset = dataset;
        inspection = tasks.latest();
        this.home = home;
    }

    /**
     * Opens a folder if it looks like a dataset; a later choice replaces it.
     *
     * @param other told what it is otherwise
     */
    void open(Path folder, Consumer<FolderLayout> other) {
        inspection.run(
                new TaskInfo(TaskKind.FOLDER, folder.toString(), "", reading -> ""),
                (progress, cancel) -> FolderLayout.of(folder, home, cancel),
                Outcome.<FolderLayout>of(layout -> {
                    if (layout.kind() == FolderLayout.Kind.DATASET) {
                        dataset.open(folder);
                    } else {
                        other.accept(layout);
                    }
                }));
    }

    /** Opens a folder as it is. */
    void openAnyway(Path folder) {
        inspection.drop();
        dataset.open(folder);
    }
}
