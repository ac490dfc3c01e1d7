package lookalike.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import lookalike.cassandra.GalleryAddress;
import lookalike.catalog.Catalog;
import lookalike.catalog.QuestionablePhoto;
import lookalike.catalog.SharedGallery;
import lookalike.face.LoadedModels;
import lookalike.folder.ApplyRun;
import lookalike.folder.FolderException;
import lookalike.index.BuildReport;
import lookalike.index.IndexBuilder;
import lookalike.index.Share;
import lookalike.index.SharedIndexRun;
import lookalike.index.SkippedPhoto;
import lookalike.platform.files.PrivateFiles;
import lookalike.platform.folders.AppFolders;
import lookalike.task.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "index",
        description = "Index a dataset into a catalogue; a second run indexes only what has changed.",
        footer = {
            "  lookalike index People --catalog people.catalog",
            "  lookalike index People --catalog people.catalog --json",
            "  lookalike index people.zip --unpack --catalog people.catalog",
            "  lookalike index People --catalog cassandra://node1,node2/faces --share 2/5"
        })
final class IndexCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private DatasetOptions dataset;

    @Option(
            names = "--catalog",
            required = true,
            paramLabel = "FILE",
            description = "The catalogue, created if it is missing, or the address of a shared gallery.")
    private CatalogPlace place;

    @Option(
            names = "--share",
            paramLabel = "N/M",
            description =
                    "Index only part N of a dataset that M machines index for a shared gallery; a photo's content decides its part.")
    private Share share;

    @Option(
            names = "--remove-missing",
            description =
                    "Remove missing photos even if they are more than half of all; otherwise they are then kept, as a drive"
                            + " may be missing. From a shared gallery, photos are removed only with this option.")
    private boolean removeMissing;

    @Option(names = "--no-pictures", description = "Put no pictures of faces into a shared gallery.")
    private boolean noPictures;

    @Override
    public Integer call() throws IOException {
        if ((share != null || noPictures) && !place.isShared()) {
            throw new ParameterException(
                    spec.commandLine(),
                    (share != null ? "--share" : "--no-pictures")
                            + " is for shared galleries: --catalog must be an address");
        }
        return place.isShared() ? forSharedGallery() : forFile();
    }

    private int forFile() throws IOException {
        Path catalogFile = place.file();
        common.choiceOf(catalogFile);
        LoadedModels models = common.pipelineModels();
        try (Interruption interruption = new Interruption()) {
            Path folder = dataset.folder(interruption.signal());
            try (Catalog catalog = Catalog.open(catalogFile)) {
                IndexBuilder builder = builder(models);
                if (!removeMissing) {
                    builder.keepingMissing();
                }
                finishFiles(catalog);
                return answer(
                        catalog,
                        models,
                        builder.build(folder, catalog, new TerminalProgress("photos"), interruption.signal()));
            }
        }
    }

    private int forSharedGallery() throws IOException {
        try (Interruption interruption = new Interruption()) {
            return index(dataset.folder(interruption.signal()), place.address(), interruption);
        }
    }

    private int index(Path folder, GalleryAddress address, Interruption interruption) throws IOException {
        Share own = share == null ? Share.ALL : share;
        // Each share has a file of its own, so that two programs on one computer do not use the same one.
        Path file = AppFolders.current()
                .snapshots()
                .resolve(address.fileName(folder.toAbsolutePath().normalize() + " " + own));
        PrivateFiles.folder(file.getParent());
        try (SharedGallery gallery = SharedGalleries.prepare(address);
                Catalog catalog = Catalog.openOrSalvage(file, e -> common.say("lookalike: " + e.getMessage()))) {
            SharedIndexRun run = new SharedIndexRun(gallery, catalog, folder);
            if (noPictures) {
                run.withoutPictures();
            }
            common.choiceOf(catalog);
            LoadedModels models = common.pipelineModels();
            if (!common.standsIn()) {
                catalog.choose(models.selection());
            }
            return answer(
                    catalog,
                    models,
                    run.build(
                            builder(models),
                            own,
                            removeMissing,
                            new TerminalProgress("photos"),
                            interruption.signal()));
        }
    }

    private static IndexBuilder builder(LoadedModels models) {
        return new IndexBuilder(models, Runtime.getRuntime().availableProcessors());
    }

    private int answer(Catalog catalog, LoadedModels models, BuildReport report) {
        if (!common.standsIn()) {
            catalog.choose(models.selection());
        }
        common.answer(report, out -> print(out, report));
        return report.complete() ? ExitCode.DONE : ExitCode.CANCELLED;
    }

    /** Finishes an interrupted change of the files; otherwise moved photos would be taken for different ones. */
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
        if (report.others() > 0) {
            out.println("left to other shares: " + report.others() + " photos");
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
