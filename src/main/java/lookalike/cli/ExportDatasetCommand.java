package lookalike.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import lookalike.catalog.Catalog;
import lookalike.catalog.PhotoRow;
import lookalike.folder.DatasetExport;
import lookalike.folder.DatasetExport.Exported;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export-dataset",
        description = {
            "Copy people from a catalogue into a new dataset, with a folder for each, named after the person. Photos go where"
                    + " the decisions put them, and excluded ones are left out. Sidecars, credits and names are copied, too.",
            "A second export into the same folder adds what is missing."
        },
        footer = {
            "  lookalike export-dataset Everyone --catalog people.catalog",
            "  lookalike export-dataset Actors --catalog people.catalog --person Emma_Stone --person Tom_Hanks --link"
        })
final class ExportDatasetCommand implements Callable<Integer> {

    @Mixin
    private DecisionOptions options;

    @Parameters(paramLabel = "DIR", description = "The folder of the new dataset; created if it is missing.")
    private Path target;

    @Option(
            names = "--person",
            paramLabel = "LABEL",
            description = "Only this person, by the name of the folder; may be given several times.")
    private List<String> people = new ArrayList<>();

    @Option(
            names = "--photo",
            paramLabel = "PHOTO",
            description = "Only this photo, a file or its path in the dataset; may be given several times.")
    private List<String> photos = new ArrayList<>();

    @Option(
            names = "--link",
            description =
                    "Make hard links if the disk is the same: they take no space, but changing one file changes the other.")
    private boolean link;

    /** JSON answer. */
    record Answer(int people, int photos, int present, List<DecisionsApplyCommand.Left> leftOut, boolean complete) {}

    @Override
    public Integer call() {
        try (Interruption interruption = new Interruption();
                TerminalProgress progress = new TerminalProgress("photos");
                Catalog catalog = options.openToRead()) {
            CatalogSubjects subjects = new CatalogSubjects(catalog);
            DatasetExport export = new DatasetExport(catalog, target, link);
            Exported exported;
            if (!photos.isEmpty()) {
                List<String> paths =
                        subjects.photos(photos).stream().map(PhotoRow::path).toList();
                exported = export.photos(paths, progress, interruption.signal());
            } else if (people.isEmpty()) {
                exported = export.everyone(progress, interruption.signal());
            } else {
                exported =
                        export.people(people.stream().map(subjects::person).toList(), progress, interruption.signal());
            }
            Answer answer = new Answer(
                    exported.people(),
                    exported.photos(),
                    exported.present(),
                    exported.leftOut().stream()
                            .map(DecisionsApplyCommand.Left::of)
                            .toList(),
                    exported.complete());
            options.common().answer(answer, out -> print(out, answer));
            if (!answer.complete()) {
                return ExitCode.CANCELLED;
            }
            return answer.leftOut().isEmpty() ? ExitCode.DONE : ExitCode.INPUT;
        }
    }

    private static void print(PrintWriter out, Answer answer) {
        answer.leftOut().forEach(left -> out.println("not copied " + left.file() + ": " + left.sentence()));
        out.printf(
                "%d people, %d photos written, %d there already%s%n",
                answer.people(),
                answer.photos(),
                answer.present(),
                answer.complete() ? "" : " (stopped; run it again to resume)");
    }
}
