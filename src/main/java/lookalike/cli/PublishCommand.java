package lookalike.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import lookalike.cassandra.GalleryAddress;
import lookalike.cassandra.Publication;
import lookalike.catalog.Catalog;
import lookalike.catalog.SharedGallery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "publish",
        description = {
            "Put a catalogue into a shared gallery on Apache Cassandra servers.",
            "",
            "A later run writes only what is new; it never removes photos from the gallery. For a few photos of each person,"
                    + " a small picture of the face is stored there, too, for desktops that cannot reach the photos."
        },
        footer = {
            "  lookalike publish --catalog people.catalog --to cassandra://node1,node2/faces",
            "  lookalike publish --catalog people.catalog --to cassandra://node1/faces?credentials=login.properties"
        })
final class PublishCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Option(names = "--catalog", required = true, paramLabel = "FILE", description = "A catalogue made by index.")
    private CatalogPlace from;

    @Option(names = "--to", required = true, paramLabel = "ADDRESS", description = "The shared gallery's address.")
    private String to;

    @Option(names = "--no-pictures", description = "Store no pictures of faces there.")
    private boolean noPictures;

    @Override
    public Integer call() {
        GalleryAddress address = GalleryAddress.parse(to);
        try (Interruption interruption = new Interruption();
                TerminalProgress progress = new TerminalProgress("photos");
                Catalog catalog = Catalog.openToRead(from.ownFile("publish"));
                SharedGallery gallery = SharedGalleries.prepare(address)) {
            Optional<Path> photos = noPictures ? Optional.empty() : catalog.dataset();
            Publication.Report report = Publication.publish(catalog, gallery, photos, progress, interruption.signal());
            progress.close();
            common.answer(report, out -> print(out, report));
            return ExitCode.DONE;
        }
    }

    private static void print(PrintWriter out, Publication.Report report) {
        out.println(String.format(
                Locale.ROOT,
                "%s: %d photos, %d of them written, %d pictures made, %d decisions, in %.1f s",
                report.gallery(),
                report.photos(),
                report.written(),
                report.pictures(),
                report.decisions(),
                report.seconds()));
    }
}
