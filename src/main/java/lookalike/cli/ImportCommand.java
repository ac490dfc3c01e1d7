package lookalike.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import lookalike.cassandra.GalleryAddress;
import lookalike.cassandra.Publication;
import lookalike.catalog.Catalog;
import lookalike.catalog.SharedGallery;
import lookalike.model.ModelCard;
import lookalike.model.Role;
import lookalike.platform.files.ScratchFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "import",
        description = {
            "Read the two CSV files label,name and label,d0,d1,... into a catalogue.",
            "",
            "A descriptor file whose name ends with .npy is a NumPy matrix (float32 or float64); the label file then has one"
                    + " row for each row of the matrix."
        },
        footer = {
            "  lookalike import --catalog other.catalog --labels labels.csv --descriptors descriptors.csv",
            "  lookalike import --catalog other.catalog --labels rows.csv --descriptors descriptors.npy"
        })
final class ImportCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Mixin
    private CsvFiles files;

    @Option(
            names = "--catalog",
            required = true,
            paramLabel = "FILE",
            description = "The catalogue, created if it is missing, or the address of a shared gallery.")
    private CatalogPlace place;

    @Override
    public Integer call() throws IOException {
        CsvFiles.Answer answer = place.isShared() ? intoSharedGallery() : intoFile(place.file());
        common.answer(answer, out -> out.println(answer.words("read")));
        return ExitCode.DONE;
    }

    private CsvFiles.Answer intoFile(Path catalogFile) {
        common.choiceOf(catalogFile);
        ModelCard card = common.store().card(Role.DESCRIPTOR, common.modelId());
        try (Catalog catalog = Catalog.open(catalogFile)) {
            return read(catalog, card);
        }
    }

    /** Imports the files into a temporary catalogue, then publishes it. */
    private CsvFiles.Answer intoSharedGallery() throws IOException {
        GalleryAddress address = place.address();
        try (ScratchFolder scratch = ScratchFolder.make("import");
                Interruption interruption = new Interruption();
                SharedGallery gallery = SharedGalleries.prepare(address)) {
            Path file = scratch.file("import.catalog");
            CsvFiles.Answer answer = intoFile(file);
            try (Catalog catalog = Catalog.open(file)) {
                Publication.publishImported(catalog, gallery, interruption.signal());
            }
            return answer;
        }
    }

    private CsvFiles.Answer read(Catalog catalog, ModelCard card) {
        AtomicReference<CsvFiles.Answer> answer = new AtomicReference<>();
        catalog.importDescriptors(into -> {
            files.pair().read(card.modelId(), card.output().dimension(), into::add);
            answer.set(new CsvFiles.Answer(into.people(), Math.toIntExact(into.descriptors()), card.id()));
        });
        return answer.get();
    }
}
