package lookalike.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "exclude",
        description = "Keep photos of a catalogue out of all comparisons. The files stay where they are.",
        footer = {"  lookalike exclude Ada/3.jpg --catalog people.catalog"})
final class ExcludeCommand implements Callable<Integer> {

    @Mixin
    private DecisionOptions options;

    @Parameters(
            arity = "1..*",
            paramLabel = "PHOTO",
            description = "Photos: files, or their paths in the dataset's folder.")
    private List<String> photos;

    @Override
    public Integer call() {
        return options.decide((catalog, subjects) -> catalog.decisions().exclude(subjects.photos(photos), true));
    }
}
