package lookalike.ui.files;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.Window;
import lookalike.catalog.Catalog;
import lookalike.folder.ApplyPlan;
import lookalike.folder.ApplyReport;
import lookalike.folder.ApplyRun;
import lookalike.folder.LeftOutFile;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import lookalike.task.ProgressMeter;
import lookalike.ui.browse.DatasetController;
import lookalike.ui.browse.DecisionSteps;
import lookalike.ui.common.Outcome;
import lookalike.ui.common.TaskInfo;
import lookalike.ui.common.TaskKind;
import lookalike.ui.common.TaskRunner;
import lookalike.ui.common.Texts;
import lookalike.ui.common.UndoStack;

/** Applies the decisions to the files of the open dataset after a preview, and undoes that. Called on the FX thread. */
public final class ApplyController {

    private final DecisionSteps steps;
    private final DatasetController dataset;
    private final TaskRunner tasks;
    private final UndoStack undo;

    /**
     * @param steps queries the catalogue
     * @param dataset to rescan after its files have changed
     * @param tasks runs one task after the other, including index runs, during which files must not move
     */
    public ApplyController(DecisionSteps steps, DatasetController dataset, TaskRunner tasks, UndoStack undo) {
        this.steps = steps;
        this.dataset = dataset;
        this.tasks = tasks;
        this.undo = undo;
    }

    /**
     * Content of the preview.
     *
     * @param canUndo whether there is an earlier change that can be undone
     */
    record Preview(ApplyPlan plan, boolean canUndo) {}

    /** Shows the planned changes; nothing is changed until the user confirms. */
    public void preview(Window owner) {
        steps.ask(
                catalog -> {
                    ApplyRun run = new ApplyRun(catalog);
                    return new Preview(run.plan(), run.canUndo());
                },
                preview -> ApplyDialog.show(owner, preview, this));
    }

    /** Makes the changes that were shown; if the plan has changed in the meantime, shows the new one instead. */
    void apply(Window owner, ApplyPlan shown, boolean sidecars) {
        run(
                (catalog, progress, cancel) -> {
                    ApplyRun run = new ApplyRun(catalog);
                    ApplyPlan plan = run.plan();
                    return plan.equals(shown)
                            ? Optional.of(run.run(plan, sidecars, progress, cancel))
                            : Optional.empty();
                },
                report -> {
                    if (report.isEmpty()) {
                        preview(owner);
                        return;
                    }
                    undo.push(
                            Texts.get("undo.apply"),
                            words("apply.done", report.get()),
                            () -> undo(owner),
                            () -> redo(owner, sidecars));
                    tell(owner, report.get());
                });
    }

    private void redo(Window owner, boolean sidecars) {
        run(
                (catalog, progress, cancel) -> {
                    ApplyRun run = new ApplyRun(catalog);
                    return Optional.of(run.run(run.plan(), sidecars, progress, cancel));
                },
                report -> tell(owner, report.orElseThrow()));
    }

    /** Undoes the last change. */
    void undo(Window owner) {
        run(
                (catalog, progress, cancel) -> Optional.of(new ApplyRun(catalog).undo(progress)),
                report -> tell(owner, report.orElseThrow()));
    }

    private static String words(String key, ApplyReport report) {
        return Texts.get(
                key, Texts.count("apply.photos", report.moved()), Texts.count("apply.folders", report.renamed()));
    }

    private static void tell(Window owner, ApplyReport report) {
        List<LeftOutFile> leftOut = report.leftOut();
        if (!leftOut.isEmpty()) {
            ApplyDialog.showLeftOut(owner, leftOut);
        }
    }

    /** Work on the files of a dataset. */
    private interface FileWork {
        Optional<ApplyReport> run(Catalog catalog, Progress progress, CancelSignal cancel);
    }

    private void run(FileWork work, Consumer<Optional<ApplyReport>> success) {
        Catalog catalog = dataset.openCatalog().orElse(null);
        if (catalog == null) {
            return;
        }
        tasks.run(
                TaskInfo.of(TaskKind.FILES, ApplyController::reading),
                new CancelSignal(),
                (progress, cancel) -> work.run(catalog, progress, cancel),
                Outcome.<Optional<ApplyReport>>of(report -> {
                            dataset.rescan();
                            success.accept(report);
                        })
                        .evenIfCancelled()
                        .onlyIf(() ->
                                dataset.openCatalog().filter(catalog::equals).isPresent()));
    }

    private static String reading(ProgressMeter.Reading reading) {
        return Texts.get("apply.progress", reading.done(), reading.total());
    }
}
