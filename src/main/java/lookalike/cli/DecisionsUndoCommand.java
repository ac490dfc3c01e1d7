package lookalike.cli;

import java.util.OptionalLong;
import lookalike.catalog.Decisions;
import picocli.CommandLine.Command;

@Command(
        name = "undo",
        description = "Undo the last step, or any other; later steps stay as they are.",
        footer = {
            "  lookalike decisions undo --catalog people.catalog",
            "  lookalike decisions undo 12 --catalog people.catalog"
        })
final class DecisionsUndoCommand extends DecisionStepCommand {

    DecisionsUndoCommand() {
        super("undo");
    }

    @Override
    OptionalLong changeLast(Decisions decisions) {
        return decisions.undo();
    }

    @Override
    boolean change(Decisions decisions, long number) {
        return decisions.undo(number);
    }
}
