package lookalike.ui.app;

import java.nio.file.Path;
import java.util.function.Consumer;
import lookalike.dataset.FolderLayout;
import lookalike.task.CancelSignal;
import lookalike.task.CancelledException;
import lookalike.ui.browse.DatasetController;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.TaskList;
import lookalike.ui.common.Texts;

/** Opens folders as datasets after a look whether they are. Called on the FX thread. */
final class DatasetOpener {

    private final DatasetController dataset;
    private final Jobs jobs;
    private final TaskList tasks;
    private final Path home;
    private final Consumer<Throwable> errors;
    private CancelSignal looking = new CancelSignal();

    /**
     * @param jobs looks at folders
     * @param tasks shows that it does, if that takes long
     * @param home the user's
     * @param errors told what cannot be looked at
     */
    DatasetOpener(DatasetController dataset, Jobs jobs, TaskList tasks, Path home, Consumer<Throwable> errors) {
        this.dataset = dataset;
        this.jobs = jobs;
        this.tasks = tasks;
        this.home = home;
        this.errors = errors;
    }

    /**
     * Opens a folder if it looks like a dataset; a later choice replaces it.
     *
     * @param other told what it is otherwise
     */
    void open(Path folder, Consumer<FolderLayout> other) {
        looking.cancel();
        CancelSignal cancel = new CancelSignal();
        looking = cancel;
        tasks.run(
                jobs,
                Texts.get("tasks.looking", folder),
                reading -> "",
                cancel,
                progress -> FolderLayout.of(folder, home, cancel),
                layout -> {
                    if (cancel.isCancelled()) {
                        return;
                    }
                    if (layout.kind() == FolderLayout.Kind.DATASET) {
                        dataset.open(folder);
                    } else {
                        other.accept(layout);
                    }
                },
                e -> {
                    if (!(e instanceof CancelledException)) {
                        errors.accept(e);
                    }
                });
    }

    /** Opens a folder as it is. */
    void openAnyway(Path folder) {
        looking.cancel();
        dataset.open(folder);
    }
}
