package lookalike.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import lookalike.cassandra.Snapshot;
import lookalike.catalog.Catalog;
import lookalike.catalog.CatalogException;
import lookalike.catalog.GalleryStatistics;
import lookalike.catalog.SharedGallery;
import lookalike.cli.ClipAnswers.MatchedTrack;
import lookalike.cli.JsonAnswers.MatchedFace;
import lookalike.cli.JsonAnswers.PhotosAnswer;
import lookalike.face.Descriptor;
import lookalike.face.FacePipeline;
import lookalike.face.LoadedModels;
import lookalike.index.Gallery;
import lookalike.match.Matcher;
import lookalike.match.NearSearch;
import lookalike.match.Order;
import lookalike.match.Provenance;
import lookalike.model.DescriptorModel;
import lookalike.model.Role;
import lookalike.platform.files.ScratchFolder;
import lookalike.task.CancelSignal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "match",
        description =
                "Rank the people of a catalogue for every face in some photos, and for every person in clips, by both measures.",
        footer = {
            "  lookalike match party.jpg --catalog people.catalog --top 3",
            "  lookalike match a.jpg b.png --catalog people.catalog --order mahalanobis --json",
            "  lookalike match holiday.mp4 --catalog people.catalog --top 1",
            "  lookalike match party.jpg --catalog cassandra://node1,node2/faces --near"
        })
final class MatchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private MeasureOptions measures;

    @Parameters(paramLabel = "PHOTO", arity = "1..*", description = "Photos or clips with the faces to compare.")
    private List<Path> photos;

    @Mixin
    private CatalogOption source;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "10",
            description = "Number of matches (default: ${DEFAULT-VALUE}).")
    private PositiveInt top;

    @Option(
            names = "--order",
            paramLabel = "ORDER",
            defaultValue = "euclidean",
            completionCandidates = EnumCandidates.Orders.class,
            description = "Order of the matches: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Order order;

    @Option(
            names = "--near",
            paramLabel = "K",
            arity = "0..1",
            fallbackValue = "1000",
            description =
                    "Let the servers of a shared gallery find the K photos closest to a face (at most 1000, the default), and rank"
                            + " only the people in them: for galleries too large to copy to this computer. \"lookalike calibrate\""
                            + " must have been run for the gallery.")
    private PositiveInt near;

    @Override
    public Integer call() throws IOException {
        if (near == null) {
            return exact();
        }
        if (!source.place().isShared()) {
            throw new ParameterException(
                    spec.commandLine(), "--near is for shared galleries: --catalog must be an address");
        }
        return near();
    }

    private int near() throws IOException {
        try (ScratchFolder scratch = ScratchFolder.make("near");
                SharedGallery gallery = SharedGalleries.open(source.place().address())) {
            Path choice = scratch.file("choice.catalog");
            try (Catalog catalog = Catalog.open(choice)) {
                Snapshot.takeSettings(gallery, catalog);
                common.choiceOf(catalog);
            }
            LoadedModels models = common.pipelineModels();
            Path file = scratch.file("near.catalog");
            try (NearSearch search =
                            new NearSearch(gallery, models.descriptorModel(), measures.options(), near.number(), file);
                    FacePipeline pipeline = new FacePipeline(models)) {
                GalleryStatistics statistics = search.statistics();
                common.say("lookalike: %s: distances are judged by the figures %s, of %d photos"
                        .formatted(gallery.address(), statistics.version(), statistics.faces()));
                // Each face is compared with a gallery of its own, so the figures have no common origin.
                return answer(pipeline, models, search::matcher, answer -> answer);
            }
        }
    }

    private int exact() {
        Matcher matcher;
        LoadedModels models;
        try (Catalog catalog = Catalog.openToRead(SharedGalleries.toRead(source.place()))) {
            common.choiceOf(catalog);
            models = common.pipelineModels();
            matcher = Matcher.of(
                    catalog,
                    gallery(catalog, models.descriptorModel(), common),
                    measures.options(),
                    new CancelSignal());
        }
        try (FacePipeline pipeline = new FacePipeline(models)) {
            Provenance origin = Provenance.of(matcher.gallery(), matcher.options());
            return answer(pipeline, models, probe -> matcher, answer -> answer.with(origin));
        }
    }

    private int answer(
            FacePipeline pipeline,
            LoadedModels models,
            Function<Descriptor, Matcher> matchers,
            UnaryOperator<PhotosAnswer<MatchedFace, MatchedTrack>> completion) {
        PhotoRun run = new PhotoRun(pipeline, models, false, common::say);
        PhotosAnswer<MatchedFace, MatchedTrack> answer = completion.apply(run.over(
                photos,
                face -> MatchedFace.of(face, matchers.apply(face.descriptor()), order, top.number()),
                track -> MatchedTrack.of(track, matchers.apply(track.query()), order, top.number())));
        common.answer(answer, out -> MatchTable.print(out, answer));
        return run.exitCode();
    }

    /**
     * The gallery of a catalogue for the model that the options name, or else for the catalogue's own choice.
     *
     * @throws CatalogException if the catalogue has no face described by the model
     */
    static Gallery gallery(CatalogPlace place, CommonOptions common) {
        try (Catalog catalog = Catalog.openToRead(SharedGalleries.toRead(place))) {
            common.choiceOf(catalog);
            return gallery(
                    catalog,
                    common.store().card(Role.DESCRIPTOR, common.modelId()).descriptorModel(),
                    common);
        }
    }

    /** @throws CatalogException if the catalogue has no face described by the model */
    static Gallery gallery(Catalog catalog, DescriptorModel model, CommonOptions common) {
        Gallery gallery = Gallery.load(catalog, model);
        if (catalog.leftOut() > 0) {
            common.say("lookalike: %s: damaged rows that were left out: %d; index reads their photos again"
                    .formatted(catalog.file(), catalog.leftOut()));
        }
        if (gallery.size() == 0) {
            throw new CatalogException(
                    CatalogException.Reason.NO_DESCRIPTORS,
                    catalog.file(),
                    model.id().id());
        }
        return gallery;
    }
}
