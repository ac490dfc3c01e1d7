package lookalike.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import lookalike.catalog.Catalog;
import lookalike.catalog.ImportedPerson;
import lookalike.export.DescriptorCsv;
import lookalike.model.ModelCard;
import lookalike.model.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "import",
        description = "Read the two CSV files label,name and label,d0,d1,... into a catalogue.",
        footer = {"  lookalike import --catalog other.catalog --labels labels.csv --descriptors descriptors.csv"})
final class ImportCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Mixin
    private CsvFiles files;

    @Option(
            names = "--catalog",
            required = true,
            paramLabel = "FILE",
            description = "The catalogue; created if it is missing.")
    private Path catalogFile;

    @Override
    public Integer call() {
        common.choiceOf(catalogFile);
        ModelCard card = common.store().card(Role.DESCRIPTOR, common.modelId());
        List<ImportedPerson> people = DescriptorCsv.read(
                files.labels(),
                files.descriptors(),
                card.modelId(),
                card.output().dimension());
        try (Catalog catalog = Catalog.open(catalogFile)) {
            catalog.importDescriptors(people);
        }
        CsvFiles.Answer answer = new CsvFiles.Answer(
                people.size(),
                people.stream().mapToInt(p -> p.descriptors().size()).sum(),
                card.id());
        common.answer(answer, out -> out.println(answer.words("read")));
        return ExitCode.DONE;
    }
}
