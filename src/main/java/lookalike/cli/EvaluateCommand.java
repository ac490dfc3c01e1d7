package lookalike.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import lookalike.evaluate.CrossSource;
import lookalike.evaluate.Evaluation;
import lookalike.evaluate.EvaluationOptions;
import lookalike.evaluate.EvaluationReport;
import lookalike.evaluate.ProbeFolder;
import lookalike.evaluate.ReportPage;
import lookalike.index.Gallery;
import lookalike.index.PhotoDescriber;
import lookalike.platform.files.AtomicFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "evaluate",
        description = "Find out how often each measure names the right person, on a catalogue's own photos.",
        footer = {
            "  lookalike evaluate --catalog people.catalog",
            "  lookalike evaluate --catalog people.catalog --probes Frames --report accuracy.html",
            "  lookalike evaluate --catalog people.catalog --aggregate nearest --min-photos 4 --max-photos 5"
        })
final class EvaluateCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Mixin
    private MeasureOptions measures;

    @Mixin
    private CatalogOption source;

    @Option(
            names = "--probes",
            paramLabel = "DIR",
            description =
                    "Also use photos from another source: a folder with one sub-folder per person of the catalogue.")
    private Path probes;

    @Option(names = "--report", paramLabel = "FILE", description = "Write a page with the figures and charts (HTML).")
    private Path report;

    @Option(
            names = "--min-photos",
            paramLabel = "N",
            defaultValue = "1",
            description = "Leave out people with fewer photos (default: ${DEFAULT-VALUE}).")
    private PositiveInt fewest;

    @Option(
            names = "--max-photos",
            paramLabel = "N",
            description = "Use at most N photos of a person, drawn at random (default: all).")
    private PositiveInt most;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The seed of the random draws (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public Integer call() throws IOException {
        EvaluationOptions options = new EvaluationOptions(
                measures.options(), fewest.number(), most == null ? Integer.MAX_VALUE : most.number(), seed);
        Gallery gallery = MatchCommand.gallery(source.place(), common);
        ProbeFolder folder = probes == null ? null : new ProbeFolder(probes, gallery);
        try (Interruption interruption = new Interruption()) {
            EvaluationReport found =
                    new Evaluation(gallery, options, new TerminalProgress("comparisons"), interruption.signal()).run();
            EvaluationReport whole = folder == null ? found : found.with(crossSource(folder, interruption));
            if (report != null) {
                AtomicFile.write(report, ReportPage.of(whole));
            }
            common.answer(whole, out -> EvaluationTable.print(out, whole));
            return ExitCode.DONE;
        }
    }

    private CrossSource crossSource(ProbeFolder folder, Interruption interruption) {
        PhotoDescriber describer =
                new PhotoDescriber(common.pipelineModels(), Runtime.getRuntime().availableProcessors());
        return folder.evaluate(describer, measures.options(), new TerminalProgress("photos"), interruption.signal());
    }
}
