package lookalike.ui.health;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanBinding;
import lookalike.face.LoadedModels;
import lookalike.health.Finding;
import lookalike.health.FindingDecisions;
import lookalike.health.FindingStatus;
import lookalike.health.Remedy;
import lookalike.health.Suggestion;
import lookalike.ui.browse.DecisionSteps;
import lookalike.ui.common.UndoStack;

/**
 * Carries out decisions about the shown finding, or about several. The next finding is shown at once; the decision follows in the
 * background.
 */
final class FindingActions {

    private final HealthState state;
    private final DecisionSteps steps;
    private final Supplier<LoadedModels> models;
    private final UndoStack undo;
    private final Consumer<RuntimeException> failures;
    private int made;

    /**
     * @param steps carries out decisions and registers them for Undo
     * @param models of the gallery, to describe another face
     * @param undo undoes the last decision
     * @param failures receives failures of decisions, in the background
     */
    FindingActions(
            HealthState state,
            DecisionSteps steps,
            Supplier<LoadedModels> models,
            UndoStack undo,
            Consumer<RuntimeException> failures) {
        this.state = state;
        this.steps = steps;
        this.models = models;
        this.undo = undo;
        this.failures = failures;
    }

    /** Registers an action to run after each decision about the dataset or its undoing, here or elsewhere. */
    void onChange(Runnable action) {
        steps.onChange(action);
    }

    /** Number of decisions made here so far; anything read before the last one is out of date. */
    int made() {
        return made;
    }

    /** Accepts the suggestion of the shown finding. */
    void accept() {
        Finding finding = state.selected().get();
        if (finding != null) {
            Remedy.suggested(finding).ifPresent(this::settle);
        }
    }

    /** Applies a remedy to the shown finding, if that is open. */
    void settle(Remedy remedy) {
        Finding finding = state.selected().get();
        if (isOpen(finding)) {
            RemedyText text = new RemedyText(finding, state.review().get());
            leave(List.of(finding), FindingStatus.DONE);
            decide(
                    text.undo(remedy),
                    text.done(remedy),
                    found -> found.settle(finding, remedy).stream().boxed().toList(),
                    remedy.decision() == Suggestion.TAKE_FACE ? found -> found.completeFaces(finding) : found -> {});
        }
    }

    /** Ignores the shown finding, so that it is not shown again. */
    void ignore() {
        Finding finding = state.selected().get();
        if (isOpen(finding)) {
            RemedyText text = new RemedyText(finding, state.review().get());
            leave(List.of(finding), FindingStatus.IGNORED);
            decide(
                    text.undoIgnore(),
                    text.doneIgnore(),
                    found -> found.fine(finding).stream().boxed().toList(),
                    found -> {});
        }
    }

    /** Reopens the shown finding, which was ignored. */
    void reopen() {
        Finding finding = state.selected().get();
        if (finding != null && state.status(finding).equals(Optional.of(FindingStatus.IGNORED))) {
            leave(List.of(finding), FindingStatus.OPEN);
            RemedyText text = new RemedyText(finding, state.review().get());
            decide(
                    text.undoIgnore(),
                    text.doneIgnore(),
                    found -> {
                        found.reopen(finding);
                        return List.of();
                    },
                    found -> {});
        }
    }

    /** The open findings of at least a certainty that suggest a decision. */
    List<Finding> acceptable(double certainty) {
        return state.findings().stream()
                .filter(each -> each.section() == HealthSection.OPEN)
                .map(ReviewedFinding::finding)
                .filter(finding -> finding.certainty() >= certainty
                        && Remedy.suggested(finding).isPresent())
                .toList();
    }

    /** Accepts the suggestions of all findings of at least a certainty, which a single Undo reverts. */
    void acceptAll(double certainty) {
        List<Finding> wanted = acceptable(certainty);
        if (wanted.isEmpty()) {
            return;
        }
        leave(wanted, FindingStatus.DONE);
        decide(
                HealthText.undoAll(wanted.size()),
                HealthText.doneAll(wanted.size()),
                found -> found.settleAll(wanted, (finding, e) -> failures.accept(e)),
                found -> wanted.stream()
                        .filter(finding -> finding.suggestion() == Suggestion.TAKE_FACE)
                        .forEach(found::completeFaces));
    }

    /** True if there is something to undo. */
    BooleanBinding canUndo() {
        return undo.canUndo();
    }

    /** Undoes the last decision. */
    void undo() {
        undo.undo();
    }

    private boolean isOpen(Finding finding) {
        return finding != null && state.status(finding).equals(Optional.of(FindingStatus.OPEN));
    }

    /** Shows findings with their new status before it is written. */
    private void leave(List<Finding> findings, FindingStatus status) {
        Set<Finding> left = Set.copyOf(findings);
        state.show(state.findings().stream()
                .map(each -> left.contains(each.finding()) ? new ReviewedFinding(each.finding(), status) : each)
                .toList());
    }

    private void decide(
            String words,
            String done,
            Function<FindingDecisions, List<Long>> decide,
            Consumer<FindingDecisions> completion) {
        made++;
        steps.makeAll(
                new DecisionSteps.Words(words, done),
                catalog -> decide.apply(new FindingDecisions(catalog, models)),
                catalog -> completion.accept(new FindingDecisions(catalog, models)));
    }
}
