package lookalike.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import lookalike.cassandra.GalleryAddress;
import lookalike.cassandra.SharedGalleryException;
import lookalike.cassandra.SharedGalleryException.Reason;
import lookalike.cassandra.Snapshot;
import lookalike.catalog.Catalog;
import lookalike.catalog.GalleryStatistics;
import lookalike.catalog.SharedGallery;
import lookalike.match.SharedStatistics;
import lookalike.match.StatisticsScan;
import lookalike.model.DescriptorModel;
import lookalike.model.ModelId;
import lookalike.model.ModelSelection;
import lookalike.model.Role;
import lookalike.platform.files.ScratchFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "calibrate",
        description = {
            "Compute what distances mean in a shared gallery, for everyone who searches it with --near.",
            "",
            "Everyone is read twice, some at a time, so this computer need not have room for the whole gallery. The figures"
                    + " become a new version in the gallery; earlier versions stay. Run it again when the gallery has grown by"
                    + " about a tenth."
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

    /**
     * JSON answer.
     *
     * @param version of the figures, by which later answers refer to them
     */
    record Answer(String gallery, String method, long faces, long people, String version) {}

    @Override
    public Integer call() throws IOException {
        GalleryAddress address = GalleryAddress.parse(text);
        try (ScratchFolder scratch = ScratchFolder.make("calibrate");
                Interruption interruption = new Interruption();
                SharedGallery shared = SharedGalleries.open(address)) {
            ModelSelection models = models(shared, scratch.file("choice.catalog"));
            ModelId model = models.descriptor().id();
            GalleryStatistics found;
            try (TerminalProgress progress = new TerminalProgress("photos")) {
                found = new StatisticsScan(
                                shared,
                                shared.decisions(),
                                models,
                                measures.options(),
                                StatisticsScan.Bounds.DEFAULTS,
                                scratch.path(),
                                progress,
                                interruption.signal())
                        .run()
                        .orElseThrow(() -> new SharedGalleryException(Reason.NO_DESCRIPTORS, address, model.id()));
            }
            String method = SharedStatistics.method(measures.options());
            String version = shared.putStatistics(model, method, found);
            Answer answer = new Answer(shared.address(), method, found.faces(), found.people(), version);
            common.answer(
                    answer,
                    out -> out.println("%s: figures %s of %d photos of %d people (%s)"
                            .formatted(
                                    answer.gallery(),
                                    answer.version(),
                                    answer.faces(),
                                    answer.people(),
                                    answer.method())));
            return ExitCode.DONE;
        }
    }

    /** The gallery's finders with a descriptor model: the one that the options name, or else the gallery's own. */
    private ModelSelection models(SharedGallery shared, Path choice) {
        try (Catalog catalog = Catalog.open(choice)) {
            Snapshot.takeSettings(shared, catalog);
            common.choiceOf(catalog);
            DescriptorModel descriptor =
                    common.store().card(Role.DESCRIPTOR, common.modelId()).descriptorModel();
            return catalog.chosen()
                    .map(chosen -> new ModelSelection(chosen.finders(), descriptor))
                    .orElseGet(() -> common.pipelineModels().selection());
        }
    }
}
