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

/** Makes the files of the open dataset follow the decisions, after a preview, and takes that back. Called on the FX thread. */
public final class ApplyController {

    private final DecisionSteps steps;
    private final DatasetController dataset;
    private final TaskRunner tasks;
    private final UndoStack undo;

    /**
     * @param steps asks the catalogue
     * @param dataset is read again when its files have changed
     * @param tasks runs one piece of work after the other, index runs included: files must not move under one
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
     * @param canUndo whether there is an earlier change that can be taken back
     */
    record Preview(ApplyPlan plan, boolean canUndo) {}

    /** Shows what would be done; nothing is done before the user says so. */
    public void preview(Window owner) {
        steps.ask(
                catalog -> {
                    ApplyRun run = new ApplyRun(catalog);
                    return new Preview(run.plan(), run.canUndo());
                },
                preview -> ApplyDialog.show(owner, preview, this));
    }

    /** Does what was shown; if something else is to be done meanwhile, shows that. */
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

    /** Takes the last change back. */
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
