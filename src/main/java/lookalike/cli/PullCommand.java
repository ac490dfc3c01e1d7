package lookalike.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import lookalike.cassandra.GalleryAddress;
import lookalike.cassandra.Snapshot;
import lookalike.catalog.Catalog;
import lookalike.catalog.SharedGallery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "pull",
        description = "Make a catalogue from a shared gallery, or from some of its people.",
        footer = {
            "  lookalike pull --from cassandra://node1,node2/faces --catalog faces.catalog",
            "  lookalike pull --from cassandra://node1/faces --catalog two.catalog --person ann --person bob"
        })
final class PullCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Option(names = "--from", required = true, paramLabel = "ADDRESS", description = "The shared gallery's address.")
    private String from;

    @Option(
            names = "--catalog",
            required = true,
            paramLabel = "FILE",
            description = "The catalogue; created if it is missing, otherwise what is new is added to it.")
    private Path catalogFile;

    @Option(
            names = "--person",
            paramLabel = "LABEL",
            description = "Only this person's photos; may be given several times.")
    private List<String> people = new ArrayList<>();

    /**
     * JSON answer.
     *
     * @param photos how many photos were read
     */
    record Answer(String gallery, long photos) {}

    @Override
    public Integer call() {
        GalleryAddress address = GalleryAddress.parse(from);
        try (Interruption interruption = new Interruption();
                TerminalProgress progress = new TerminalProgress("photos");
                SharedGallery gallery = SharedGalleries.open(address);
                Catalog catalog = Catalog.open(catalogFile)) {
            long photos = new Snapshot(gallery, progress, interruption.signal()).pull(catalog, people);
            progress.close();
            Answer answer = new Answer(gallery.address(), photos);
            common.answer(answer, out -> out.println(gallery.address() + ": " + photos + " photos read"));
            return ExitCode.DONE;
        }
    }
}
