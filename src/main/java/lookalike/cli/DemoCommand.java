package lookalike.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import lookalike.catalog.Catalog;
import lookalike.cli.ClipAnswers.MatchedTrack;
import lookalike.cli.JsonAnswers.MatchedFace;
import lookalike.cli.JsonAnswers.PhotosAnswer;
import lookalike.face.FacePipeline;
import lookalike.face.LoadedModels;
import lookalike.index.BuildReport;
import lookalike.index.Gallery;
import lookalike.index.IndexBuilder;
import lookalike.match.MatchOptions;
import lookalike.match.Matcher;
import lookalike.match.Order;
import lookalike.platform.files.ScratchFolder;
import lookalike.platform.folders.AppFolders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "demo",
        description = "Index the sample cast of synthetic people and match some photos with it.",
        footer = {"  lookalike demo", "  lookalike demo --json"})
final class DemoCommand implements Callable<Integer> {

    private static final int TOP = 3;

    @Mixin
    private CommonOptions common;

    @Override
    public Integer call() throws IOException {
        AppFolders folders = AppFolders.current();
        LoadedModels models = common.pipelineModels();
        try (ScratchFolder scratch = ScratchFolder.make("demo");
                Interruption interruption = new Interruption()) {
            Matcher matcher;
            try (Catalog catalog = Catalog.open(scratch.file("demo.catalog"))) {
                BuildReport report = new IndexBuilder(
                                models, Runtime.getRuntime().availableProcessors())
                        .build(folders.sampleCast(), catalog, new TerminalProgress("photos"), interruption.signal());
                interruption.signal().throwIfCancelled();
                common.say("Sample cast: %d synthetic people, %d photos, %d faces"
                        .formatted(report.people(), report.photos(), report.faces()));
                Gallery gallery = Gallery.load(catalog, models.descriptorModel());
                matcher = Matcher.of(catalog, gallery, MatchOptions.DEFAULTS, interruption.signal());
            }
            return match(folders, models, matcher);
        }
    }

    private int match(AppFolders folders, LoadedModels models, Matcher matcher) throws IOException {
        try (FacePipeline pipeline = new FacePipeline(models);
                Stream<Path> probes = Files.list(folders.sampleProbes())) {
            PhotoRun run = new PhotoRun(pipeline, models, false, common::say);
            PhotosAnswer<MatchedFace, MatchedTrack> answer = run.over(
                    probes.sorted().toList(),
                    face -> MatchedFace.of(face, matcher, Order.EUCLIDEAN, TOP),
                    track -> MatchedTrack.of(track, matcher, Order.EUCLIDEAN, TOP));
            common.answer(answer, out -> MatchTable.print(out, answer));
            return run.exitCode();
        }
    }
}
