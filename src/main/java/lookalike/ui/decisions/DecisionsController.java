package lookalike.ui.decisions;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.stage.Window;
import lookalike.catalog.Catalog;
import lookalike.catalog.DecisionEntry;
import lookalike.export.DecisionImport;
import lookalike.ui.browse.DecisionSteps;
import lookalike.ui.browse.DecisionSteps.Words;
import lookalike.ui.common.FilePicker;
import lookalike.ui.common.NotWrittenException;
import lookalike.ui.common.Reasons;
import lookalike.ui.common.SavedFiles;
import lookalike.ui.common.Texts;

/** Lists the decisions about the open dataset, undoes and redoes them, and exports and imports them. Called on the FX thread. */
public final class DecisionsController {

    private final DecisionsState state;
    private final DecisionSteps steps;
    private final FilePicker picker;
    private final SavedFiles saved;

    DecisionsController(DecisionsState state, DecisionSteps steps, FilePicker picker, SavedFiles saved) {
        this.state = state;
        this.steps = steps;
        this.picker = picker;
        this.saved = saved;
    }

    /** Reads the decisions again. */
    void refresh() {
        steps.ask(StepText::rows, rows -> {
            if (!state.steps().equals(rows)) {
                state.steps().setAll(rows);
            }
        });
    }

    /** Undoes or redoes a step. */
    void toggle(StepRow step) {
        boolean undone = step.active();
        steps.mark(
                new Words(
                        Texts.get(undone ? "undo.undoStep" : "undo.redoStep", step.words()),
                        Texts.get(undone ? "done.undoStep" : "done.redoStep", step.words())),
                step.number(),
                undone);
    }

    /** Asks for a file and exports the decisions in force to it. */
    void export(Window owner) {
        picker.save(owner, Texts.get("decisions.exportTitle"), Texts.get("decisions.fileName"), List.of("*.csv"))
                .ifPresent(file -> steps.ask(catalog -> written(catalog, file), saved));
    }

    private static Path written(Catalog catalog, Path file) {
        try {
            DecisionImport.write(catalog, file);
            return file;
        } catch (Exception e) {
            throw new NotWrittenException(file, e);
        }
    }

    /** Asks for a file and adds its decisions to the present ones. */
    void importFrom(Window owner) {
        picker.open(owner, Texts.get("decisions.importTitle"), List.of("*.csv"))
                .ifPresent(file -> steps.ask(
                        catalog -> Imported.of(catalog, file),
                        imported -> show(file.getFileName().toString(), imported)));
    }

    /**
     * Result of an import.
     *
     * @param added numbers of the new steps
     */
    private record Imported(DecisionImport.Report report, List<Long> added) {

        static Imported of(Catalog catalog, Path file) {
            Set<Long> before = numbers(catalog);
            DecisionImport.Report report = DecisionImport.read(catalog, file);
            return new Imported(
                    report,
                    numbers(catalog).stream()
                            .filter(number -> !before.contains(number))
                            .sorted()
                            .toList());
        }

        private static Set<Long> numbers(Catalog catalog) {
            return catalog.decisions().journal().stream()
                    .map(DecisionEntry::step)
                    .collect(Collectors.toSet());
        }
    }

    private void show(String file, Imported imported) {
        DecisionImport.Report report = imported.report;
        List<String> refused = report.refused().stream()
                .map(row -> Texts.get("decisions.refusedRow", row.row(), Reasons.words(row)))
                .toList();
        String summary = Texts.get("decisions.imported", report.applied(), report.known(), refused.size());
        state.result().set(Optional.of(new DecisionsState.Result(summary, refused)));
        if (!imported.added.isEmpty()) {
            steps.remember(new Words(Texts.get("undo.import", file), Texts.get("done.import", file)), imported.added);
        }
    }
}
