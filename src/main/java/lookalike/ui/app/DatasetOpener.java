package lookalike.ui.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import lookalike.dataset.FolderLayout;
import lookalike.platform.archive.ArchiveUnpacker;
import lookalike.platform.files.Disk;
import lookalike.task.CancelSignal;
import lookalike.ui.browse.DatasetController;
import lookalike.ui.common.LatestTask;
import lookalike.ui.common.Outcome;
import lookalike.ui.common.ProgressText;
import lookalike.ui.common.TaskInfo;
import lookalike.ui.common.TaskKind;
import lookalike.ui.common.TaskRunner;

/** Opens folders after checking that they are datasets, and archives after unpacking them. Called on the FX thread. */
final class DatasetOpener {

    private final DatasetController dataset;
    private final LatestTask inspection;
    private final TaskRunner unpacking;
    private final Path home;
    private int choices;

    /**
     * @param tasks inspects folders, shown in the task list if that takes long
     * @param unpacking unpacks archives, one after the other
     * @param home the user's
     */
    DatasetOpener(DatasetController dataset, TaskRunner tasks, TaskRunner unpacking, Path home) {
        this.dataset = dataset;
        inspection = tasks.latest();
        this.unpacking = unpacking;
        this.home = home;
    }

    /**
     * Content of a folder or an archive.
     *
     * @param unpacked whether it is the content of an archive
     */
    private record Found(FolderLayout layout, boolean unpacked) {}

    /**
     * Opens a folder if it looks like a dataset; for an archive, the folder into which it was unpacked before. A later choice replaces this
     * one.
     *
     * @param other receives the layout of a folder that is not a dataset
     */
    void open(Path chosen, Consumer<FolderLayout> other) {
        choices++;
        inspection.run(
                new TaskInfo(TaskKind.FOLDER, chosen.toString(), "", reading -> ""),
                (progress, cancel) -> look(chosen, cancel),
                Outcome.<Found>of(found -> take(found, other)));
    }

    private Found look(Path chosen, CancelSignal cancel) {
        Optional<Path> unpacked = ArchiveUnpacker.canUnpack(chosen) && Files.isRegularFile(chosen)
                ? ArchiveUnpacker.earlier(chosen)
                : Optional.empty();
        return new Found(FolderLayout.of(unpacked.orElse(chosen), home, cancel), unpacked.isPresent());
    }

    /** The user did not choose the folder inside an archive, so a dataset nested in it is opened without asking. */
    private void take(Found found, Consumer<FolderLayout> other) {
        FolderLayout layout = found.layout;
        boolean nested = found.unpacked && layout.kind() == FolderLayout.Kind.NESTED;
        if (nested || layout.kind() == FolderLayout.Kind.DATASET) {
            dataset.open(layout.dataset());
        } else {
            other.accept(layout);
        }
    }

    /** Opens a folder without inspecting it. */
    void openAnyway(Path folder) {
        choices++;
        inspection.drop();
        dataset.open(folder);
    }

    /**
     * Unpacks an archive beside it and opens what is in it, unless another dataset was chosen meanwhile.
     *
     * @param other receives the layout of the content if it does not look like a dataset
     */
    void unpack(Path archive, Consumer<FolderLayout> other) {
        int choice = ++choices;
        inspection.drop();
        unpacking.run(
                new TaskInfo(
                        TaskKind.UNPACKING,
                        archive.getFileName().toString(),
                        archive.toAbsolutePath().toString(),
                        ProgressText::unpacking),
                new CancelSignal(),
                (progress, cancel) -> {
                    new ArchiveUnpacker(Disk.REAL).unpack(archive, progress, cancel);
                    return look(archive, cancel);
                },
                Outcome.<Found>of(found -> take(found, other)).onlyIf(() -> choice == choices));
    }
}
