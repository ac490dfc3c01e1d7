package lookalike.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import lookalike.catalog.Catalog;
import lookalike.catalog.CatalogException;
import lookalike.cli.ClipAnswers.MatchedTrack;
import lookalike.cli.JsonAnswers.MatchedFace;
import lookalike.cli.JsonAnswers.PhotosAnswer;
import lookalike.dataset.Credits;
import lookalike.face.FacePipeline;
import lookalike.face.LoadedModels;
import lookalike.index.Gallery;
import lookalike.match.Matcher;
import lookalike.match.Order;
import lookalike.model.DescriptorModel;
import lookalike.model.Role;
import lookalike.task.CancelSignal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "match",
        description =
                "Rank the people of a catalogue for every face in some photos, and for every person in clips, by both measures.",
        footer = {
            "  lookalike match party.jpg --catalog people.catalog --top 3",
            "  lookalike match a.jpg b.png --catalog people.catalog --order mahalanobis --json",
            "  lookalike match holiday.mp4 --catalog people.catalog --top 1"
        })
final class MatchCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Mixin
    private MeasureOptions measures;

    @Parameters(paramLabel = "PHOTO", arity = "1..*", description = "Photos or clips with the faces to compare.")
    private List<Path> photos;

    @Option(
            names = "--catalog",
            required = true,
            paramLabel = "FILE",
            description = "A catalogue made by index, or the address of a shared gallery.")
    private CatalogPlace place;

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

    @Override
    public Integer call() {
        Matcher matcher;
        LoadedModels models;
        try (Catalog catalog = Catalog.openToRead(SharedGalleries.toRead(place))) {
            common.choiceOf(catalog);
            models = common.pipelineModels();
            matcher = Matcher.of(
                    catalog,
                    gallery(catalog, models.descriptorModel(), common),
                    measures.options(),
                    new CancelSignal());
        }
        try (FacePipeline pipeline = new FacePipeline(models)) {
            Credits credits = matcher.gallery().credits();
            PhotoRun run = new PhotoRun(pipeline, models, false, common::say);
            PhotosAnswer<MatchedFace, MatchedTrack> answer = run.over(
                    photos,
                    face -> MatchedFace.of(face, matcher, order, top.number(), credits),
                    track -> MatchedTrack.of(track, matcher, order, top.number(), credits));
            common.answer(answer, out -> MatchTable.print(out, answer));
            return run.exitCode();
        }
    }

    /**
     * The gallery of a catalogue's own choice of models, if the options say nothing else.
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
