package lookalike.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "merge",
        description = "Merge people of a catalogue into one person. The dataset's files stay as they are.",
        footer = {
            "  lookalike merge Selena --into Selena_Gomez --catalog people.catalog",
            "  lookalike merge Selena S_Gomez --into Selena_Gomez --name Selena --catalog people.catalog"
        })
final class MergeCommand implements Callable<Integer> {

    @Mixin
    private DecisionOptions options;

    @Parameters(arity = "1..*", paramLabel = "LABEL", description = "Labels of the people: the names of their folders.")
    private List<String> labels;

    @Option(
            names = "--into",
            required = true,
            paramLabel = "LABEL",
            description = "The person that they are merged into.")
    private String into;

    @Option(names = "--name", paramLabel = "NAME", description = "Another name for the person.")
    private String name;

    @Override
    public Integer call() {
        Optional<String> wanted = Optional.ofNullable(name).map(String::strip).filter(given -> !given.isEmpty());
        return options.decide((catalog, subjects) -> {
            labels.forEach(subjects::person);
            return catalog.decisions().merge(labels, subjects.person(into), wanted);
        });
    }
}
