package lookalike.ui.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;
import lookalike.catalog.Catalog;
import lookalike.export.PhotoListFile;
import lookalike.folder.DatasetExport;
import lookalike.folder.DatasetExport.Exported;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import lookalike.task.ProgressMeter;
import lookalike.ui.browse.DatasetController;
import lookalike.ui.browse.DecisionSteps;
import lookalike.ui.common.FilePicker;
import lookalike.ui.common.NotWrittenException;
import lookalike.ui.common.Outcome;
import lookalike.ui.common.SavedFiles;
import lookalike.ui.common.TaskInfo;
import lookalike.ui.common.TaskKind;
import lookalike.ui.common.TaskRunner;
import lookalike.ui.common.Texts;

/** Exports people or photos of the open dataset as a separate dataset, or everything as a list. Called on the FX thread. */
public final class ExportController {

    private final DecisionSteps steps;
    private final DatasetController dataset;
    private final TaskRunner tasks;
    private final FilePicker picker;
    private final SavedFiles saved;

    /**
     * @param steps queries the catalogue
     * @param tasks runs exports in parallel with index runs
     * @param saved receives the files that are written
     */
    public ExportController(
            DecisionSteps steps, DatasetController dataset, TaskRunner tasks, FilePicker picker, SavedFiles saved) {
        this.steps = steps;
        this.dataset = dataset;
        this.tasks = tasks;
        this.picker = picker;
        this.saved = saved;
    }

    /** Work of an export. */
    private interface Export {
        Exported write(DatasetExport export, Progress progress, CancelSignal cancel);
    }

    /** Asks in which form the whole dataset is exported, and where. */
    public void everyone(Window owner) {
        ExportDialog.everything(
                owner, linking -> write(owner, linking, DatasetExport::everyone), ending -> list(owner, ending));
    }

    /** Asks how and where to export some people, given by their labels: one person, several, or a group. */
    public void people(Window owner, Collection<String> labels) {
        List<String> wanted = List.copyOf(labels);
        some(
                owner,
                Texts.count("status.people", wanted.size()),
                (export, progress, cancel) -> export.people(wanted, progress, cancel));
    }

    /** Asks how and where to export some photos, given by their paths in the dataset. */
    public void photos(Window owner, Collection<String> paths) {
        List<String> wanted = List.copyOf(paths);
        some(
                owner,
                Texts.count("browse.photos", wanted.size()),
                (export, progress, cancel) -> export.photos(wanted, progress, cancel));
    }

    /** @param count number of people or photos, in words */
    private void some(Window owner, String count, Export export) {
        ExportDialog.some(owner, count, linking -> write(owner, linking, export));
    }

    private void write(Window owner, boolean linking, Export export) {
        Catalog catalog = dataset.openCatalog().orElse(null);
        Optional<Path> folder = picker.folder(owner, Texts.get("export.folderTitle"));
        if (catalog == null || folder.isEmpty()) {
            return;
        }
        tasks.run(
                TaskInfo.of(TaskKind.EXPORT, ExportController::reading),
                new CancelSignal(),
                (progress, cancel) -> export.write(new DatasetExport(catalog, folder.get(), linking), progress, cancel),
                Outcome.<Exported>of(exported -> {
                    saved.accept(folder.get());
                    if (!exported.leftOut().isEmpty()) {
                        ApplyDialog.showLeftOut(owner, exported.leftOut());
                    }
                }));
    }

    private static String reading(ProgressMeter.Reading reading) {
        return Texts.get("export.progress", reading.done(), reading.total());
    }

    /** @param ending of the file name, which determines the format */
    private void list(Window owner, String ending) {
        picker.save(owner, Texts.get("export.title"), Texts.get("export.listName") + ending, List.of("*" + ending))
                .ifPresent(file -> steps.ask(catalog -> written(catalog, file), saved));
    }

    private static Path written(Catalog catalog, Path file) {
        try {
            PhotoListFile.write(catalog, file);
            return file;
        } catch (IOException e) {
            throw new NotWrittenException(file, e);
        }
    }
}
