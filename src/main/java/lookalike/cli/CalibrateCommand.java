package lookalike.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import lookalike.cassandra.GalleryAddress;
import lookalike.catalog.Catalog;
import lookalike.catalog.GalleryStatistics;
import lookalike.catalog.SharedGallery;
import lookalike.index.Gallery;
import lookalike.match.Matcher;
import lookalike.match.SharedStatistics;
import lookalike.model.DescriptorModel;
import lookalike.model.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "calibrate",
        description = {
            "Compute what distances mean in a shared gallery, for everyone who searches it with --near.",
            "",
            "The figures are a new version in the gallery; earlier ones stay. Run it again when the gallery has grown by"
                    + " a tenth or so."
        },
        footer = {
            "  lookalike calibrate --catalog cassandra://node1,node2/faces",
            "  lookalike calibrate --catalog cassandra://node1,node2/faces --aggregate nearest"
        })
final class CalibrateCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Mixin
    private MeasureOptions measures;

    @Option(names = "--catalog", required = true, paramLabel = "ADDRESS", description = "The shared gallery's address.")
    private String text;

    /** JSON answer. */
    record Answer(String gallery, String method, long faces, long people) {}

    @Override
    public Integer call() {
        GalleryAddress address = GalleryAddress.parse(text);
        Path file = SharedGalleries.toRead(new CatalogPlace(text));
        try (Interruption interruption = new Interruption();
                SharedGallery shared = SharedGalleries.open(address);
                Catalog catalog = Catalog.openToRead(file)) {
            common.choiceOf(catalog);
            DescriptorModel model =
                    common.store().card(Role.DESCRIPTOR, common.modelId()).descriptorModel();
            Gallery gallery = MatchCommand.gallery(catalog, model, common);
            Matcher matcher = Matcher.of(catalog, gallery, measures.options(), interruption.signal());
            GalleryStatistics statistics = SharedStatistics.of(matcher);
            String method = SharedStatistics.method(measures.options());
            shared.putStatistics(model.id(), method, statistics);
            Answer answer = new Answer(shared.address(), method, statistics.faces(), statistics.people());
            common.answer(
                    answer,
                    out -> out.println("%s: figures of %d photos of %d people (%s)"
                            .formatted(answer.gallery(), answer.faces(), answer.people(), answer.method())));
            return ExitCode.DONE;
        }
    }
}
