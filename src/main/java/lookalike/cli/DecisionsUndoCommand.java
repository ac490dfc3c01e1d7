package lookalike.cli;

import java.util.OptionalLong;
import java.util.concurrent.Callable;
import lookalike.catalog.Decisions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "undo",
        description = "Undo the last step, or any other: later ones stay as they are.",
        footer = {
            "  lookalike decisions undo --catalog people.catalog",
            "  lookalike decisions undo 12 --catalog people.catalog"
        })
final class DecisionsUndoCommand implements Callable<Integer> {

    @Mixin
    private DecisionOptions options;

    @Parameters(arity = "0..1", paramLabel = "STEP", description = "The number of the step (see: decisions list).")
    private PositiveInt step;

    @Override
    public Integer call() {
        return options.decide((catalog, subjects) -> undo(catalog.decisions()));
    }

    private OptionalLong undo(Decisions decisions) {
        if (step == null) {
            OptionalLong last = decisions.undo();
            return OptionalLong.of(last.orElseThrow(() -> new InputException("there is nothing to undo")));
        }
        if (!decisions.undo(step.number())) {
            throw new InputException("there is no step " + step.number() + " to undo");
        }
        return OptionalLong.of(step.number());
    }
}
