package lookalike.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "move",
        description = "Move photos of a catalogue to another person. The files stay where they are.",
        footer = {"  lookalike move Ada/3.jpg Ada/7.jpg --to Bea --catalog people.catalog"})
final class MoveCommand implements Callable<Integer> {

    @Mixin
    private DecisionOptions options;

    @Parameters(
            arity = "1..*",
            paramLabel = "PHOTO",
            description = "Photos: files, or their paths in the dataset's folder.")
    private List<String> photos;

    @Option(names = "--to", required = true, paramLabel = "LABEL", description = "The person they show.")
    private String to;

    @Override
    public Integer call() {
        return options.decide(
                (catalog, subjects) -> catalog.decisions().move(subjects.photos(photos), subjects.person(to)));
    }
}
