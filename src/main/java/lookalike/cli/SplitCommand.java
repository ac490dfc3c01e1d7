package lookalike.cli;

import java.util.List;
import java.util.concurrent.Callable;
import lookalike.catalog.Catalog;
import lookalike.catalog.PhotoRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "split",
        description = "Make a new person from some of a person's photos. The files stay where they are.",
        footer = {"  lookalike split Ada Ada/3.jpg Ada/7.jpg --name Carla --catalog people.catalog"})
final class SplitCommand implements Callable<Integer> {

    @Mixin
    private DecisionOptions options;

    @Parameters(index = "0", paramLabel = "LABEL", description = "The person whose photos they are.")
    private String label;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "PHOTO",
            description = "Photos: files, or their paths in the dataset's folder.")
    private List<String> photos;

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "The name of the new person.")
    private String name;

    @Override
    public Integer call() {
        return options.decide((catalog, subjects) -> {
            String person = catalog.decisions().personOf(subjects.person(label));
            List<PhotoRow> found = subjects.photos(photos);
            check(catalog, person, found);
            return catalog.decisions().split(found, name.strip());
        });
    }

    private void check(Catalog catalog, String person, List<PhotoRow> found) {
        for (PhotoRow photo : found) {
            if (!photo.label().equals(person)) {
                throw new InputException(photo.path() + ": this is a photo of " + photo.label() + ", not of " + person);
            }
        }
        if (name.isBlank()) {
            throw new InputException("the new person needs a name");
        }
        catalog.decisions().personNamed(name).ifPresent(other -> {
            throw new InputException(
                    name.strip() + ": there is a person of this name already; use move with --to " + other);
        });
    }
}
