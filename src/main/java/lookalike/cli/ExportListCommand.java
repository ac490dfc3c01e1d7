package lookalike.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import lookalike.catalog.Catalog;
import lookalike.export.PhotoListFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "export-list",
        description = {
            "Write all people and photos of a catalogue as a list, with the boxes of the faces in pixels of the upright photo.",
            "A file whose name ends with .json lists the people with their photos; any other is CSV with a row for each photo."
        },
        footer = {
            "  lookalike export-list photos.csv --catalog people.catalog",
            "  lookalike export-list people.json --catalog people.catalog"
        })
final class ExportListCommand implements Callable<Integer> {

    @Mixin
    private DecisionOptions options;

    @Parameters(paramLabel = "FILE", description = "The file to write.")
    private Path file;

    /** JSON answer. */
    record Answer(int photos) {}

    @Override
    public Integer call() throws IOException {
        try (Catalog catalog = options.openToRead()) {
            options.common().choiceOf(catalog);
            Answer answer = new Answer(PhotoListFile.write(catalog, file));
            options.common().answer(answer, out -> out.println(answer.photos() + " photos listed"));
            return ExitCode.DONE;
        }
    }
}
