package lookalike.cli;

import java.util.concurrent.Callable;
import lookalike.catalog.Catalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "list",
        description = "List all decisions in order, including undone ones.",
        footer = {"  lookalike decisions list --catalog people.catalog"})
final class DecisionsListCommand implements Callable<Integer> {

    @Mixin
    private DecisionOptions options;

    @Override
    public Integer call() {
        try (Catalog catalog = options.openToRead()) {
            DecisionAnswers.ListAnswer answer =
                    DecisionAnswers.ListAnswer.of(catalog.decisions().journal());
            options.common().answer(answer, answer::print);
            return ExitCode.DONE;
        }
    }
}
