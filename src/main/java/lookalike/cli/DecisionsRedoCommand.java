package lookalike.cli;

import java.util.OptionalLong;
import lookalike.catalog.Decisions;
import picocli.CommandLine.Command;

@Command(
        name = "redo",
        description = "Redo the step undone last, or any other undone step.",
        footer = {
            "  lookalike decisions redo --catalog people.catalog",
            "  lookalike decisions redo 12 --catalog people.catalog"
        })
final class DecisionsRedoCommand extends DecisionStepCommand {

    DecisionsRedoCommand() {
        super("redo");
    }

    @Override
    OptionalLong changeLast(Decisions decisions) {
        return decisions.redo();
    }

    @Override
    boolean change(Decisions decisions, long number) {
        return decisions.redo(number);
    }
}
