package lookalike.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import lookalike.catalog.Catalog;
import lookalike.catalog.QuestionablePhoto;
import lookalike.face.LoadedModels;
import lookalike.folder.ApplyRun;
import lookalike.folder.FolderException;
import lookalike.index.BuildReport;
import lookalike.index.IndexBuilder;
import lookalike.index.SkippedPhoto;
import lookalike.task.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "index",
        description = "Index a dataset into a catalogue; a second run indexes only what has changed.",
        footer = {
            "  lookalike index People --catalog people.catalog",
            "  lookalike index People --catalog people.catalog --json",
            "  lookalike index people.zip --unpack --catalog people.catalog"
        })
final class IndexCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Mixin
    private DatasetOptions dataset;

    @Option(
            names = "--catalog",
            required = true,
            paramLabel = "FILE",
            description = "The catalogue; created if it is missing.")
    private Path catalogFile;

    @Option(
            names = "--remove-missing",
            description =
                    "Remove photos that are not there any more even if they are more than half of all: otherwise they are kept, as a drive may be missing.")
    private boolean removeMissing;

    @Override
    public Integer call() {
        common.choiceOf(catalogFile);
        LoadedModels models = common.pipelineModels();
        try (Interruption interruption = new Interruption()) {
            return index(dataset.folder(interruption.signal()), models, interruption);
        }
    }

    private int index(Path folder, LoadedModels models, Interruption interruption) {
        try (Catalog catalog = Catalog.open(catalogFile)) {
            IndexBuilder builder = new IndexBuilder(models, Runtime.getRuntime().availableProcessors());
            if (!removeMissing) {
                builder.keepingMissing();
            }
            finishFiles(catalog);
            BuildReport report = builder.build(folder, catalog, new TerminalProgress("photos"), interruption.signal());
            if (!common.standsIn()) {
                catalog.choose(models.selection());
            }
            common.answer(report, out -> print(out, report));
            return report.complete() ? ExitCode.DONE : ExitCode.CANCELLED;
        }
    }

    /** Finishes a change of the files that was killed: moved photos would be taken for other ones. */
    private void finishFiles(Catalog catalog) {
        try {
            new ApplyRun(catalog).finish(Progress.NONE);
        } catch (FolderException e) {
            common.say("lookalike: " + e.getMessage());
        }
    }

    static void print(PrintWriter out, BuildReport report) {
        for (SkippedPhoto photo : report.skipped()) {
            out.println("skipped " + photo.path() + ": " + photo.problem().sentence());
        }
        for (QuestionablePhoto photo : report.doubtful()) {
            out.println("in doubt " + photo.path() + ": " + QualityIssueText.words(photo.doubts()));
        }
        report.notices().forEach(notice -> out.println("not read " + notice.sentence()));
        if (report.kept() > 0) {
            out.println("not there, but kept in the catalogue: " + report.kept()
                    + " photos; if no drive is missing, --remove-missing removes them");
        }
        if (report.damaged() > 0) {
            out.println("damaged rows of the catalogue, whose photos were read again: " + report.damaged());
        }
        out.println(String.format(
                Locale.ROOT,
                "%d people, %d photos, %d faces: %d added, %d updated, %d removed, %d unchanged, %d skipped, %d in doubt, in %.1f s%s",
                report.people(),
                report.photos(),
                report.faces(),
                report.added(),
                report.updated(),
                report.removed(),
                report.unchanged(),
                report.skipped().size(),
                report.doubtful().size(),
                report.seconds(),
                report.complete() ? "" : " (stopped; run it again to resume)"));
    }
}
