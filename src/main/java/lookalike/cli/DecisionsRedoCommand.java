package lookalike.cli;

import java.util.OptionalLong;
import java.util.concurrent.Callable;
import lookalike.catalog.Decisions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "redo",
        description = "Redo the step that was undone last, or any other that was undone.",
        footer = {
            "  lookalike decisions redo --catalog people.catalog",
            "  lookalike decisions redo 12 --catalog people.catalog"
        })
final class DecisionsRedoCommand implements Callable<Integer> {

    @Mixin
    private DecisionOptions options;

    @Parameters(arity = "0..1", paramLabel = "STEP", description = "The number of the step (see: decisions list).")
    private PositiveInt step;

    @Override
    public Integer call() {
        return options.decide((catalog, subjects) -> redo(catalog.decisions()));
    }

    private OptionalLong redo(Decisions decisions) {
        if (step == null) {
            OptionalLong last = decisions.redo();
            return OptionalLong.of(last.orElseThrow(() -> new InputException("there is nothing to redo")));
        }
        if (!decisions.redo(step.number())) {
            throw new InputException("there is no step " + step.number() + " to redo");
        }
        return OptionalLong.of(step.number());
    }
}
